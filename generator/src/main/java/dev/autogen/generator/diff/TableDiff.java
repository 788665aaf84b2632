package dev.autogen.generator.diff;

import dev.autogen.generator.naming.NameBook;
import dev.autogen.runtime.change.Comment;
import dev.autogen.runtime.change.CommentTarget;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.DropConstraint;
import dev.autogen.runtime.operation.InvalidateConstraint;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.RenameConstraint;
import dev.autogen.runtime.operation.RenameIndex;
import dev.autogen.runtime.operation.SetComment;
import dev.autogen.runtime.operation.SetLogged;
import dev.autogen.runtime.operation.ValidateConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.Validity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The operations that change a table that stays. */
final class TableDiff {

    private final TableChange change;
    private final QualifiedName table;
    private final NameBook names;
    private final List<Operation> operations = new ArrayList<>();

    private TableDiff(TableChange change, NameBook names) {
        this.change = change;
        this.table = change.current().name();
        this.names = names;
    }

    static List<Operation> of(
            TableChange change, NameBook names, OwnedSequences current, OwnedSequences desired, RemadeTypes remade) {
        TableDiff diff = new TableDiff(change, names);
        if (change.current().unlogged() != change.desired().unlogged()) {
            diff.operations.add(new SetLogged(diff.table, change.current().unlogged()));
        }
        diff.columns(current, desired, remade);
        diff.constraints();
        diff.indexes();
        diff.comment(
                CommentTarget.of(CommentTarget.Kind.TABLE, diff.table),
                change.current().comment(),
                change.desired().comment());
        return diff.operations;
    }

    private void columns(OwnedSequences currentOwned, OwnedSequences desiredOwned, RemadeTypes remade) {
        Pairs<Column> columns = change.columns();
        columns.added().forEach(column -> add(column, desiredOwned));
        for (Pairs.Pair<Column> pair : columns.kept()) {
            if (change.isMadeAgain(pair.current().name())) {
                drop(pair.current(), currentOwned);
                add(pair.desired(), desiredOwned);
            } else if (!pair.current().equals(pair.desired())) {
                boolean serial = currentOwned.standsFor(table, pair.current(), pair.desired());
                boolean apart = remade.concern(pair.current());
                operations.addAll(ColumnDiff.of(table, pair.current(), pair.desired(), serial, apart));
            }
        }
        columns.dropped().forEach(column -> drop(column, currentOwned));
    }

    private void add(Column column, OwnedSequences owned) {
        List<Operation> later = new ArrayList<>();
        operations.add(new AddColumn(table, NewTables.withoutSerial(table, column, owned, later)));
        operations.addAll(later);
    }

    private void drop(Column column, OwnedSequences owned) {
        List<Operation> first = new ArrayList<>();
        Column bare = NewTables.withoutSerial(table, column, owned, first);
        first.forEach(operation -> operations.add(operation.reverse()));
        operations.add(new DropColumn(table, column.name(), Optional.of(bare)));
    }

    private void constraints() {
        for (Constraint dropped : change.constraints().dropped()) {
            drop(dropped);
        }
        for (Matches.Match<Constraint> match : change.constraints().kept()) {
            Constraint current = match.current();
            ObjectName name = match.renamed() ? nameOf(match.desired()) : current.name();
            if (change.isRebuilt(current)) {
                drop(current);
                operations.add(new AddConstraint(table, match.desired().named(name)));
                continue;
            }
            if (match.renamed()) {
                operations.add(new RenameConstraint(table, current.name().text(), name.text()));
            }
            validity(current.named(name), match.desired());
            comment(
                    CommentTarget.constraint(table, name.text()),
                    current.comment(),
                    match.desired().comment());
        }
        for (Constraint added : change.constraints().added()) {
            operations.add(
                    new AddConstraint(table, added.named(ruledBefore(added).orElseGet(() -> nameOf(added)))));
        }
    }

    /** A foreign key whose rules alone change keeps its name. */
    private Optional<ObjectName> ruledBefore(Constraint added) {
        return change.constraints().dropped().stream()
                .filter(was -> !added.name().chosen()
                        && was instanceof ForeignKey before
                        && added instanceof ForeignKey after
                        && before.joins(after))
                .map(Constraint::name)
                .findFirst();
    }

    private void validity(Constraint current, Constraint desired) {
        if (Validity.isOpen(current) && !Validity.isOpen(desired)) {
            operations.add(new ValidateConstraint(table, current.name().text(), Optional.of(current)));
        } else if (!Validity.isOpen(current) && Validity.isOpen(desired)) {
            operations.add(new InvalidateConstraint(table, Validity.opened(current)));
        }
    }

    private void drop(Constraint constraint) {
        operations.add(new DropConstraint(table, constraint.name().text(), Optional.of(constraint)));
    }

    private ObjectName nameOf(Constraint desired) {
        return desired.name().chosen()
                ? desired.name()
                : names.free(table, desired, desired.name().text());
    }

    private void indexes() {
        for (Index dropped : change.indexes().dropped()) {
            operations.add(new CreateIndex(table, dropped, false).reverse());
        }
        for (Matches.Match<Index> match : change.indexes().kept()) {
            Index current = match.current();
            ObjectName name = match.renamed() ? nameOf(match.desired()) : current.name();
            if (change.isRebuilt(current)) {
                operations.add(new CreateIndex(table, current, false).reverse());
                operations.add(new CreateIndex(table, match.desired().named(name), false));
                continue;
            }
            if (match.renamed()) {
                operations.add(new RenameIndex(table.sibling(current.name().text()), name.text()));
            }
            comment(
                    CommentTarget.of(CommentTarget.Kind.INDEX, table.sibling(name.text())),
                    current.comment(),
                    match.desired().comment());
        }
        for (Index added : change.indexes().added()) {
            operations.add(new CreateIndex(table, added.named(nameOf(added)), false));
        }
    }

    private ObjectName nameOf(Index desired) {
        return desired.name().chosen()
                ? desired.name()
                : names.freeIndex(table, desired.name().text());
    }

    private void comment(CommentTarget target, Optional<String> current, Optional<String> desired) {
        operations.addAll(comments(target, current, desired));
    }

    /** Returns what brings one comment to the other: one operation or none. */
    static List<Operation> comments(CommentTarget target, Optional<String> current, Optional<String> desired) {
        return current.equals(desired)
                ? Collections.emptyList()
                : List.of(new SetComment(target, new Comment(desired), Optional.of(new Comment(current))));
    }
}
