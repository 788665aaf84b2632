package dev.autogen.runtime.internal.server;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.RenameColumn;
import dev.autogen.runtime.operation.RenameTable;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.IndexPart;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.UniqueConstraint;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables that Citus has distributed, each with its column, and the changes that it refuses on them. */
public final class DistributedTables {

    private static final String HERE =
            "SELECT pg_catalog.to_regclass('pg_catalog.pg_dist_partition')::text, pg_catalog.current_schema()";

    /** The column is in the text of an expression tree; reference tables and local ones have none. */
    private static final String QUERY = """
            SELECT n.nspname, c.relname, p.partmethod = 'h', a.attname, p.repmodel = 't'
            FROM pg_catalog.pg_dist_partition p
            JOIN pg_catalog.pg_class c ON c.oid = p.logicalrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
                AND a.attnum = (pg_catalog.regexp_match(p.partkey::text, ':varattno (\\d+)'))[1]::int
            """;

    private final Map<QualifiedName, String> columns = new HashMap<>();
    private final Set<QualifiedName> references = new HashSet<>();

    private DistributedTables() {}

    /**
     * Refuses operations that Citus would refuse; does nothing on a server without it.
     *
     * @param connection a session whose search path is pinned
     * @throws AutogenException AG515 with each of them
     */
    public static void refuse(Connection connection, List<Operation> operations) throws SQLException {
        DistributedTables tables = new DistributedTables();
        tables.read(connection);
        if (tables.columns.isEmpty()) {
            return;
        }
        List<String> refused = new ArrayList<>();
        for (Operation operation : operations) {
            tables.refusal(operation).ifPresent(why -> refused.add("\n  " + operation.describe() + ": " + why));
            tables.follow(operation);
        }
        if (!refused.isEmpty()) {
            throw new AutogenException(
                    "AG515",
                    "Citus refuses these changes on distributed tables:" + String.join("", refused)
                            + "\nNothing was changed. Add the distribution column to the key in the entity, or undistribute the"
                            + " table first (undistribute_table).");
        }
    }

    private void read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String schema;
            try (ResultSet row = statement.executeQuery(HERE)) {
                row.next();
                if (row.getString(1) == null) {
                    return;
                }
                schema = String.valueOf(row.getString(2));
            }
            try (ResultSet rows = statement.executeQuery(QUERY)) {
                while (rows.next()) {
                    Optional<String> other = Optional.of(rows.getString(1)).filter(name -> !name.equals(schema));
                    QualifiedName table = new QualifiedName(other, rows.getString(2));
                    if (rows.getBoolean(3)) {
                        columns.put(table, rows.getString(4));
                    } else if (rows.getBoolean(5)) {
                        references.add(table);
                    }
                }
            }
        }
    }

    private Optional<String> refusal(Operation operation) {
        if (operation instanceof AddConstraint add) {
            return add.constraint() instanceof ForeignKey key
                    ? refusal(add.table(), key)
                    : isKey(add.constraint())
                            ? lacking(add.table(), add.constraint().columns())
                            : Optional.empty();
        } else if (operation instanceof CreateIndex create && create.index().isUnique()) {
            return lacking(
                    create.table(),
                    create.index().parts().stream()
                            .filter(p -> !p.expression())
                            .map(IndexPart::text)
                            .toList());
        } else if (operation instanceof AlterColumn alter && isColumn(alter.table(), alter.column())) {
            return alter.changes().stream().anyMatch(ColumnChange.Type.class::isInstance)
                    ? Optional.of("the type of the distribution column cannot change")
                    : Optional.empty();
        }
        return operation instanceof DropColumn drop && isColumn(drop.table(), drop.column())
                ? Optional.of("the distribution column cannot be dropped")
                : Optional.empty();
    }

    private static boolean isKey(Constraint constraint) {
        return constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint;
    }

    private Optional<String> lacking(QualifiedName table, List<String> names) {
        return Optional.ofNullable(columns.get(table))
                .filter(column -> !names.contains(column))
                .map(column -> "it lacks the distribution column \"" + column + "\"");
    }

    private Optional<String> refusal(QualifiedName table, ForeignKey key) {
        boolean distributed = columns.containsKey(key.referencedTable());
        if (distributed && references.contains(table)) {
            return Optional.of("a reference table cannot refer to the distributed table " + key.referencedTable());
        }
        return distributed ? lacking(table, key.columns()) : Optional.empty();
    }

    private boolean isColumn(QualifiedName table, String column) {
        return column.equals(columns.get(table));
    }

    private void follow(Operation operation) {
        if (operation instanceof RenameColumn rename && isColumn(rename.table(), rename.column())) {
            columns.put(rename.table(), rename.newName());
        } else if (operation instanceof RenameTable rename) {
            QualifiedName to = rename.table().sibling(rename.newName());
            Optional.ofNullable(columns.remove(rename.table())).ifPresent(column -> columns.put(to, column));
            if (references.remove(rename.table())) {
                references.add(to);
            }
        }
    }
}
