package dev.autogen.runtime.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.fixture.R202601010000_a1_Tasks;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What a failure is told as whose cause lies beside the migration. */
@ExtendWith(PostgresExtension.class)
class DiagnosisTest {

    private static Migrator migrator(DataSource source, Class<? extends Migration> second) {
        return Migrator.builder(source)
                .migrations(Migrations.of(List.of(R202601010000_a1_Tasks.class, second)))
                .build();
    }

    private static AbstractThrowableAssert<?, ?> refusal(Migrator migrator, String code) {
        return assertThatThrownBy(() -> migrator.upgrade("head"))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static PGSimpleDataSource source(TestDatabase database, Consumer<PGSimpleDataSource> how) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        how.accept(source);
        return source;
    }

    /** Does nothing. */
    @Revision(id = "b", parents = "a1")
    public static final class Nothing implements Migration {
        @Override
        public void upgrade(Operations op) {}

        @Override
        public void downgrade(Operations op) {}
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALTER TABLE autogen_history DROP host, DROP tool_version | column "host" is missing, column "tool_version" is
            ALTER TABLE autogen_history ALTER started TYPE text      | column "started" is text, not timestamp with time zone
            ALTER TABLE autogen_history DROP id                      | column "id" is missing
            """)
    void aHistoryChangedByHandIsSaidToBeAndHowToMendIt(String change, String said, TestDatabase database) {
        Migrator migrator = migrator(database.dataSource(), Nothing.class);
        migrator.upgrade("a1");
        database.execute(change);
        String[] message = {""};
        refusal(migrator, "AG269")
                .hasMessageContaining("The history \"public\".\"autogen_history\" was changed by hand: " + said)
                .satisfies(e -> message[0] = String.valueOf(e.getMessage()));
        database.execute(message[0].substring(message[0].indexOf("ALTER TABLE")));
        assertThat(migrator.upgrade("head")).hasSize(1);
    }

    @Test
    void aViewInThePlaceOfTheHistoryAndARowThatCannotBeAreNamed(TestDatabase database) {
        Migrator migrator = migrator(database.dataSource(), Nothing.class);
        migrator.upgrade("a1");
        database.execute(
                "ALTER TABLE autogen_history RENAME TO h", "CREATE VIEW autogen_history AS SELECT DISTINCT * FROM h");
        refusal(migrator, "AG269").hasMessageContaining("it is no longer a table");
        database.execute(
                "DROP VIEW autogen_history",
                "ALTER TABLE h RENAME TO autogen_history",
                "ALTER TABLE autogen_history DROP CONSTRAINT ck_autogen_history_action",
                "UPDATE autogen_history SET action = 'went up'");
        refusal(migrator, "AG269").hasMessageContaining("has \"went up\" in column \"action\"");
    }

    @Test
    void aSchemaWithoutHistoryPointsToStampAndBaseline(TestDatabase database) {
        database.execute("CREATE TABLE task (id integer)");
        refusal(migrator(database.dataSource(), Nothing.class), "AG261")
                .hasMessageContaining("relation \"task\" already exists")
                .hasMessageContaining("\"autogen stamp REVISION\"")
                .hasMessageContaining("\"autogen baseline\"");
    }

    /** Cleans up. */
    @Revision(id = "b", parents = "a1")
    public static final class Vacuums implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("VACUUM task");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @Test
    void whatRunsOutsideATransactionAloneIsToldSo(TestDatabase database) {
        refusal(migrator(database.dataSource(), Vacuums.class), "AG261")
                .hasMessageContaining("set transactional = false in the @Revision");
    }

    @Test
    void aDriverThatBeginsReadOnlyIsRefusedBeforehand(TestDatabase database) {
        refusal(migrator(source(database, source -> source.setReadOnly(true)), Nothing.class), "AG252")
                .hasMessageContaining("readOnly in the URL");
    }

    /** Takes long. */
    @Revision(id = "b", parents = "a1")
    public static final class Slow implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("SET LOCAL statement_timeout = '10ms'");
            op.execute("SELECT pg_sleep(600)");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @Test
    void aTimeoutIsToldWithWhereItComesFrom(TestDatabase database) {
        Migrator migrator =
                migrator(source(database, source -> source.setOptions("-c statement_timeout=1h")), Slow.class);
        refusal(migrator, "AG268")
                .hasMessageContaining("it took longer than statement_timeout, which is 1h here, set by the URL")
                .hasMessageContaining("options=-c%20statement_timeout=0");
    }

    /** Loses its session at the second step. */
    @Revision(id = "b", parents = "a1", transactional = false)
    public static final class Lost implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("CREATE TABLE IF NOT EXISTS seen (n integer)");
            op.execute("SELECT pg_terminate_backend(pg_backend_pid())");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @Test
    void aSessionThatIsEndedIsNoFaultOfTheMigration(TestDatabase database) {
        refusal(migrator(database.dataSource(), Lost.class), "AG258")
                .hasMessageContaining("The connection to the server was lost")
                .hasMessageNotContaining("Correct the migration");
    }
}
