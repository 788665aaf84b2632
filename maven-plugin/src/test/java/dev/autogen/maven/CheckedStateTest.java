package dev.autogen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a check is left out. */
class CheckedStateTest {

    @TempDir
    Path root;

    private Path classes;
    private Path migrations;
    private final Properties settings = new Properties();

    @BeforeEach
    void makeClasses() throws Exception {
        classes = Files.createDirectories(root.resolve("classes"));
        migrations = Files.createDirectories(root.resolve("db"));
        Files.writeString(classes.resolve("A.class"), "a");
        Files.writeString(migrations.resolve("M.java"), "m");
    }

    @Test
    void theSameInputsAreTheSameState() throws Exception {
        CheckedState checked = new CheckedState(root.resolve("checked"));
        assertThat(checked.is(state())).isFalse();
        checked.write(state());
        assertThat(checked.is(state())).isTrue();
    }

    @Test
    void aClassASettingAMigrationOrAnArgumentChangesIt() throws Exception {
        String before = state();
        Files.writeString(classes.resolve("A.class"), "b");
        String otherClass = state();
        settings.setProperty("package", "a");
        String otherSetting = state();
        Files.writeString(migrations.resolve("N.java"), "n");
        String otherMigration = state();
        assertThat(List.of(before, otherClass, otherSetting, otherMigration, state("--strict")))
                .doesNotHaveDuplicates();
    }

    private String state(String... arguments) throws Exception {
        ClassPaths classPaths = new ClassPaths(List.of(), List.of(classes), root.resolve("list"));
        return CheckedState.of(classPaths, List.of(arguments), settings, migrations);
    }
}
