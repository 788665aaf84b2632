package dev.autogen.runtime.internal.kept;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.session.Session;
import dev.autogen.runtime.internal.step.ForeseenOperations;
import dev.autogen.runtime.internal.step.RevisionTask;
import dev.autogen.runtime.name.KeptName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.RenameColumn;
import dev.autogen.runtime.operation.RenameSequence;
import dev.autogen.runtime.operation.RenameTable;
import dev.autogen.runtime.report.Direction;
import dev.autogen.runtime.report.HistoryEntry;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The look, before a downgrade begins, whether all is there that its revisions kept and are to bring back. */
public final class KeptCheck {

    /** Stands in the message of a purge before the statement that makes the thing again. */
    public static final String MADE_BY = "; recreated empty by: ";

    private KeptCheck() {}

    /**
     * Refuses a downgrade past a revision whose kept columns or tables were purged.
     *
     * @throws AutogenException AG276 with the revision, what is gone, and what makes it again
     */
    public static void check(Session session, String targetSchema, List<RevisionTask> tasks, List<HistoryEntry> log)
            throws SQLException {
        Map<String, RevisionTask> needed = new HashMap<>();
        Set<String> made = new HashSet<>();
        for (RevisionTask task : tasks) {
            if (task.direction() == Direction.DOWNGRADE && task.earlier().isEmpty()) {
                for (Operation operation : ForeseenOperations.of(task.migration(), task.direction())) {
                    made.addAll(made(operation));
                    broughtBack(operation)
                            .filter(name -> !made.contains(name))
                            .ifPresent(name -> needed.putIfAbsent(name, task));
                }
            }
        }
        if (needed.isEmpty()) {
            return;
        }
        Set<String> missing = new HashSet<>(needed.keySet());
        missing.removeAll(new KeptCatalog(session.connection(), targetSchema).present(needed.keySet()));
        Optional<String> first = missing.stream().sorted().findFirst();
        if (first.isPresent()) {
            throw refusal(first.get(), needed, missing, log);
        }
    }

    private static AutogenException refusal(
            String first, Map<String, RevisionTask> needed, Set<String> missing, List<HistoryEntry> log) {
        RevisionTask task = needed.get(first);
        List<String> statements = log.stream()
                .filter(e ->
                        e.action() == HistoryEntry.Action.PURGE && e.message().contains(MADE_BY))
                .map(e -> e.message().substring(e.message().indexOf(MADE_BY) + MADE_BY.length()))
                .filter(sql -> missing.stream().anyMatch(sql::contains))
                .distinct()
                .toList();
        String names =
                missing.stream().sorted().reduce((a, b) -> a + "\", \"" + b).orElse("");
        return new AutogenException(
                "AG276",
                "Cannot downgrade past " + (task == null ? "" : task.revision() + ": ")
                        + "the objects to restore are gone for good: \"" + names + "\""
                        + (statements.isEmpty() ? "." : ", purged by \"autogen purge\".")
                        + " Nothing was changed. Restore a backup"
                        + (statements.isEmpty()
                                ? "."
                                : ", or continue without the rows: create them empty and run the downgrade again.\n    "
                                        + String.join(";\n    ", statements) + ";"));
    }

    private static Optional<String> broughtBack(Operation operation) {
        if (operation instanceof RenameColumn rename) {
            return back(rename.column(), rename.newName());
        } else if (operation instanceof RenameTable rename) {
            return back(rename.table().name(), rename.newName());
        }
        return operation instanceof RenameSequence rename
                ? back(rename.name().name(), rename.newName())
                : Optional.empty();
    }

    private static Optional<String> back(String from, String to) {
        return KeptName.is(from) && !KeptName.is(to) ? Optional.of(from) : Optional.empty();
    }

    private static Set<String> made(Operation operation) {
        Set<String> names = new HashSet<>();
        if (operation instanceof CreateTable create) {
            create.table().columns().forEach(column -> names.add(column.name()));
        } else if (operation instanceof AddColumn add) {
            names.add(add.column().name());
        }
        return names;
    }
}
