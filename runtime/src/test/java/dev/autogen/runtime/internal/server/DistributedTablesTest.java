package dev.autogen.runtime.internal.server;

import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.foreignKey;
import static dev.autogen.runtime.migration.Definitions.primaryKey;
import static dev.autogen.runtime.migration.Definitions.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.destination.ScriptTarget;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What Citus refuses, by the catalog that it keeps. There is no Citus here: the tests make that catalog in a plain
 * database, as a superuser may. So they show what autogen reads and says, not what Citus does.
 */
@ExtendWith(PostgresExtension.class)
class DistributedTablesTest {

    private TestDatabase database;

    /** Distributed by its second column, tenant. */
    @BeforeEach
    void distribute(TestDatabase fresh) throws SQLException {
        database = fresh;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET allow_system_table_mods = on");
            statement.execute(
                    "CREATE TABLE pg_catalog.pg_dist_partition"
                            + " (logicalrelid regclass, partmethod \"char\", partkey text, colocationid int, repmodel \"char\")");
            statement.execute("CREATE TABLE task (id bigint, tenant bigint, title text)");
            statement.execute("CREATE TABLE country (code text, task_id bigint, task_tenant bigint)");
            statement.execute("CREATE TABLE plain (id bigint, task_id bigint)");
            statement.execute("INSERT INTO pg_catalog.pg_dist_partition VALUES ('task', 'h', '{VAR :varno 1 :varattno 2"
                    + " :vartype 20 :varlevelsup 0}', 1, 's'), ('country', 'n', NULL, 2, 't')");
        }
    }

    private void check(Consumer<Operations> change) throws SQLException {
        ScriptTarget target = new ScriptTarget("a");
        Operations op = new Operations(target);
        change.accept(op);
        op.end();
        List<Operation> operations = target.operations();
        try (Connection connection = database.connect()) {
            SessionSettings.pin(connection, "public");
            DistributedTables.refuse(connection, operations);
        }
    }

    private void refuses(String why, Consumer<Operations> change) {
        assertThatThrownBy(() -> check(change))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("AG515"))
                .hasMessageContaining(why);
    }

    @Test
    void aKeyWithoutTheDistributionColumnIsRefused() {
        String lacks = "it lacks the distribution column \"tenant\"";
        refuses(lacks, op -> op.addConstraint("task", unique("uq_task_title", "title")));
        refuses(lacks, op -> op.addConstraint("task", primaryKey("pk_task", "id")));
        refuses(lacks, op -> op.createIndex("ix", "task").on("title").unique());
        refuses("\"owner\"", op -> {
            op.renameColumn("task", "tenant", "owner");
            op.addConstraint("task", unique("uq_task_title", "title"));
        });
    }

    @Test
    void aChangeOfTheDistributionColumnIsRefused() {
        refuses("cannot change", op -> op.alterColumn("task", "tenant").type("text"));
        refuses("cannot be dropped", op -> op.dropColumn("task", "tenant"));
    }

    @Test
    void aReferenceTableRefersToNoDistributedOne() {
        refuses(
                "a reference table cannot refer to the distributed table task",
                op -> op.addConstraint(
                        "country", foreignKey("fk", "task_id", "task_tenant").references("task", "id", "tenant")));
    }

    @Test
    void whatCitusTakesIsNotInTheWay() throws SQLException {
        check(op -> {
            op.addConstraint("task", unique("uq_task_title", "tenant", "title"));
            op.addConstraint("country", primaryKey("pk_country", "code"));
            op.addColumn("task", column("note", "text"));
            op.alterColumn("task", "title").type("varchar(20)");
            op.createIndex("ix", "task").on("title").concurrently();
            op.addConstraint("plain", unique("uq_plain", "task_id"));
        });
    }
}
