package dev.autogen.generator.squash;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.destination.ScriptTarget;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.Backfill;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.FillColumn;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.ReplaceValue;
import dev.autogen.runtime.operation.WriteRows;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.revision.RevisionInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What a migration of a range does.
 *
 * @param revision the revision
 * @param upgrade its operations forward, as far as they can be told without a database
 * @param downgrade its operations back, as far as they can be told
 * @param reads whether it reads the database, so that the rest cannot be told
 */
record RangeSteps(RevisionInfo revision, List<Operation> upgrade, List<Operation> downgrade, boolean reads) {

    private static final String READS = "AG244";

    RangeSteps {
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
    }

    static RangeSteps of(RevisionInfo revision, Migrations migrations) {
        Migration migration = migrations.load(revision);
        ScriptTarget up = new ScriptTarget(revision.id());
        ScriptTarget down = new ScriptTarget(revision.id());
        boolean upReads = reads(migration, Migration::upgrade, up);
        boolean downReads = revision.irreversible().isEmpty() && reads(migration, Migration::downgrade, down);
        return new RangeSteps(revision, up.operations(), down.operations(), upReads || downReads);
    }

    private static boolean reads(Migration migration, BiConsumer<Migration, Operations> way, ScriptTarget target) {
        Operations op = new Operations(target);
        try {
            way.accept(migration, op);
            return false;
        } catch (AutogenException e) {
            if (!e.code().equals(READS)) {
                throw e;
            }
            return true;
        } finally {
            op.end();
        }
    }

    /** Returns the steps that write rows, or may, forward and in order. */
    List<Operation> rawUpgrade() {
        return upgrade.stream().filter(RangeSteps::isRaw).toList();
    }

    /** Returns the steps that write rows, or may, back and in order. */
    List<Operation> rawDowngrade() {
        return downgrade.stream().filter(RangeSteps::isRaw).toList();
    }

    private static boolean isRaw(Operation operation) {
        return operation instanceof ExecuteSql || writesRows(operation);
    }

    private static boolean writesRows(Operation operation) {
        return operation instanceof FillColumn
                || operation instanceof ReplaceValue
                || operation instanceof Backfill
                || operation instanceof WriteRows;
    }

    /** Tells whether it makes by SQL what no entity describes. */
    boolean makesUnmanaged() {
        return upgrade.stream().anyMatch(o -> o instanceof ExecuteSql raw && raw.isUnmanaged());
    }

    /** Tells whether it may put rows into a table. */
    boolean mayInsert() {
        return reads || upgrade.stream().anyMatch(o -> o instanceof ExecuteSql || o instanceof WriteRows);
    }

    /** Returns it without the steps that do nothing where there are no rows. */
    RangeSteps withoutRows() {
        return new RangeSteps(
                revision,
                upgrade.stream().filter(o -> !writesRows(o)).toList(),
                downgrade.stream().filter(o -> !writesRows(o)).toList(),
                reads);
    }

    /** Returns what no comparison of schemas shows, a line for each. */
    List<String> byHand() {
        List<String> lines = new ArrayList<>();
        if (reads) {
            lines.add("reads the database (op.query or op.connection)");
        }
        rawUpgrade().forEach(o -> lines.add("up:   " + o.describe()));
        rawDowngrade().forEach(o -> lines.add("down: " + o.describe()));
        return lines;
    }

    /** Returns conversions of rows that somebody wrote himself. */
    List<String> conversions() {
        return upgrade.stream()
                .filter(AlterColumn.class::isInstance)
                .map(AlterColumn.class::cast)
                .filter(alter -> alter.changes().stream()
                        .anyMatch(change -> change instanceof ColumnChange.Type type && isOwn(alter.column(), type)))
                .map(Operation::describe)
                .toList();
    }

    private static boolean isOwn(String column, ColumnChange.Type type) {
        Optional<String> using = type.using().map(text -> text.replace("\"", ""));
        return using.isPresent()
                && !using.get().equals(column + "::" + type.type())
                && !using.get().equals(column + "::text::" + type.type());
    }
}
