package dev.autogen.generator.compile;

import dev.autogen.generator.emit.JavaSourceFile;
import dev.autogen.generator.server.OnExit;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A migration that is compiled and loaded but not written yet.
 *
 * <p>Its classes live in a directory that {@link #close} removes.
 */
public final class CandidateMigration implements AutoCloseable {

    private final URLClassLoader loader;
    private final Migration migration;
    private final OnExit classes;

    private CandidateMigration(OnExit classes, URLClassLoader loader, Migration migration) {
        this.classes = classes;
        this.loader = loader;
        this.migration = migration;
    }

    /**
     * Compiles the files of each migration, the first of which is the migration itself; several run one after the other.
     *
     * @throws dev.autogen.runtime.AutogenException AG561 if they do not compile
     */
    public static CandidateMigration compile(MigrationCompiler compiler, List<List<JavaSourceFile>> migrations) {
        try {
            Path classes = Files.createTempDirectory("autogen-candidate-");
            OnExit onExit = OnExit.clear(() -> Directories.delete(classes));
            try {
                compiler.compileAlone(
                        migrations.stream()
                                .flatMap(List::stream)
                                .map(CandidateMigration::text)
                                .toList(),
                        classes);
                URLClassLoader loader =
                        new URLClassLoader(new URL[] {classes.toUri().toURL()}, Migration.class.getClassLoader());
                return new CandidateMigration(
                        onExit,
                        loader,
                        new Chain(migrations.stream()
                                .map(files -> load(loader, files.get(0)))
                                .toList()));
            } catch (IOException | RuntimeException e) {
                onExit.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the migration. */
    public Migration migration() {
        return migration;
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        classes.close();
    }

    /** Migrations as one: up one after the other, down backwards. */
    private record Chain(List<Migration> parts) implements Migration {

        @Override
        public void upgrade(Operations op) {
            parts.forEach(part -> part.upgrade(op));
        }

        @Override
        public void downgrade(Operations op) {
            for (int i = parts.size() - 1; i >= 0; i--) {
                parts.get(i).downgrade(op);
            }
        }
    }

    private static SourceText text(JavaSourceFile file) {
        return new SourceText(file.qualifiedName(), file.contents());
    }

    private static Migration load(ClassLoader loader, JavaSourceFile file) {
        try {
            return loader.loadClass(file.qualifiedName())
                    .asSubclass(Migration.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Could not create a generated migration: " + file.className(), e);
        }
    }
}
