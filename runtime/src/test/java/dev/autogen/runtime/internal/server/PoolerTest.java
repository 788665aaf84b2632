package dev.autogen.runtime.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.fixture.R202601010000_a1_Tasks;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import dev.autogen.runtime.testing.TransactionPooler;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

/** The tests have a small pooler of their own; PgBouncer was tried by hand. */
@ExtendWith(PostgresExtension.class)
class PoolerTest {

    private static final Migrations MIGRATIONS = Migrations.of(List.of(R202601010000_a1_Tasks.class));

    private static PGSimpleDataSource through(TransactionPooler pooler, TestDatabase database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {pooler.port()});
        source.setDatabaseName(database.name());
        source.setUser(database.user());
        source.setPassword(database.password());
        source.setPrepareThreshold(0);
        return source;
    }

    private static void upgrade(DataSource source) {
        Migrator.builder(source).migrations(MIGRATIONS).build().upgrade("head");
    }

    @Test
    void aPoolerThatSharesSessionsIsRefusedBeforeAnythingIsTaken(TestDatabase database) throws Exception {
        PGSimpleDataSource direct = (PGSimpleDataSource) database.dataSource();
        try (TransactionPooler pooler = new TransactionPooler(direct.getServerNames()[0], direct.getPortNumbers()[0])) {
            DataSource pooled = through(pooler, database);

            assertThatThrownBy(() -> upgrade(pooled))
                    .isInstanceOfSatisfying(
                            AutogenException.class, e -> assertThat(e.code()).isEqualTo("AG513"))
                    .hasMessageContaining("The address \"127.0.0.1:" + pooler.port() + "\" is a connection pooler");

            assertThat(database.query("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"))
                    .containsExactly("0");
            upgrade(database.dataSource());
            assertThat(database.query("SELECT count(*) FROM autogen_history")).containsExactly("1");
        }
    }

    @Test
    void theDirectAddressIsNamedWhereItIsKnown() {
        assertThat(Pooler.direct("ep-cool-1-pooler.eu-central-1.aws.neon.tech"))
                .hasValue("ep-cool-1.eu-central-1.aws.neon.tech");
        assertThat(Pooler.direct("db.abc.supabase.co:6543")).hasValue("db.abc.supabase.co:5432");
        assertThat(Pooler.direct("10.0.0.5:6432")).hasValue("10.0.0.5:5432");
        assertThat(Pooler.direct("10.0.0.5:5432")).isEmpty();
    }
}
