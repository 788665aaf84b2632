package dev.autogen.generator.hazard;

import static dev.autogen.runtime.migration.Definitions.check;
import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.exclude;
import static dev.autogen.runtime.migration.Definitions.foreignKey;
import static dev.autogen.runtime.migration.Definitions.identity;
import static dev.autogen.runtime.migration.Definitions.primaryKey;
import static dev.autogen.runtime.migration.Definitions.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.autogen.generator.hazard.Lock.Work;
import dev.autogen.runtime.internal.postgres.PostgresDdl;
import dev.autogen.runtime.migration.Definitions;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.DropConstraint;
import dev.autogen.runtime.operation.DropIndex;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.RenameColumn;
import dev.autogen.runtime.operation.RenameConstraint;
import dev.autogen.runtime.operation.RenameTable;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule against the server: pg_locks tells the mode, a new relfilenode tells a rewrite. */
@ExtendWith(PostgresExtension.class)
class LockRulesOnServerTest {

    private static final QualifiedName TASK = QualifiedName.of("task");

    private static final String[] SETUP = {
        "create table users (id bigint primary key)",
        "create table task (id bigint not null, user_id bigint, title varchar(100) default 'x', body text,"
                + " code char(3), n integer, small smallint, price numeric(10,2), at timestamp(3), day timestamptz,"
                + " doc json, net cidr, gap interval(3), bits bit varying(8), span int4range,"
                + " constraint fk_old foreign key (user_id) references users, constraint ck_old check (n > 0))",
        "create index ix_old on task (n)",
        "insert into users values (1)",
        "insert into task (id, user_id, body, n, doc, net) values (1, 1, 'b', 1, '{}', '10.0.0.0/8')"
    };

    static Stream<Arguments> operations() {
        List<Operation> operations = new ArrayList<>();
        operations.add(add(column("c", "integer")));
        operations.add(add(column("c", "integer").notNull().defaultsTo("3")));
        operations.add(add(column("c", "timestamptz").notNull().defaultsTo("now()")));
        operations.add(add(column("c", "varchar(20)").defaultsTo("'random()'::character varying(20)")));
        operations.add(add(column("c", "uuid").defaultsTo("gen_random_uuid()")));
        operations.add(add(column("c", "timestamptz").defaultsTo("clock_timestamp()")));
        operations.add(add(column("c", "double precision").defaultsTo("random()")));
        operations.add(add(column("c", "bigint").notNull().asIdentity()));
        operations.add(add(column("c", "integer").generatedAs("n * 2")));
        operations.add(new DropColumn(TASK, "body", Optional.empty()));
        operations.add(new RenameColumn(TASK, "body", "text"));
        operations.add(new RenameTable(TASK, "job"));
        operations.add(new RenameConstraint(TASK, "ck_old", "ck_new"));
        operations.add(new DropTable(
                TASK,
                Optional.of(
                        Table.of(TASK, List.of(foreignKey("fk_old", "user_id").references("users", "id"))))));
        operations.add(new CreateTable(Table.of(
                QualifiedName.of("note"),
                List.of(column("user_id", "bigint"), foreignKey("fk", "user_id").references("users", "id")))));
        operations.add(index("n"));
        operations.add(new DropIndex(QualifiedName.of("ix_old"), false, Optional.of((CreateIndex) index("n"))));
        addConstraints(operations);
        addChanges(operations);
        return operations.stream().map(o -> arguments(named(o.describe(), o)));
    }

    private static void addConstraints(List<Operation> operations) {
        for (Constraint constraint : List.of(
                primaryKey("pk", "id"),
                unique("uq", "n"),
                check("ck", "n > 0"),
                check("ck", "n > 0").notValid(),
                exclude("ex", "EXCLUDE USING gist (span WITH &&)"),
                foreignKey("fk", "user_id").references("users", "id"),
                foreignKey("fk", "user_id").references("users", "id").notValid())) {
            operations.add(new AddConstraint(TASK, constraint));
        }
        operations.add(new DropConstraint(TASK, "ck_old", Optional.empty()));
        operations.add(new DropConstraint(
                TASK, "fk_old", Optional.of(foreignKey("fk_old", "user_id").references("users", "id"))));
    }

