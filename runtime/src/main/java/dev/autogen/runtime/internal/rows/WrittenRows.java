package dev.autogen.runtime.internal.rows;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.operation.Backfill;
import dev.autogen.runtime.operation.Backfill.Assignment;
import dev.autogen.runtime.operation.FillColumn;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.ReplaceValue;
import dev.autogen.runtime.operation.WriteRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The look at whether a statement has written what it says, where triggers or rules of the user's stand in its way.
 *
 * <p>Before it runs, what it is to write goes into a temporary table; afterwards that is compared with what is there, row
 * by row as texts, by the primary key where rows change. Where the table has neither triggers nor rules, nothing is done.
 * A value that is another each time, as of {@code gen_random_uuid()}, is not compared.
 *
 * @param table the table that is written to, quoted
 * @param copies whether rows come into it from elsewhere, or its own change
 * @param values the columns and what they get
 * @param source the rows that the values come from: a table, with a condition or without
 */
public record WrittenRows(String table, boolean copies, List<Assignment> values, String source) {

    /** The state of the refusal, which is its code as well. */
    public static final String REFUSED = "AG511";

    /** Triggers and rules on the table or its partitions; takes the table, the bit of the trigger and the kind of the rule. */
    private static final String IN_THE_WAY = """
            SELECT 'trigger "' || t.tgname || '"' AS name FROM pg_catalog.pg_trigger t
            WHERE t.tgrelid IN (SELECT %1$s::regclass UNION SELECT relid FROM pg_catalog.pg_partition_tree(%1$s))
              AND NOT t.tgisinternal AND t.tgenabled IN ('O', 'A') AND t.tgtype & %2$d <> 0
            UNION SELECT 'rule "' || r.rulename || '"' FROM pg_catalog.pg_rewrite r
            WHERE r.ev_class = %1$s::regclass AND r.ev_enabled IN ('O', 'A') AND r.ev_type = '%3$d'""";

    private static final String BEFORE = """
            DO $autogen$
            DECLARE
                targets text[] := ARRAY[%2$s]; gets text[] := ARRAY[%3$s]; source text := %4$s;
                names text[]; reads text[]; unstable bool;
            BEGIN
                IF EXISTS (%5$s) THEN
                    SELECT array_agg(quote_ident(a.attname)), array_agg(quote_ident(a.attname)) INTO names, reads
                    FROM pg_catalog.pg_index i JOIN pg_catalog.pg_attribute a
                        ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                    WHERE i.indrelid = %1$s::regclass AND i.indisprimary AND %6$s AND quote_ident(a.attname) <> ALL (targets);
                    FOR i IN 1 .. cardinality(targets) LOOP
                        EXECUTE 'SELECT EXISTS (SELECT FROM (SELECT (' || gets[i] || ')::text AS a, (' || gets[i]
                            || ')::text AS b FROM ' || source || ') x WHERE a IS DISTINCT FROM b)' INTO unstable;
                        IF NOT unstable THEN
                            names := names || targets[i];
                            reads := reads || gets[i];
                        END IF;
                    END LOOP;
                    IF names IS NOT NULL THEN
                        EXECUTE 'CREATE TEMP TABLE autogen_written ON COMMIT DROP AS SELECT '
                            || array_to_string(names, ', ') || ' FROM ' || %1$s || ' WITH NO DATA';
                        EXECUTE 'INSERT INTO pg_temp.autogen_written SELECT '
                            || array_to_string(reads, ', ') || ' FROM ' || source;
                    END IF;
                END IF;
            END $autogen$""";

