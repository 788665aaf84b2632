package dev.autogen.runtime.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What holds for the packages of each module: {@code docs/architecture.md} lists them and what each may use. */
public abstract class RoomsContract {

    private static final long LARGEST = 25;

    private final String module;
    private final Rooms rooms;

    /**
     * Makes the contract of a module.
     *
     * @param module the name of the module, as the page has it
     * @param member a class of the module
     */
    protected RoomsContract(String module, Class<?> member) throws Exception {
        this.module = module;
        this.rooms = Rooms.of("dev.autogen." + module, member);
    }

    /** Returns how many types a package may hold. */
    protected long limit(String room) {
        return LARGEST;
    }

    @Test
    void packagesUseWhatTheArchitectureLists() throws Exception {
        assertThat(rooms.arrows()).isEqualTo(Rooms.documented(Path.of("..", "docs", "architecture.md"), module));
    }

    @Test
    void noPackagesFormACircle() throws Exception {
        assertThat(Rooms.circle(rooms.arrows())).isEmpty();
    }

    @Test
    void noPackageGrowsPastItsLimit() throws Exception {
        assertThat(rooms.sizes())
                .allSatisfy((room, size) -> assertThat(size).as(room).isLessThanOrEqualTo(limit(room)));
    }
}
