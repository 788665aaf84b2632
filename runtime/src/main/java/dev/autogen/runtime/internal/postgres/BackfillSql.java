package dev.autogen.runtime.internal.postgres;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.operation.Backfill;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The statements of a backfill over a table whose primary key is known.
 *
 * <p>A position is a JSON array of the key's values as texts, so that a key of any type fits into a log.
 */
public final class BackfillSql {

    /** What the block of a script calls the rows that are done and the position of the last of them. */
    public static final List<String> PROGRESS = List.of("total", "to_jsonb(place_to)::text");

    /** The columns of the primary key of a table, {@code ?}, and their types. */
    public static final String KEY_QUERY = key("to_regclass(?)");

    private final Backfill backfill;
    private final List<KeyColumn> key;
    private final String columns;

    /** Makes the statements for a key. */
    public BackfillSql(Backfill backfill, List<KeyColumn> key) {
        this.backfill = backfill;
        this.key = List.copyOf(key);
        this.columns = Identifiers.quoteAll(key.stream().map(KeyColumn::name).toList());
    }

    /**
     * A column of a primary key.
     *
     * @param name its name
     * @param type its type, in PostgreSQL's words
     */
    public record KeyColumn(String name, String type) {}

    private static String key(String table) {
        return "SELECT a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod) AS type, k.place"
                + " FROM pg_catalog.pg_index i"
                + " CROSS JOIN LATERAL unnest(i.indkey::pg_catalog.int2[]) WITH ORDINALITY AS k (attnum, place)"
                + " JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum"
                + " WHERE i.indrelid = " + table + " AND i.indisprimary AND k.place <= i.indnkeyatts ORDER BY k.place";
    }

    /** Returns the one statement that does the same at once. */
    public static String update(Backfill backfill) {
        return changing(backfill)
                + backfill.condition().map(c -> " WHERE (" + c + ")").orElse("");
    }

    private static String changing(Backfill backfill) {
        return "UPDATE " + Identifiers.quote(backfill.table()) + " SET "
                + backfill.assignments().stream()
                        .map(a -> Identifiers.quote(a.column()) + " = " + a.expression())
                        .collect(Collectors.joining(", "));
    }

    private static String rows(Backfill backfill) {
        return Identifiers.quote(backfill.table()) + where(backfill);
    }

    private static String where(Backfill backfill) {
        return " WHERE " + backfill.condition().map(c -> "(" + c + ")").orElse("true");
    }

    /** Returns the query whose plan tells about how many rows there are behind a position. */
    public String estimate(Optional<String> after) {
        return "EXPLAIN (FORMAT JSON) SELECT FROM " + rows(backfill) + beyond(after);
    }

    /** Returns the query for the last position of the batch behind a position; no row where there is none. */
    public String end(Optional<String> after) {
        String texts =
                key.stream().map(k -> Identifiers.quote(k.name()) + "::text").collect(Collectors.joining(", "));
        String backwards =
                key.stream().map(k -> Identifiers.quote(k.name()) + " DESC").collect(Collectors.joining(", "));
        return "SELECT jsonb_build_array(" + texts + ")::text FROM (SELECT " + columns + " FROM " + rows(backfill)
                + beyond(after) + " ORDER BY " + columns + " LIMIT "
                + backfill.pace().batch() + ") AS batch ORDER BY "
                + backwards + " LIMIT 1";
    }

    /** Returns the statement that changes the rows behind a position, up to another. */
    public String batch(Optional<String> after, String end) {
        return changing(backfill) + " WHERE " + between(after, end);
    }

    /** Returns the condition on the rows that such a statement changes. */
    public String between(Optional<String> after, String end) {
        return backfill.condition().map(c -> "(" + c + ")").orElse("true") + beyond(after) + " AND (" + columns
                + ") <= " + values(end);
    }

    private String beyond(Optional<String> after) {
        return after.map(position -> " AND (" + columns + ") > " + values(position))
                .orElse("");
    }

