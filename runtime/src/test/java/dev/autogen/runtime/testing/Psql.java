package dev.autogen.runtime.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Runs scripts with {@code psql -v ON_ERROR_STOP=1}; where none is installed, statement by statement as it would. */
public final class Psql {

    private Psql() {}

    /** Runs a script, and fails with what was printed about its first error. */
    public static void run(TestDatabase database, String script) {
        try {
            Path file = Files.createTempFile("script", ".sql");
            try {
                Files.writeString(file, script, StandardCharsets.UTF_8);
                Process process = new ProcessBuilder(
                                "psql",
                                "-X",
                                "-q",
                                "-v",
                                "ON_ERROR_STOP=1",
                                "-U",
                                database.user(),
                                "-d",
                                database.url().substring("jdbc:".length()),
                                "-f",
                                file.toString())
                        .redirectErrorStream(true)
                        .start();
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (process.waitFor() != 0) {
                    throw new IllegalStateException(output);
                }
            } finally {
                Files.delete(file);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (IOException missing) {
            runStatements(database, script);
        }
    }

    private static void runStatements(TestDatabase database, String script) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : statements(script)) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** A statement of our scripts ends in a semicolon at the end of a line; in a block of ours, lines end so as well. */
    private static List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : script.lines().toList()) {
            statement.append(line).append('\n');
            boolean inBlock = statement.toString().split("\\$autogen\\$", -1).length % 2 == 0;
            if (line.endsWith(";") && !inBlock) {
                statements.add(statement.toString());
                statement.setLength(0);
            }
        }
        return statements;
    }
}
