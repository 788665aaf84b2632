package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server on which autogen has to wait, or may not do what it needs. */
class LockedStoriesTest extends StoryTest {

    private static final String ENTITY =
            "@Entity class Task { @Id Long id; @ColumnDefault(\"1\") @Check(constraints = \"rank > 0\") Integer rank; %s }";

    @BeforeEach
    void open() throws Exception {
        project.entities(ENTITY.formatted("")).migrate();
    }

    private static void lock(Statement statement) throws Exception {
        statement.execute("SET application_name = 'somebody'");
        statement.getConnection().setAutoCommit(false);
        statement.execute("LOCK TABLE task IN ACCESS EXCLUSIVE MODE");
    }

    @Test
    void whoeverHoldsALockThatGenerationWaitsForIsNamed() throws Exception {
        project.sql("INSERT INTO task VALUES (1, 1)");
        project.sql(
                "ALTER DATABASE " + project.rows("SELECT current_database()").get(0) + " SET lock_timeout = '300ms'");
        project.entities(ENTITY.formatted("@Column(nullable = false) String title;"));
        try (Connection holder = project.connect();
                Statement statement = holder.createStatement()) {
            lock(statement);
            for (String[] verb : new String[][] {{"-m", "title"}, {"check"}, {"drift"}}) {
                CommandLineRun run = project.autogen(verb);
                assertThat(run.err()).contains("AG516", "(somebody, idle in", "holds task");
                assertThat(run.exit()).isEqualTo(1);
            }
            holder.rollback();
        }
    }

    @Test
    void driftNamesTheSettingThatKeepsItFromMakingAScratchDatabase() throws Exception {
        String role = "reader_" + project.rows("SELECT current_database()").get(0);
        project.sql(
                "CREATE ROLE " + role + " LOGIN PASSWORD 'x' CREATEDB",
                "GRANT SELECT ON ALL TABLES IN SCHEMA public TO " + role,
                "ALTER ROLE " + role + " SET default_transaction_read_only = on");
        try {
            CommandLineRun run = project.autogen("drift", "--user", role, "--password", "x");

            assertThat(run.err())
                    .contains("could not create a scratch database on that server", "default_transaction_read_only");
            assertThat(run.out()).contains("no drift");
        } finally {
            project.sql("DROP OWNED BY " + role, "DROP ROLE " + role);
        }
    }
}