    private static void addChanges(List<Operation> operations) {
        operations.add(alter("body", "text", new ColumnChange.Nullability(false)));
        operations.add(alter("id", "bigint", new ColumnChange.Nullability(true)));
        operations.add(alter("n", "integer", new ColumnChange.Default(Optional.of("random()"))));
        operations.add(alter("title", "character varying(100)", new ColumnChange.Default(Optional.empty())));
        operations.add(alter("id", "bigint", new ColumnChange.AddIdentity(identity("bigint"))));
        for (String[] change : new String[][] {
            {"title", "character varying(100)", "character varying(200)"},
            {"title", "character varying(100)", "character varying"},
            {"title", "character varying(100)", "character varying(50)"},
            {"title", "character varying(100)", "text"},
            {"body", "text", "character varying"},
            {"body", "text", "character varying(100)"},
            {"code", "character(3)", "character(5)"},
            {"code", "character(3)", "text"},
            {"n", "integer", "bigint"},
            {"small", "smallint", "integer"},
            {"n", "integer", "numeric(12,0)"},
            {"price", "numeric(10,2)", "numeric(12,2)"},
            {"price", "numeric(10,2)", "numeric"},
            {"price", "numeric(10,2)", "numeric(12,4)"},
            {"at", "timestamp(3) without time zone", "timestamp(6) without time zone"},
            {"at", "timestamp(3) without time zone", "timestamp without time zone"},
            {"at", "timestamp(3) without time zone", "timestamp(0) without time zone"},
            {"at", "timestamp(3) without time zone", "date"},
            {"day", "timestamp with time zone", "timestamp(6) with time zone"},
            {"doc", "json", "jsonb"},
            {"net", "cidr", "inet"},
            {"gap", "interval(3)", "interval"},
            {"bits", "bit varying(8)", "bit varying(16)"}
        }) {
            operations.add(
                    alter(change[0], change[1], new ColumnChange.Type(change[2], Optional.empty(), Optional.empty())));
        }
        operations.add(
                alter("body", "text", new ColumnChange.Type("integer", Optional.empty(), Optional.of("length(body)"))));
        operations.add(alter(
                "title",
                "character varying(100)",
                new ColumnChange.Type("text", Optional.empty(), Optional.of("\"title\"::text"))));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theServerDoesWhatTheRuleSays(Operation operation, TestDatabase database) throws SQLException {
        database.execute(SETUP);
        List<Lock> locks = Hazards.of(List.of(operation)).locks();
        Map<String, LockMode> predicted = new TreeMap<>();
        locks.forEach(l -> predicted.merge(l.table().name(), l.mode(), (a, b) -> a.compareTo(b) > 0 ? a : b));
        boolean rewrites = locks.stream().anyMatch(l -> l.work() == Work.REWRITE);

        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            long oid = number(statement, "select 'task'::regclass::oid::bigint");
            long before = number(statement, "select relfilenode::bigint from pg_class where oid = " + oid);
            for (String sql : new PostgresDdl().render(operation)) {
                statement.execute(sql);
            }
            boolean dropped = operation instanceof DropTable;
            if (!dropped) {
                long after = number(statement, "select relfilenode::bigint from pg_class where oid = " + oid);
                assertThat(after != before).as("rewrites").isEqualTo(rewrites);
            }
            Map<String, LockMode> actual = locks(statement, oid);
            assertThat(actual).isEqualTo(predicted);
        }
    }

    private static Map<String, LockMode> locks(Statement statement, long task) throws SQLException {
        Map<String, LockMode> modes = new TreeMap<>();
        String sql = "select case when relation = " + task + " then 'task' else 'users' end, mode from pg_locks"
                + " where pid = pg_backend_pid() and relation in (" + task + ", 'users'::regclass)";
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                mode(rows.getString(2)).ifPresent(mode -> {
                    try {
                        modes.merge(rows.getString(1), mode, (a, b) -> a.compareTo(b) > 0 ? a : b);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
            }
        }
        return modes;
    }

    private static Optional<LockMode> mode(String name) {
        return Stream.of(LockMode.values())
                .filter(m -> (m.name().replace("_", "") + "LOCK").equalsIgnoreCase(name))
                .findFirst();
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Operation add(Column column) {
        return new AddColumn(TASK, column);
    }

    private static Operation index(String column) {
        return new CreateIndex(TASK, Definitions.index("ix_old_" + column).on(column), false);
    }

    private static Operation alter(String column, String type, ColumnChange change) {
        return new AlterColumn(TASK, column, List.of(change), Optional.of(Column.of(column, type)));
    }
}
