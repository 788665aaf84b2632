package dev.autogen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Migrations of package {@code demo.migrations}, written as a person would. */
final class MigrationSource {

    private static final String ALL_WORDS = "dev.autogen.runtime.migration.Definitions" + ".*";

    private MigrationSource() {}

    static Path write(Path sources, String id, String parent, String name, String upgrade, String downgrade)
            throws IOException {
        String className = "R202601020000_" + id + "_" + name;
        Path file = sources.resolve("demo/migrations/" + className + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, """
                package demo.migrations;

                import static %s;

                import dev.autogen.runtime.migration.Migration;
                import dev.autogen.runtime.migration.Operations;
                import dev.autogen.runtime.migration.Revision;

                @Revision(id = "%s", parents = {%s}, message = "%s", created = "2026-01-02T00:00:00Z")
                public final class %s implements Migration {

                  @Override
                  public void upgrade(Operations op) {
                    %s
                  }

                  @Override
                  public void downgrade(Operations op) {
                    %s
                  }
                }
                """.formatted(
                ALL_WORDS, id, parent.isEmpty() ? "" : '"' + parent + '"', name, className, upgrade, downgrade));
    }
}
