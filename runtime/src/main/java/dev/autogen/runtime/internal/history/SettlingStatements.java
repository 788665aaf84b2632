package dev.autogen.runtime.internal.history;

import dev.autogen.runtime.internal.run.Squashed;
import dev.autogen.runtime.report.HistoryEntry;
import dev.autogen.runtime.revision.RevisionInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The part of a script that does what {@link Squashed} does in a run. */
public record SettlingStatements(HistoryTable history) {

    /**
     * Returns the statements that tell the log, when a script runs, that a revision stands for those it was squashed from;
     * they do nothing where the log names none of these.
     */
    public List<String> of(RevisionInfo revision, String checksum) {
        String own = "(" + history.isAppliedQuery(revision.id()) + ")";
        String all = revision.replaces().stream()
                .map(id -> "(" + history.isAppliedQuery(id) + ")")
                .collect(Collectors.joining(" AND "));
        List<String> statements = new ArrayList<>();
        statements.add(where(
                history.insertStatement(
                        revision.id(),
                        HistoryEntry.Action.STAMP,
                        HistoryEntry.State.DONE,
                        Optional.empty(),
                        Optional.of(checksum),
                        revision.message()),
                "NOT " + own + " AND " + all));
        for (String replaced : revision.replaces()) {
            statements.add(where(
                    history.insertStatement(
                            replaced,
                            HistoryEntry.Action.UNSTAMP,
                            HistoryEntry.State.DONE,
                            Optional.empty(),
                            Optional.empty(),
                            "squashed into " + revision.id()),
                    own + " AND (" + history.isAppliedQuery(replaced) + ")"));
        }
        return statements;
    }

    private static String where(String insert, String condition) {
        int values = insert.indexOf("VALUES (");
        String row = insert.substring(values + "VALUES (".length(), insert.length() - 1);
        return insert.substring(0, values) + "SELECT " + row + "\nWHERE " + condition;
    }
}
