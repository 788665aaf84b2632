package dev.autogen.generator.entities.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.generator.entities.StructureZooTest;
import dev.autogen.runtime.AutogenException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntityScannerTest {

    private final ClassLoader loader = getClass().getClassLoader();

    @Test
    void mappedClassesOfAPackageAreFound() {
        EntityScanner.Found found = EntityScanner.packages(loader, List.of(StructureZooTest.class.getPackageName()));
        assertThat(found.classNames())
                .contains(
                        StructureZooTest.Animal.class.getName(),
                        StructureZooTest.Address.class.getName(),
                        StructureZooTest.Base.class.getName())
                .doesNotContain(getClass().getName())
                .isSorted();
    }

    @Test
    void noEntityIsAnErrorThatSaysWhereItWasSought() {
        assertThatThrownBy(() -> EntityScanner.packages(loader, List.of("dev.autogen.runtime.schema")))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("AG301"))
                .hasMessageContaining("\"dev.autogen.runtime.schema\"")
                .hasMessageContaining("classes")
                .hasMessageContaining("--classpath");
    }
}
