package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.testing.CatalogDump;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code autogen baseline} on a database that is older than its migrations. */
@ExtendWith(PostgresExtension.class)
class BaselineTest {

    @TempDir
    private Path project;

    @BeforeEach
    void writeProject() throws IOException {
        Files.writeString(project.resolve("autogen.properties"), """
                package = dev.autogen.cli.library
                migrations = db
                migrations-package = library.migrations
                """);
    }

    @Test
    void whatBothHaveBeginsTheHistory(TestDatabase database) throws IOException {
        makeOld(database);
        CommandLineRun run = run(database, "baseline", "-m", "initial", "--rev-id", "aaa1");
        assertThat(run.err()).isEqualTo("to add what is missing in the database: autogen -m \"what changes\"\n");
        assertThat(run.out())
                .startsWith("+ table book\n")
                .contains(
                        "+ table other, as SQL\n",
                        "+ column legacy of table book, as SQL\n",
                        "+ index by_hand of table book, as SQL\n",
                        "not in the database yet: ~ column book.title",
                        "wrote db/library/migrations/R",
                        "proven up and down on a scratch database\n",
                        "marked aaa1 as applied to the database\n");
        assertThat(run.exit()).isZero();
        assertThat(Files.readString(written().get(0)))
                .contains("character varying(100)", "op.executeUnmanaged(\"ALTER TABLE book ADD COLUMN legacy text\")");
        assertThat(run(database, "current").out()).startsWith("aaa1  initial (head)");
        assertThat(run(database, "drift").exit()).isZero();

        CommandLineRun next = run(database, "-m", "titles");
        assertThat(next.out().lines().filter(line -> line.matches("[-+~] .*")))
                .singleElement()
                .asString()
                .startsWith("~ column book.title");
        assertThat(run(database, "upgrade").exit()).isZero();
        assertThat(run(database, "check").exit()).isZero();
        assertThat(database.query("SELECT count(legacy) FROM book")).containsExactly("0");

        CommandLineRun withoutBooks = run(database, "check", "--package", "dev.autogen.cli.readers");
        assertThat(withoutBooks.out()).isEqualTo("- table book\n+ table reader\n");

        CommandLineRun again = run(database, "baseline", "-m", "again");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).startsWith("AG133").contains("aaa1");
    }

    @Test
    void aFreshDatabaseGetsAllThatTheOldOneHas(TestDatabase database) throws SQLException {
        makeOld(database);
        database.execute(
                "CREATE VIEW titles AS SELECT title, legacy FROM book",
                "CREATE FUNCTION label(b book) RETURNS text LANGUAGE sql STABLE BEGIN ATOMIC SELECT b.title || ';'; END",
                "CREATE VIEW labels AS SELECT label(b) FROM book b",
                "CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS 'begin return old; end'",
                "CREATE TRIGGER keep BEFORE DELETE ON book FOR EACH ROW EXECUTE FUNCTION keep()",
                "ALTER TABLE book ADD CONSTRAINT title_once UNIQUE (title), ADD CHECK (legacy <> '')",
                "CREATE TABLE databasechangelog (id text)");
        List<String> old = dump(database);
        CommandLineRun run = run(database, "baseline", "-m", "initial");
        assertThat(run.out())
                .contains(
                        "+ trigger keep of table book, as SQL\n",
                        "+ view titles, as SQL\n",
                        "not in the baseline: table databasechangelog: it is Liquibase's own\n");
        assertThat(run.exit()).isZero();
        CommandLineRun there = run(database, "check");
        database.clear();
        assertThat(run(database, "upgrade").exit()).isZero();
        assertThat(dump(database)).isEqualTo(old);
        assertThat(run(database, "drift").exit()).isZero();
        assertThat(run(database, "check").out()).isEqualTo(there.out());
        assertThat(run(database, "downgrade", "base").exit()).isZero();
        assertThat(dump(database)).containsExactly("schema public: standard public schema");
    }

    /** The history of another tool is not the baseline's. */
    private static List<String> dump(TestDatabase database) throws SQLException {
        return CatalogDump.of(database).lines().stream()
                .filter(line -> !line.contains("databasechangelog") && !line.startsWith("extension"))
                .toList();
    }

    @Test
    void aBaselineIsNotSquashedSinceItMakesWhatNoEntityDescribes(TestDatabase database) {
        makeOld(database);
        assertThat(run(database, "baseline", "-m", "initial", "--rev-id", "aaa1")
                        .exit())
                .isZero();
        assertThat(run(database, "-m", "titles", "--rev-id", "bbb2").exit()).isZero();
        assertThat(run(database, "upgrade").exit()).isZero();
        assertThat(run(database, "squash", "aaa1:bbb2", "--dry-run", "--raw-sql=omit")
                        .err())
                .startsWith("AG540")
                .contains("aaa1");
    }

    @Test
    void aBaselineOfTheModelOnlyTakesInWhatTheModelHas(TestDatabase database) {
        makeOld(database);
        CommandLineRun only = run(database, "baseline", "-m", "initial", "--model-only");
        assertThat(only.out())
                .contains(
                        "not in the model: column legacy of table book\n",
                        "not in the model: index by_hand of table book\n",
                        "not in the model: table other\n");
        assertThat(only.exit()).isZero();
        database.clear();
        assertThat(run(database, "upgrade").exit()).isZero();
        assertThat(database.query("SELECT string_agg(attname || ' ' || format_type(atttypid, atttypmod), ', ' ORDER BY"
                        + " attnum) FROM pg_attribute WHERE attrelid = 'book'::regclass AND attnum > 0"))
                .containsExactly("id bigint, title character varying(100)");
        CommandLineRun stamped = run(database, "baseline", "-m", "again");
        assertThat(stamped.err()).startsWith("AG133");
        database.clear();
        assertThat(run(database, "baseline", "-m", "again").err().replaceAll("\\s+", " "))
                .startsWith("AG132")
                .contains("autogen stamp head");
    }

    @Test
    void nothingIsWrittenWhereThereIsNothingToBeginWith(TestDatabase database) throws IOException {
        database.execute("CREATE TABLE other (id int)");
        assertThat(run(database, "baseline", "-m", "initial").err())
                .startsWith("AG134")
                .contains("naming strategy");
        assertThat(CommandLineRun.of(project, "baseline", "-m", "initial").err())
                .startsWith("AG131");
        makeOld(database);
        CommandLineRun dry = run(database, "baseline", "-m", "initial", "--dry-run", "--json");
        assertThat(dry.out()).contains("\"stamped\": false", "\"files\": []");
        assertThat(written()).isEmpty();
        assertThat(run(database, "current").out()).isEqualTo("base\n");
    }

    private static void makeOld(TestDatabase database) {
        database.execute(
                "CREATE TABLE IF NOT EXISTS other (id int)",
                "CREATE TABLE book (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,"
                        + " title varchar(100) NOT NULL, legacy text)",
                "CREATE INDEX by_hand ON book (title)",
                "INSERT INTO book (title) VALUES ('Ulysses')");
    }

    private List<Path> written() throws IOException {
        if (!Files.exists(project.resolve("db"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(project.resolve("db"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private CommandLineRun run(TestDatabase database, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", database.url(), "--user", database.user(), "--password", database.password()));
        return CommandLineRun.of(project, all.toArray(String[]::new));
    }
}
