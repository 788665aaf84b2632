package dev.autogen.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Main;
import dev.autogen.runtime.architecture.Rooms;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/architecture.md} lists each package and what it may use; anything else fails here. */
class RoomsTest {

    @Test
    void packagesUseWhatTheArchitectureLists() throws Exception {
        Rooms rooms = Rooms.of("dev.autogen.cli", Main.class);
        assertThat(rooms.arrows()).isEqualTo(Rooms.documented(Path.of("..", "docs", "architecture.md"), "cli"));
    }

    @Test
    void noPackagesFormACircle() throws Exception {
        assertThat(Rooms.circle(Rooms.of("dev.autogen.cli", Main.class).arrows()))
                .isEmpty();
    }

    @Test
    void noPackageGrowsPastItsLimit() throws Exception {
        assertThat(Rooms.of("dev.autogen.cli", Main.class).sizes())
                .allSatisfy((room, size) -> assertThat(size).as(room).isLessThanOrEqualTo(Rooms.LARGEST));
    }
}
