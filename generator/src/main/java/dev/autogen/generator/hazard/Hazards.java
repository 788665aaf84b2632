package dev.autogen.generator.hazard;

import dev.autogen.generator.hazard.HazardKind.Severity;
import dev.autogen.generator.hazard.Lock.Work;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.CreateView;
import dev.autogen.runtime.operation.DropView;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.ColumnReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The locks and hazards of a migration. Tables made by the same migration have none, since nobody uses them yet; a table
 * that such a one refers to is locked nevertheless.
 *
 * @param locks the locks, in the order of the operations
 * @param all the hazards, in the order of the operations
 */
public record Hazards(List<Lock> locks, List<Hazard> all) {

    public Hazards {
        locks = List.copyOf(locks);
        all = List.copyOf(all);
    }

    /** Judges operations in the order they run; defaults are judged by the functions they name. */
    public static Hazards of(List<Operation> operations) {
        return of(operations, new VolatileDefaults());
    }

    /**
     * Judges operations in the order they run.
     *
     * @param operations the operations
     * @param volatileDefault tells whether a default gives each row a value of its own
     */
    public static Hazards of(List<Operation> operations, Predicate<String> volatileDefault) {
        return of(operations, volatileDefault, Set.of());
    }

    /** Judges operations in the order they run, where the values of some columns are kept elsewhere. */
    public static Hazards of(List<Operation> operations, Set<ColumnReference> kept) {
        return of(operations, new VolatileDefaults(), kept);
    }

    private static Hazards of(
            List<Operation> operations, Predicate<String> volatileDefault, Set<ColumnReference> kept) {
        Set<QualifiedName> made = operations.stream()
                .filter(CreateTable.class::isInstance)
                .map(o -> ((CreateTable) o).table().name())
                .collect(Collectors.toSet());
        Set<QualifiedName> viewsMade = operations.stream()
                .filter(CreateView.class::isInstance)
                .map(o -> ((CreateView) o).view().name())
                .collect(Collectors.toSet());
        LockRules lockRules = new LockRules(volatileDefault);
        HazardRules hazardRules = new HazardRules(volatileDefault, kept);
        List<Lock> locks = new ArrayList<>();
        List<Hazard> hazards = new ArrayList<>();
        CheckedColumns checked = new CheckedColumns();
        for (Operation operation : operations) {
            checked.follow(operation);
            operation.accept(lockRules).stream()
                    .map(checked::without)
                    .filter(l -> !made.contains(l.table()))
                    .flatMap(l -> held(l, locks).stream())
                    .toList()
                    .forEach(locks::add);
            operation.accept(hazardRules).stream()
                    .filter(h -> !isMade(operation, made))
                    .filter(h -> !checked.settles(operation, h))
                    .filter(h -> !(operation instanceof DropView drop && viewsMade.contains(drop.name())))
                    .forEach(hazards::add);
        }
        hazards.addAll(RuleChanges.of(operations));
        return new Hazards(locks, hazards);
    }

    /** What was locked before stays so through a fill: a transaction lets go of nothing until its end. */
    private static List<Lock> held(Lock lock, List<Lock> before) {
        if (lock.work() != Work.FILL) {
            return List.of(lock);
        }
        Set<QualifiedName> exclusive = new LinkedHashSet<>();
        before.stream()
                .filter(l -> l.mode() == LockMode.ACCESS_EXCLUSIVE)
                .map(Lock::table)
                .forEach(exclusive::add);
        List<Lock> held = new ArrayList<>();
        if (!exclusive.contains(lock.table())) {
            held.add(lock);
        }
        exclusive.forEach(table -> held.add(new Lock(table, LockMode.ACCESS_EXCLUSIVE, Work.FILL, lock.what())));
        return held;
    }

    private static boolean isMade(Operation operation, Set<QualifiedName> made) {
        if (operation instanceof AddColumn add) {
            return made.contains(add.table());
        } else if (operation instanceof AlterColumn alter) {
            return made.contains(alter.table());
        } else if (operation instanceof AddConstraint add) {
            return made.contains(add.table());
        }
        return operation instanceof CreateIndex create && made.contains(create.table());
    }

    /** Returns what the class says: a line for each locked table, then what is lost and what may fail. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        LockReport.lines(locks).forEach(line -> notes.add("Locks: " + line + "."));
        with(Severity.DATA_LOSS).forEach(h -> notes.add("DATA LOSS: " + h.text() + "."));
        with(Severity.UNDECIDED).forEach(h -> notes.add("UNDECIDED: " + h.text() + "."));
        with(Severity.MAY_FAIL).forEach(h -> notes.add("MAY FAIL: " + h.text() + "."));
        all.stream()
                .filter(h -> h.kind() == HazardKind.FOREIGN_KEY_RULE)
                .forEach(h -> notes.add("RULE CHANGES: " + h.text() + "."));
        return notes;
    }

    /** Returns the hazards of one severity. */
    public List<Hazard> with(Severity severity) {
        return all.stream().filter(h -> h.kind().severity() == severity).toList();
    }
}
