package dev.autogen.runtime.internal.destination;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.sql.SqlText;
import java.util.Set;

/** Checks SQL that somebody wrote before it goes to the server. */
public final class RawSql {

    private static final Set<String> REFUSED =
            Set.of("BEGIN", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE");

    private RawSql() {}

    /** Refuses SQL that would end or begin a transaction, SQL with an open quote, and an index that could not be found again. */
    public static void check(String sql) {
        SqlText text = SqlText.of(sql);
        for (String words : text.leadingWords()) {
            String first = words.split(" ")[0];
            if (REFUSED.contains(first) || words.equals("START TRANSACTION") || words.equals("PREPARE TRANSACTION")) {
                throw new AutogenException(
                        "AG241",
                        "op.execute refuses " + words
                                + ": the migrator begins and ends the transaction, and its history "
                                + "row is part of it. Remove it. A migration that must commit in between is transactional = "
                                + "false.");
            }
        }
        ConcurrentSql.of(sql).filter(ConcurrentSql::isNameless).ifPresent(create -> {
            throw new AutogenException(
                    "AG585",
                    "op.execute refuses CREATE INDEX CONCURRENTLY on " + create.table()
                            + " without a name: a killed run leaves an INVALID index, and the next run could not tell"
                            + " which one it is. Give the index a name.");
        });
        if (!text.isComplete()) {
            throw new AutogenException(
                    "AG242",
                    "op.execute refuses \"" + sql.strip().lines().findFirst().orElse("")
                            + "\": it has an unclosed quote or comment. Close it.");
        }
    }
}
