package dev.autogen.runtime.internal.destination;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.postgres.BackfillSql;
import dev.autogen.runtime.internal.sql.SqlText;
import dev.autogen.runtime.operation.Backfill;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.Operation;
import java.util.Locale;
import java.util.Set;

/** Which operations PostgreSQL refuses inside a transaction (PreventInTransactionBlock in its source). */
public final class NoTransaction {

    private static final Set<String> WORDS = Set.of(
            "VACUUM", "CREATE DATABASE", "DROP DATABASE", "CREATE TABLESPACE", "DROP TABLESPACE", "ALTER SYSTEM");

    private NoTransaction() {}

    /** Returns the refusal of what commits by itself in a revision that runs in one transaction. */
    public static AutogenException refusal(String revision, Backfill backfill) {
        return new AutogenException(
                "AG273",
                "Revision \"" + revision + "\" runs in one transaction and calls op.backfill(\"" + backfill.table()
                        + "\"), which commits after each batch. Set transactional = false in its @Revision. If the "
                        + "table is small, change all rows at once: op.execute("
                        + "\"" + BackfillSql.update(backfill).replace("\"", "\\\"") + "\").");
    }

    /** Tells whether a script has to run the operation outside of BEGIN and COMMIT. */
    public static boolean isNeededBy(Operation operation) {
        if (operation instanceof ExecuteSql raw) {
            return raw.sql().toUpperCase(Locale.ROOT).contains("CONCURRENTLY")
                    || SqlText.of(raw.sql()).leadingWords().stream()
                            .anyMatch(words -> WORDS.contains(words) || WORDS.contains(words.split(" ")[0]));
        }
        return operation instanceof Backfill || ConcurrentSql.of(operation).isPresent();
    }
}