    private static final String AFTER = """
            DO $autogen$
            DECLARE
                lost bigint; examples text; culprits text;
            BEGIN
                IF to_regclass('pg_temp.autogen_written') IS NOT NULL THEN
                    EXECUTE (SELECT 'SELECT count(*), string_agg(line, '', '') FILTER (WHERE number <= 5) FROM (SELECT line,'
                        || ' row_number() OVER () AS number FROM (SELECT w::text AS line FROM pg_temp.autogen_written w'
                        || ' EXCEPT ALL SELECT (ROW(' || string_agg(quote_ident(attname), ', ' ORDER BY attnum)
                        || '))::text FROM ' || %1$s || ') missing) numbered'
                        FROM pg_catalog.pg_attribute
                        WHERE attrelid = 'pg_temp.autogen_written'::regclass AND attnum > 0) INTO lost, examples;
                    DROP TABLE pg_temp.autogen_written;
                    IF lost > 0 THEN
                        SELECT string_agg(name, ', ' ORDER BY name) INTO culprits FROM (%2$s) AS found;
                        RAISE EXCEPTION SQLSTATE '%3$s' USING MESSAGE = format(%4$s, culprits,
                            lost || CASE WHEN lost = 1 THEN ' row' ELSE ' rows' END, examples);
                    END IF;
                END IF;
            END $autogen$""";

    /** Returns what to look at, of an operation that writes what can be told beforehand. */
    public static Optional<WrittenRows> of(Operation operation) {
        if (operation instanceof FillColumn fill) {
            return Optional.of(of(
                    Identifiers.quote(fill.table()),
                    List.of(new Assignment(fill.column(), fill.expression())),
                    Optional.of(Identifiers.quote(fill.column()) + " IS NULL")));
        } else if (operation instanceof ReplaceValue replace) {
            return Optional.of(of(
                    Identifiers.quote(replace.table()),
                    List.of(new Assignment(replace.column(), Identifiers.literal(replace.newValue()))),
                    Optional.of(Identifiers.quote(replace.column()) + " = " + Identifiers.literal(replace.value()))));
        } else if (operation instanceof Backfill backfill) {
            return Optional.of(of(Identifiers.quote(backfill.table()), backfill.assignments(), backfill.condition()));
        } else if (operation instanceof WriteRows write) {
            String table = Identifiers.quote(write.table());
            String source = write.from().map(from -> Identifiers.quote(from)).orElse(table);
            return Optional.of(new WrittenRows(
                    table, write.from().isPresent(), write.values(), source + where(write.condition())));
        }
        return Optional.empty();
    }

    /** Returns what to look at of a part of a backfill. */
    public static WrittenRows of(Backfill backfill, String condition) {
        return of(Identifiers.quote(backfill.table()), backfill.assignments(), Optional.of(condition));
    }

    private static WrittenRows of(String table, List<Assignment> values, Optional<String> condition) {
        return new WrittenRows(table, false, values, table + where(condition));
    }

    private static String where(Optional<String> condition) {
        return condition.map(c -> " WHERE (" + c + ")").orElse("");
    }

    /** Returns the statements with the look before the first of them and behind the last. */
    public List<String> around(List<String> statements) {
        List<String> all = new ArrayList<>();
        all.add(before());
        all.addAll(statements);
        all.add(after());
        return all;
    }

    public String before() {
        return BEFORE.formatted(
                Identifiers.literal(table),
                values.stream()
                        .map(v -> "quote_ident(" + Identifiers.literal(v.column()) + ")")
                        .collect(Collectors.joining(", ")),
                values.stream().map(v -> Identifiers.literal(v.expression())).collect(Collectors.joining(", ")),
                Identifiers.literal(source),
                inTheWay(),
                !copies);
    }

    public String after() {
        String columns = values.stream().map(Assignment::column).collect(Collectors.joining(", "));
        String message = "%s on " + table.replace("%", "%%") + " changed or discarded what this migration wrote to "
                + columns.replace("%", "%%") + ", in %s: %s";
        return AFTER.formatted(Identifiers.literal(table), inTheWay(), REFUSED, Identifiers.literal(message));
    }

    private String inTheWay() {
        return IN_THE_WAY.formatted(Identifiers.literal(table), copies ? 4 : 16, copies ? 3 : 2);
    }
}
