package dev.autogen.runtime.apply;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.postgres.SqlText;
import java.util.Set;

/** Checks SQL that somebody wrote before it goes to the server. */
final class RawSql {

    private static final Set<String> REFUSED =
            Set.of("BEGIN", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE");

    private RawSql() {}

    /** Refuses SQL that would end or begin a transaction, and SQL with an open quote. */
    static void check(String sql) {
        SqlText text = SqlText.of(sql);
        for (String words : text.leadingWords()) {
            String first = words.split(" ")[0];
            if (REFUSED.contains(first) || words.equals("START TRANSACTION") || words.equals("PREPARE TRANSACTION")) {
                throw new AutogenException(
                        "AG241",
                        "op.execute refuses " + words
                                + ": the migrator begins and ends the transaction, and its history "
                                + "row is in it. Leave it out; a migration that must commit in between is transactional = "
                                + "false.");
            }
        }
        if (!text.isComplete()) {
            throw new AutogenException(
                    "AG242",
                    "op.execute refuses \"" + sql.strip().lines().findFirst().orElse("")
                            + "\": a quote or a comment in it is not closed. Close it.");
        }
    }
}
