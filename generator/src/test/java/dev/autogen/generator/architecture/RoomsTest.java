package dev.autogen.generator.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.Autogenerate;
import dev.autogen.runtime.architecture.Rooms;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/architecture.md} lists each package and what it may use; anything else fails here. */
class RoomsTest {

    @Test
    void packagesUseWhatTheArchitectureLists() throws Exception {
        Rooms rooms = Rooms.of("dev.autogen.generator", Autogenerate.class);
        assertThat(rooms.arrows()).isEqualTo(Rooms.documented(Path.of("..", "docs", "architecture.md"), "generator"));
    }

    @Test
    void noPackagesFormACircle() throws Exception {
        assertThat(Rooms.circle(
                        Rooms.of("dev.autogen.generator", Autogenerate.class).arrows()))
                .isEmpty();
    }

    @Test
    void noPackageGrowsPastItsLimit() throws Exception {
        assertThat(Rooms.of("dev.autogen.generator", Autogenerate.class).sizes())
                .allSatisfy((room, size) -> assertThat(size).as(room).isLessThanOrEqualTo(Rooms.LARGEST));
    }
}
