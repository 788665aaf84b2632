package dev.autogen.generator.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.generator.emit.MigrationScript;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Extensions are classes by name; what is none is refused with its name. */
class ExtensionsTest {

    /** An extension of two kinds. */
    public static final class Rules implements ScriptRewriter, SchemaComparator {
        @Override
        public List<MigrationScript> rewrite(MigrationScript script) {
            return List.of(script);
        }
    }

    /** One that cannot be made. */
    public static final class Broken implements SchemaComparator {
        public Broken() {
            throw new IllegalStateException("not today");
        }
    }

    @Test
    void classesAreMadeInOrderAndServeForAllTheyAre() {
        Extensions extensions =
                Extensions.load(getClass().getClassLoader(), List.of(Rules.class.getName(), Rules.class.getName()));

        assertThat(extensions.of(ScriptRewriter.class)).hasSize(2);
        assertThat(extensions.of(SchemaComparator.class)).hasSize(2);
        assertThat(extensions.of(ObjectFilter.class)).isEmpty();
    }

    @ParameterizedTest
    @Tag("C136")
    @ValueSource(
            strings = {
                "com.example.Missing|ClassNotFoundException",
                "java.lang.String|implements no extension interface",
                "java.lang.Runnable|NoSuchMethodException",
                "dev.autogen.generator.extension.ExtensionsTest$Broken|not today"
            })
    void whatIsNoExtensionIsRefusedByName(String nameAndWhy) {
        String[] parts = nameAndWhy.split("\\|");

        assertThatThrownBy(() -> Extensions.load(getClass().getClassLoader(), List.of(parts[0])))
                .hasFieldOrPropertyWithValue("code", "AG565")
                .hasMessageContaining("\"" + parts[0] + "\"")
                .hasMessageContaining(parts[1]);
    }
}
