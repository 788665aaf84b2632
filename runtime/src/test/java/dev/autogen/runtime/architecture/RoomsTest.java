package dev.autogen.runtime.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.revision.RevisionGraph;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/architecture.md} lists each package and what it may use; anything else fails here. */
class RoomsTest {

    /** A sealed type and its kinds stay in one package, since the library is no named module. */
    private static final String SEALED = "operation";

    @Test
    void packagesUseWhatTheArchitectureLists() throws Exception {
        Rooms rooms = Rooms.of("dev.autogen.runtime", RevisionGraph.class);
        assertThat(rooms.arrows()).isEqualTo(Rooms.documented(Path.of("..", "docs", "architecture.md"), "runtime"));
    }

    @Test
    void noPackagesFormACircle() throws Exception {
        assertThat(Rooms.circle(
                        Rooms.of("dev.autogen.runtime", RevisionGraph.class).arrows()))
                .isEmpty();
    }

    @Test
    void noPackageGrowsPastItsLimit() throws Exception {
        assertThat(Rooms.of("dev.autogen.runtime", RevisionGraph.class).sizes())
                .allSatisfy((room, size) ->
                        assertThat(size).as(room).isLessThanOrEqualTo(room.equals(SEALED) ? 50 : Rooms.LARGEST));
    }
}