    private String values(String position) {
        StringBuilder values = new StringBuilder("(");
        for (int i = 0; i < key.size(); i++) {
            values.append(i == 0 ? "" : ", ")
                    .append("(")
                    .append(Identifiers.literal(position))
                    .append("::jsonb ->> ")
                    .append(i)
                    .append(")::")
                    .append(key.get(i).type());
        }
        return values.append(")").toString();
    }

    /**
     * Returns the block that finds the key and goes through the table; it has to stand outside of a transaction.
     *
     * @param journal what is done in the transaction of each batch; {@link #PROGRESS} tells there how far it is
     */
    public static String script(Backfill backfill, Optional<String> journal) {
        String table = Identifiers.quote(backfill.table());
        String body = """
                DECLARE
                    key_names name[]; key_list text; key_texts text; key_backwards text; key_from text; key_to text;
                    beyond text := ''; place_from text[]; place_to text[]; changed bigint; total bigint := 0;
                BEGIN
                    PERFORM %1$s::regclass;
                    SELECT array_agg(attname ORDER BY place),
                        string_agg(quote_ident(attname), ', ' ORDER BY place),
                        string_agg(quote_ident(attname) || '::text', ', ' ORDER BY place),
                        string_agg(quote_ident(attname) || ' DESC', ', ' ORDER BY place),
                        string_agg('($1)[' || place || ']::' || type, ', ' ORDER BY place),
                        string_agg('($2)[' || place || ']::' || type, ', ' ORDER BY place)
                    INTO key_names, key_list, key_texts, key_backwards, key_from, key_to
                    FROM (%2$s) AS key_columns;
                    IF key_names IS NULL OR key_names && ARRAY[%3$s]::name[] THEN
                        RAISE EXCEPTION '%%', %4$s;
                    END IF;
                    LOOP
                        EXECUTE 'SELECT ARRAY[' || key_texts || '] FROM (SELECT ' || key_list || %5$s || beyond
                            || ' ORDER BY ' || key_list || ' LIMIT %6$d) AS batch ORDER BY ' || key_backwards || ' LIMIT 1'
                            INTO place_to USING place_from;
                        EXIT WHEN place_to IS NULL;
                        EXECUTE %7$s || beyond || ' AND (' || key_list || ') <= (' || key_to || ')'
                            USING place_from, place_to;
                        GET DIAGNOSTICS changed = ROW_COUNT;
                        total := total + changed;
                        %9$sCOMMIT;
                        RAISE NOTICE '%% rows of %% done', total, %1$s;
                        %8$splace_from := place_to;
                        beyond := ' AND (' || key_list || ') > (' || key_from || ')';
                    END LOOP;
                END""".formatted(
                        Identifiers.literal(table),
                        key(Identifiers.literal(table) + "::regclass"),
                        backfill.assignments().stream()
                                .map(a -> Identifiers.literal(a.column()))
                                .collect(Collectors.joining(", ")),
                        Identifiers.literal(noKey(backfill)),
                        Identifiers.literal(" FROM " + rows(backfill)),
                        backfill.pace().batch(),
                        Identifiers.literal(changing(backfill) + where(backfill)),
                        sleep(backfill.pace()),
                        journal.map(sql -> sql + ";\n        ").orElse(""));
        String tag = "$autogen$";
        while (body.contains(tag)) {
            tag = tag.substring(0, tag.length() - 1) + "_$";
        }
        return "DO " + tag + "\n" + body + "\n" + tag;
    }

    private static String sleep(Backfill.Pace pace) {
        return pace.pause().isZero()
                ? ""
                : "PERFORM pg_sleep("
                        + BigDecimal.valueOf(pace.pause().toMillis(), 3).toPlainString() + ");\n        ";
    }

    /** Returns what to say of a table without a key, or with one that would change. */
    public static String noKey(Backfill backfill) {
        return "op.backfill(\"" + backfill.table() + "\") follows the primary key of the table, but "
                + "there is none, or the backfill would change it";
    }
}
