package dev.autogen.generator.diff;

import dev.autogen.generator.diff.order.TypeUses;
import dev.autogen.runtime.change.Comment;
import dev.autogen.runtime.change.CommentTarget;
import dev.autogen.runtime.change.CompositeUse;
import dev.autogen.runtime.operation.AlterComposite;
import dev.autogen.runtime.operation.CompositeChange;
import dev.autogen.runtime.operation.CreateComposite;
import dev.autogen.runtime.operation.DropComposite;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.type.CompositeAttribute;
import dev.autogen.runtime.type.CompositeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The operations that lead from the composite types of one schema to those of another.
 *
 * <p>The order of attributes counts: Hibernate reads and writes values by position. PostgreSQL adds an attribute at the
 * end alone, and changes the type of none that is in use.
 */
final class CompositesDiff {

    private CompositesDiff() {}

    static List<Operation> of(Schema current, Schema desired, ReplacedTypes replaced) {
        Pairs<CompositeType> types = Pairs.of(current.composites(), desired.composites());
        List<Operation> operations = new ArrayList<>();
        types.added().forEach(type -> operations.add(new CreateComposite(type)));
        for (Pairs.Pair<CompositeType> pair : types.kept()) {
            if (replaced.part(pair.current())) {
                operations.add(new DropComposite(pair.current().name(), Optional.of(pair.current())));
                operations.add(new CreateComposite(pair.desired()));
            } else {
                operations.addAll(between(pair.current(), pair.desired(), current));
            }
        }
        types.dropped().forEach(type -> operations.add(new DropComposite(type.name(), Optional.of(type))));
        return operations;
    }

    private static List<Operation> between(CompositeType current, CompositeType desired, Schema schema) {
        List<CompositeChange> changes = new ArrayList<>(changes(current, desired));
        CompositeType changed = current;
        for (CompositeChange change : changes) {
            changed = change.applyTo(changed);
        }
        changes.addAll(comments(changed, desired));
        List<ColumnReference> columns = TypeUses.columns(schema, current.name());
        List<Operation> operations = new ArrayList<>();
        CompositeType type = current;
        for (CompositeChange change : changes) {
            operations.add(new AlterComposite(type.name(), change, Optional.of(new CompositeUse(type, columns))));
            type = change.applyTo(type);
        }
        CommentTarget target = CommentTarget.of(CommentTarget.Kind.TYPE, type.name());
        operations.addAll(TableDiff.comments(target, current.comment(), desired.comment()));
        return operations;
    }

    /** Returns what changes in the attributes, their comments apart. */
    static List<CompositeChange> changes(CompositeType current, CompositeType desired) {
        List<CompositeAttribute> had = bare(current);
        List<CompositeAttribute> wanted = bare(desired);
        int common = Math.min(had.size(), wanted.size());
        if (!had.subList(0, common).equals(wanted.subList(0, common))) {
            return List.of(new CompositeChange.SetAttributes(desired.attributes()));
        }
        List<CompositeChange> changes = new ArrayList<>();
        for (int i = had.size() - 1; i >= common; i--) {
            changes.add(new CompositeChange.DropAttribute(had.get(i).name()));
        }
        desired.attributes().subList(common, wanted.size()).stream()
                .map(CompositeChange.AddAttribute::new)
                .forEach(changes::add);
        return changes;
    }

    private static List<CompositeChange> comments(CompositeType current, CompositeType desired) {
        List<CompositeChange> changes = new ArrayList<>();
        for (CompositeAttribute attribute : desired.attributes()) {
            Optional<String> had = current.attribute(attribute.name()).flatMap(CompositeAttribute::comment);
            if (!had.equals(attribute.comment())) {
                changes.add(new CompositeChange.CommentAttribute(attribute.name(), new Comment(attribute.comment())));
            }
        }
        return changes;
    }

    private static List<CompositeAttribute> bare(CompositeType type) {
        return type.attributes().stream()
                .map(a -> a.withComment(Optional.empty()))
                .toList();
    }
}
