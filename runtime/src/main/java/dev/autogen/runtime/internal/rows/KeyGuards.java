package dev.autogen.runtime.internal.rows;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.DropConstraint;
import dev.autogen.runtime.operation.DropIndex;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.RenameConstraint;
import dev.autogen.runtime.operation.RenameIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The guards of keys that a table has already, over values that become others. */
final class KeyGuards {

    /** A key a row: its name, what it is, whether NULL counts, its predicate, its keys, and all columns that it speaks of. */
    private static final String KEYS = """
            SELECT c.relname,
                   CASE k.contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique constraint' ELSE 'unique index' END,
                   coalesce(to_jsonb(i) ->> 'indnullsnotdistinct', 'false') = 'true' OR i.indisprimary,
                   pg_get_expr(i.indpred, i.indrelid),
                   (SELECT string_agg(CASE WHEN i.indkey[n - 1] = 0 THEN '(' || pg_get_indexdef(c.oid, n, true) || ')'
                                           ELSE pg_get_indexdef(c.oid, n, true) END, chr(1) ORDER BY n)
                    FROM generate_series(1, i.indnkeyatts::integer) AS n),
                   (SELECT string_agg(DISTINCT a.attname, chr(1))
                    FROM pg_catalog.pg_attribute AS a
                    WHERE a.attrelid = i.indrelid AND (a.attnum = ANY (i.indkey) OR EXISTS (
                      SELECT FROM pg_catalog.pg_depend AS d
                      WHERE d.objid = c.oid AND d.refobjid = i.indrelid AND d.refobjsubid = a.attnum)))
            FROM pg_catalog.pg_index AS i
            JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid
            LEFT JOIN pg_catalog.pg_constraint AS k ON k.conindid = c.oid AND k.contype IN ('p', 'u')
            WHERE i.indrelid = to_regclass(?) AND i.indisunique AND i.indisvalid
            ORDER BY 1
            """;

    private final RowsBefore before;
    private final ColumnTypes types;
    private final Map<String, String> namesNow = new HashMap<>();
    private final Set<String> gone = new HashSet<>();

    KeyGuards(RowsBefore before, ColumnTypes types) {
        this.before = before;
        this.types = types;
    }

    void note(Operation operation) {
        if (operation instanceof DropConstraint drop) {
            gone.add(now(drop.name()));
        } else if (operation instanceof DropIndex drop) {
            gone.add(now(drop.name().name()));
        } else if (operation instanceof RenameConstraint rename) {
            namesNow.put(rename.newName(), now(rename.name()));
        } else if (operation instanceof RenameIndex rename) {
            namesNow.put(rename.newName(), now(rename.name().name()));
        }
    }

    private String now(String name) {
        return namesNow.getOrDefault(name, name);
    }

    /** Returns those of the keys with a column, by its name now, where it is known what their columns will hold. */
    List<RowGuard> of(QualifiedName table, String column) {
        List<RowGuard> guards = new ArrayList<>();
        for (List<String> key : types.rows(KEYS, Identifiers.quote(table))) {
            List<String> columns = List.of(key.get(5).split("\u0001"));
            if (columns.contains(column) && !gone.contains(key.get(0))) {
                source(table, columns)
                        .map(source -> ConstraintGuards.duplicates(
                                table,
                                key.get(1) + " \"" + key.get(0) + "\"",
                                List.of(key.get(4).split("\u0001")),
                                source,
                                key.get(2).equals("t"),
                                Optional.of(key.get(3)).filter(p -> !p.isEmpty())))
                        .ifPresent(guards::add);
            }
        }
        return guards;
    }

    private Optional<String> source(QualifiedName table, List<String> columns) {
        List<String> values = new ArrayList<>();
        for (String column : columns) {
            before.valueOf(table, column).ifPresent(value -> values.add(value + " AS " + Identifiers.quote(column)));
        }
        return values.size() == columns.size()
                ? Optional.of(
                        "(SELECT " + String.join(", ", values) + " FROM " + Identifiers.quote(table) + ") AS next")
                : Optional.empty();
    }
}
