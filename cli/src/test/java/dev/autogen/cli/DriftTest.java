package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code autogen drift} on databases that somebody changed by hand. */
@ExtendWith(PostgresExtension.class)
class DriftTest {

    private static final String FIRST = """
            op.createSchema("audit");
            op.createEnum("mood", "GOOD", "BAD");
            op.createTable("task",
                column("id", "bigint").notNull(), column("title", "character varying(40)").notNull(),
                column("mood", "mood"), primaryKey("pk_task", "id"),
                check("ck_task_title", "title in ('a', 'b')"));
            op.createIndex("ix_task_title", "task").on("title");
            op.createTable("audit.entry", column("id", "bigint").notNull().asIdentity());
            op.createView("titles", "SELECT title FROM task");
            op.execute("CREATE TABLE parts (id int) PARTITION BY RANGE (id)");
            """;

    @TempDir
    private Path project;

    @BeforeEach
    void writeProject(TestDatabase database) throws IOException {
        Files.writeString(
                project.resolve("autogen.properties"), "migrations = db\nmigrations-package = demo.migrations\n");
        MigrationSource.write(project.resolve("db"), "aaa1", "", "first", FIRST, "op.execute(\"SELECT 1\");");
        MigrationSource.write(
                project.resolve("db"),
                "bbb2",
                "aaa1",
                "second",
                "op.createSequence(\"later\");",
                "op.dropSequence(\"later\");");
        assertThat(run(database, "upgrade", "aaa1").exit()).isZero();
    }

    @Test
    void aDatabaseThatNobodyTouchedHasNone(TestDatabase database) {
        database.execute("CREATE TABLE mine (id int)", "CREATE SEQUENCE later");
        CommandLineRun run = run(database, "drift");
        assertThat(run.out()).isEqualTo("no drift: the database matches its migrations\n");
        assertThat(run.err()).isEqualTo("""
                        ignored: table mine: no migration of this project created it
                        ignored: sequence later: no migration of this project created it
                        """);
        assertThat(run.exit()).isZero();
        assertThat(database.query("SELECT count(*) FROM pg_database WHERE datname LIKE 'autogen_proof%'"))
                .containsExactly("0");
    }

    @Test
    void whatWasChangedIsListedAsTheWayBack(TestDatabase database) {
        database.execute(
                "CREATE DOMAIN odd AS int",
                "ALTER TABLE task ADD COLUMN extra odd DEFAULT 3, ALTER COLUMN mood SET NOT NULL",
                "DROP INDEX ix_task_title",
                "DROP VIEW titles",
                "ALTER TYPE mood ADD VALUE 'SO_SO'",
                "ALTER TABLE audit.entry ALTER id TYPE integer",
                "DROP TABLE parts",
                "CREATE INDEX by_hand ON task (mood)");
        CommandLineRun run = run(database, "drift");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out().lines())
                .containsExactlyInAnyOrder(
                        "- column task.extra",
                        "- index by_hand on task",
                        "+ index ix_task_title on task (title)",
                        "+ view titles",
                        "~ column task.mood null allowed",
                        "~ enum mood (GOOD, BAD, SO_SO) -> (GOOD, BAD)",
                        "~ column audit.entry.id integer -> bigint, identity type bigint max 9223372036854775807",
                        "+ table parts");
        assertThat(run(database, "drift", "--json").out()).contains("\"different\": true", "\"repair\": [");
    }

    @Test
    void whatHangsOnATableIsToldUnlessAMigrationPutItThere(TestDatabase database) throws IOException {
        MigrationSource.write(
                project.resolve("db"),
                "ccc3",
                "bbb2",
                "third",
                "op.execute(\"ALTER TABLE task SET (fillfactor = 70)\");"
                        + " op.execute(\"ALTER TABLE audit.entry ENABLE ROW LEVEL SECURITY\");",
                "op.execute(\"SELECT 1\");");
        assertThat(run(database, "upgrade").exit()).isZero();
        database.execute(
                "GRANT SELECT ON task TO PUBLIC",
                "CREATE POLICY mine ON audit.entry USING (true)",
                "ALTER TABLE task REPLICA IDENTITY FULL",
                "ALTER TABLE task OWNER TO pg_monitor",
                "ALTER TABLE task ADD CONSTRAINT later NOT NULL mood NOT VALID");
        CommandLineRun run = run(database, "drift");
        assertThat(run.err().lines())
                .containsExactlyInAnyOrder(
                        "ignored: policy mine of audit.entry: entities cannot describe it",
                        "ignored: replica identity full of task: entities cannot describe it",
                        "ignored: owner pg_monitor of task: entities cannot describe it",
                        "ignored: unvalidated not null later of column mood of task: entities cannot describe it");
        assertThat(run.exit()).isZero();

        database.execute("ALTER TABLE audit.entry DISABLE ROW LEVEL SECURITY");
        CommandLineRun switchedOff = run(database, "drift");
        assertThat(switchedOff.out())
                .isEqualTo("+ row security enabled of audit.entry (by the SQL of its migration)\n");
        assertThat(switchedOff.exit()).isEqualTo(3);
    }

    @Test
    void aConnectionThatMayOnlyReadIsEnough(TestDatabase database) {
        String role = "reader_" + database.name();
        database.execute(
                "CREATE ROLE " + role + " LOGIN PASSWORD 'r'",
                "GRANT USAGE ON SCHEMA audit TO " + role,
                "GRANT SELECT ON ALL TABLES IN SCHEMA public TO " + role,
                "ALTER TABLE task DROP CONSTRAINT ck_task_title");
        CommandLineRun run = CommandLineRun.of(
                project, Map.of("AUTOGEN_PASSWORD", "r"), "drift", "--url", database.url(), "--user", role);
        assertThat(run.err()).contains("using the embedded one");
        assertThat(run.out()).startsWith("+ check ck_task_title on task ").hasLineCount(1);
        assertThat(run.exit()).isEqualTo(3);
        database.execute("DROP OWNED BY " + role, "DROP ROLE " + role);
    }

    @Test
    void aMigrationThatNeedsWhatOthersMadeIsNamed(TestDatabase database) throws IOException {
        database.execute("CREATE TABLE theirs (id int)");
        MigrationSource.write(
                project.resolve("db"),
                "ccc3",
                "bbb2",
                "third",
                "op.addColumn(\"theirs\", column(\"ours\", \"text\"));",
                "op.dropColumn(\"theirs\", \"ours\");");
        assertThat(run(database, "upgrade").exit()).isZero();
        CommandLineRun run = run(database, "drift");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).startsWith("AG531").contains("ccc3");
    }

    private CommandLineRun run(TestDatabase database, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", database.url(), "--user", database.user(), "--password", database.password()));
        return CommandLineRun.of(project, all.toArray(String[]::new));
    }
}
