package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Types, functions and collations that no migration made and the entities speak of. */
@ExtendWith(PostgresExtension.class)
class HandMadeTypesTest {

    private static final String[] BY_HAND = {
        "CREATE DOMAIN clob AS text",
        "CREATE COLLATION german (provider = icu, locale = 'de')",
        "CREATE FUNCTION is_short(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT length($1) < 100'",
        "CREATE FUNCTION plain(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT lower($1)'",
        "CREATE SCHEMA types",
        "CREATE DOMAIN types.short AS varchar(10) CHECK (is_short(value))",
        "CREATE DOMAIN types.code AS types.short NOT NULL",
        "CREATE SEQUENCE types.codes",
        "CREATE FUNCTION types.next_code() RETURNS text LANGUAGE plpgsql AS"
                + " 'begin return nextval(''types.codes''); end'"
    };

    @TempDir
    private Path project;

    @BeforeEach
    void writeProject() throws IOException {
        Files.writeString(project.resolve("autogen.properties"), """
                package = dev.autogen.cli.memo
                migrations = db
                migrations-package = memo.migrations
                """);
    }

    @Test
    void areCopiedToTheScratchDatabaseOfAProof(TestDatabase database) {
        database.execute(BY_HAND);
        assertProven(run(database, "-m", "initial"));
        assertDone(run(database, "upgrade"));
        assertDone(run(database, "check"));
        assertDone(run(database, "drift"));
        database.execute("CREATE DOMAIN label AS clob", "ALTER TABLE memo DROP COLUMN body, ADD COLUMN body label");
        assertThat(run(database, "drift").out()).contains("~ column memo.body label -> clob");
        database.execute("ALTER TABLE memo ALTER body TYPE varchar(5)");
        assertProven(run(database, "-m", "body again", "--ignore-drift"));
    }

    @Test
    void areCopiedWhereTheirTableIsThereBeforeAllMigrations(TestDatabase database) {
        database.execute(BY_HAND);
        database.execute("CREATE TABLE memo (id bigint PRIMARY KEY, body clob, title text COLLATE german,"
                + " code types.code DEFAULT types.next_code(), plain text GENERATED ALWAYS AS (plain(title)) STORED)");
        assertProven(run(database, "-m", "initial"));
        assertDone(run(database, "upgrade"));
        assertDone(run(database, "check"));
    }

    @Test
    void areNamedWhereNobodyHasMadeThemWithWhatToDo(TestDatabase database) {
        List<String> rest = new ArrayList<>(List.of(BY_HAND));
        rest.remove(0);
        database.execute(rest.toArray(String[]::new));
        CommandLineRun refused = run(database, "-m", "initial");
        assertThat(refused.err().replaceAll("\\s+", " "))
                .startsWith("AG402")
                .contains(
                        "column \"body\" of table \"memo\"",
                        "op.executeUnmanaged",
                        "--exclude \"column TABLE.COLUMN\"");
        assertProven(run(database, "-m", "initial", "--exclude", "column memo.body"));
    }

    @Test
    void areNotCopiedWhereAMigrationMakesThem(TestDatabase database) throws IOException {
        assertDone(run(database, "revision", "--empty", "-m", "types", "--rev-id", "aaa1"));
        Path file;
        try (var files = Files.walk(project.resolve("db"))) {
            file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        StringBuilder calls = new StringBuilder();
        for (String sql : BY_HAND) {
            calls.append("op.executeUnmanaged(\"").append(sql).append("\");\n");
        }
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst(
                                "(upgrade\\(Operations op\\) \\{)",
                                "$1\n" + Matcher.quoteReplacement(calls.toString())));
        assertDone(run(database, "upgrade"));
        assertProven(run(database, "-m", "initial", "--rev-id", "bbb2"));
        assertDone(run(database, "upgrade"));
        assertDone(run(database, "drift"));
    }

    private static void assertDone(CommandLineRun run) {
        assertThat(run.exit()).as(run.err() + run.out()).isZero();
    }

    private static void assertProven(CommandLineRun run) {
        assertThat(run.err()).doesNotContain("AG");
        assertThat(run.out()).contains("proven up and down on a scratch database");
        assertThat(run.exit()).isZero();
    }

    private CommandLineRun run(TestDatabase database, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", database.url(), "--user", database.user(), "--password", database.password()));
        return CommandLineRun.of(project, all.toArray(String[]::new));
    }
}
