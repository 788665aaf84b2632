package dev.autogen.cli.report;

import dev.autogen.cli.session.Session;
import dev.autogen.generator.EmptyMigration;
import dev.autogen.runtime.internal.console.Console;
import dev.autogen.runtime.internal.console.Style;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was written of a migration without operations.
 *
 * @param session where it is told
 * @param migration the migration
 * @param files where it is, nowhere for a dry run
 */
public record EmptyReport(Session session, EmptyMigration migration, List<Path> files) {

    public int print(boolean json, String next) {
        Console console = session.console();
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("revision", migration.revision().id());
            document.put("parents", migration.revision().parents());
            document.put("files", files.stream().map(Path::toString).toList());
            console.json(document);
        } else if (files.isEmpty()) {
            console.line(migration.source().contents());
        } else {
            files.forEach(file -> console.line(Style.STRONG, "wrote " + session.relative(file)));
            console.note(next);
        }
        return 0;
    }
}
