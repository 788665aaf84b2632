package dev.autogen.runtime.internal.journal;

import dev.autogen.runtime.internal.destination.ConcurrentSql;
import dev.autogen.runtime.internal.destination.Statements;
import dev.autogen.runtime.internal.session.Session;
import dev.autogen.runtime.operation.ExecuteSql;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an attempt that was stopped has left of a CONCURRENTLY form, which commits in several transactions of its own. */
final class ConcurrentRemains {

    private static final String INDEX = """
            SELECT i.indexrelid::pg_catalog.regclass::text, i.indisvalid::text
            FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            WHERE i.indrelid = pg_catalog.to_regclass(?) AND c.relname = (pg_catalog.parse_ident(?))[1]
            """;

    private static final String DETACHING = """
            SELECT inhdetachpending::text FROM pg_catalog.pg_inherits
            WHERE inhrelid = pg_catalog.to_regclass(?) AND inhparent = pg_catalog.to_regclass(?)
            """;

    /** What REINDEX CONCURRENTLY calls the index that it builds, and the one that it replaces. */
    private static final String REINDEXED = """
            SELECT i.indexrelid::pg_catalog.regclass::text
            FROM pg_catalog.pg_index i
            JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE NOT i.indisvalid AND c.relkind = 'i' AND c.relname ~ '_cc(new|old)[0-9]*$'
                AND n.nspname !~ '^pg_' AND NOT EXISTS (
                    SELECT FROM pg_catalog.pg_stat_progress_create_index p WHERE p.relid = i.indrelid)
                AND (""";

    private static final String TABLES = "i.indrelid IN (SELECT pg_catalog.to_regclass(?)"
            + " UNION SELECT relid FROM pg_catalog.pg_partition_tree(pg_catalog.to_regclass(?)))";

    private static final String INDEXES =
            "i.indrelid IN (SELECT t.indrelid FROM pg_catalog.pg_index t WHERE t.indexrelid"
                    + " IN (SELECT pg_catalog.to_regclass(?)"
                    + " UNION SELECT relid FROM pg_catalog.pg_partition_tree(pg_catalog.to_regclass(?))))";

    private final Session session;
    private final Statements statements;

    ConcurrentRemains(Session session, Statements statements) {
        this.session = session;
        this.statements = statements;
    }

    /**
     * Clears away what is in the way of a statement, and tells whether it is carried out already.
     *
     * @param resuming whether an earlier run stopped at this statement, and may have been killed before it could say so
     */
    boolean settle(ConcurrentSql statement, boolean resuming) throws SQLException {
        return switch (statement.form()) {
            case CREATE_INDEX -> isCreated(statement, resuming);
            case DROP_INDEX ->
                resuming
                        && rows("SELECT pg_catalog.to_regclass(?)::text", statement.object())
                                .contains("");
            case DETACH_PARTITION -> isDetached(statement, resuming);
            default -> {
                if (resuming) {
                    reindexed(statement).forEach(this::drop);
                }
                yield false;
            }
        };
    }

    /** An INVALID index, which a CREATE INDEX CONCURRENTLY leaves that fails, is dropped to be built again. */
    private boolean isCreated(ConcurrentSql statement, boolean resuming) throws SQLException {
        List<String> index = rows(INDEX, statement.table(), statement.object());
        if (!index.isEmpty() && index.get(1).equals("false")) {
            drop(index.get(0));
            return false;
        }
        return resuming && !index.isEmpty();
    }

    private boolean isDetached(ConcurrentSql statement, boolean resuming) throws SQLException {
        List<String> pending = rows(DETACHING, statement.object(), statement.table());
        if (pending.contains("true")) {
            run("ALTER TABLE " + statement.table() + " DETACH PARTITION " + statement.object() + " FINALIZE");
            return true;
        }
        return resuming && pending.isEmpty();
    }

    private List<String> reindexed(ConcurrentSql statement) throws SQLException {
        String name = statement.object();
        return switch (statement.form()) {
            case REINDEX_INDEX -> rows(REINDEXED + INDEXES + ")", name, name);
            case REINDEX_TABLE -> rows(REINDEXED + TABLES + ")", name, name);
            case REINDEX_SCHEMA -> rows(REINDEXED + "n.nspname = (pg_catalog.parse_ident(?))[1])", name);
            default -> rows(REINDEXED + "true)");
        };
    }

    private void drop(String index) {
        run("DROP INDEX CONCURRENTLY " + index);
    }

    private void run(String sql) {
        statements.runAlone(new ExecuteSql(sql, List.of()));
    }

    /** Returns all values of all rows; NULL is empty. */
    private List<String> rows(String sql, String... arguments) throws SQLException {
        try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            List<String> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        values.add(Optional.ofNullable(rows.getString(i)).orElse(""));
                    }
                }
            }
            return values;
        }
    }
}
