package dev.autogen.generator.emit;

import dev.autogen.generator.emit.layout.Body;
import dev.autogen.generator.emit.layout.Routine;
import dev.autogen.generator.emit.layout.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a migration as Java source: one file, or several where one class cannot hold it.
 *
 * <p>The same script gives the same bytes.
 */
public final class MigrationWriter {

    /** Returns the source files, that of the migration first. */
    public List<JavaSourceFile> write(MigrationScript script) {
        Splitter splitter = new Splitter();
        Body upgrade = splitter.split("upgrade", script.upgrade());
        Body downgrade = splitter.split("downgrade", script.downgrade());
        ClassWriter writer = new ClassWriter(script);

        List<List<Routine>> classes = distribute(upgrade, downgrade);
        List<JavaSourceFile> files = new ArrayList<>();
        files.add(writer.migration(upgrade, downgrade, classes));
        for (int i = 1; i < classes.size(); i++) {
            files.add(writer.part(i + 1, classes.get(i)));
        }
        return files;
    }

    /** Fills one class after the other, the migration itself first. */
    private static List<List<Routine>> distribute(Body upgrade, Body downgrade) {
        List<Routine> routines = new ArrayList<>(upgrade.called());
        routines.addAll(downgrade.called());
        Set<String> strings = new HashSet<>(Size.strings(upgrade.own()));
        strings.addAll(Size.strings(downgrade.own()));
        List<List<Routine>> classes = new ArrayList<>(List.of(new ArrayList<>()));
        for (Routine routine : routines) {
            strings.addAll(Size.strings(routine));
            if (strings.size() > Size.STRINGS) {
                classes.add(new ArrayList<>());
                strings = Size.strings(routine);
            }
            classes.get(classes.size() - 1).add(routine);
        }
        return classes;
    }
}
