package dev.autogen.generator.rename;

import dev.autogen.generator.naming.NameBook;
import dev.autogen.generator.naming.NameLength;
import dev.autogen.generator.naming.NameWords;
import dev.autogen.generator.naming.ReadableName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.RenameColumn;
import dev.autogen.runtime.operation.RenameConstraint;
import dev.autogen.runtime.operation.RenameIndex;
import dev.autogen.runtime.operation.RenameSequence;
import dev.autogen.runtime.operation.RenameTable;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.IndexPart;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Constraints, indexes and sequences whose names hold that of their table or column by convention, autogen's or
 * PostgreSQL's own; they follow when that is renamed. A name that the model chose stays.
 */
final class FollowingNames {

    private final Schema after;
    private final Schema desired;
    private final Set<QualifiedName> relations = new HashSet<>();
    private final List<Operation> operations = new ArrayList<>();

    private FollowingNames(Schema after, Schema desired) {
        this.after = after;
        this.desired = desired;
        relations.addAll(after.tables().names());
        relations.addAll(after.sequences().names());
        relations.addAll(after.views().names());
        relations.addAll(desired.tables().names());
        for (Table table : after.tables()) {
            table.indexes()
                    .forEach(i -> relations.add(table.name().sibling(i.name().text())));
            table.constraints().stream()
                    .filter(NameBook::hasIndex)
                    .forEach(c -> relations.add(table.name().sibling(c.name().text())));
        }
    }

    /**
     * Returns what gives them their new names.
     *
     * @param before what was there before the renames
     * @param after what is there after them
     * @param renames the renames
     */
    static List<Operation> of(Schema before, Schema after, List<Operation> renames, Schema desired) {
        FollowingNames names = new FollowingNames(after, desired);
        Map<QualifiedName, QualifiedName> tables = new HashMap<>();
        before.tables().names().forEach(name -> tables.put(name, name));
        Set<QualifiedName> touched = new HashSet<>();
        for (Operation rename : renames) {
            if (rename instanceof RenameTable table) {
                QualifiedName now = table.table().sibling(table.newName());
                tables.replaceAll((was, name) -> name.equals(table.table()) ? now : name);
                touched.add(now);
            } else if (rename instanceof RenameColumn column) {
                touched.add(column.table());
            }
        }
        for (Table table : before.tables()) {
            QualifiedName now = tables.get(table.name());
            if (now != null && touched.contains(now)) {
                after.tables().find(now).ifPresent(renamed -> names.follow(table, renamed));
            }
        }
        renames.forEach(names::sequences);
        return names.operations;
    }

    private void follow(Table was, Table now) {
        Set<String> chosen =
                desired.tables().find(now.name()).map(FollowingNames::chosen).orElse(Set.of());
        Map<String, Constraint> constraints = was.constraints().stream()
                .collect(Collectors.toMap(c -> c.name().text(), c -> c));
        for (Constraint constraint : now.constraints()) {
            String name = constraint.name().text();
            Constraint before = constraints.get(name);
            if (before != null && !chosen.contains(name)) {
                next(name, conventions(was, before), conventions(now, constraint))
                        .filter(next -> now.constraint(next).isEmpty())
                        .filter(next -> !NameBook.hasIndex(constraint)
                                || relations.add(now.name().sibling(next)))
                        .ifPresent(next -> operations.add(new RenameConstraint(now.name(), name, next)));
            }
        }
        Map<String, Index> indexes =
                was.indexes().stream().collect(Collectors.toMap(i -> i.name().text(), i -> i));
        for (Index index : now.indexes()) {
            String name = index.name().text();
            Index before = indexes.get(name);
            if (before != null && !chosen.contains(name)) {
                next(name, conventions(was, before), conventions(now, index))
                        .filter(next -> relations.add(now.name().sibling(next)))
                        .ifPresent(next ->
                                operations.add(new RenameIndex(now.name().sibling(name), next)));
            }
        }
    }

    private static Set<String> chosen(Table table) {
        Set<String> names = new HashSet<>();
        table.constraints().stream()
                .filter(c -> c.name().chosen())
                .forEach(c -> names.add(c.name().text()));
        table.indexes().stream()
                .filter(i -> i.name().chosen())
                .forEach(i -> names.add(i.name().text()));
        return names;
    }

    /** A number that tells two of the same name apart stays. */
    private static Optional<String> next(String name, List<String> was, List<String> now) {
        for (int i = 0; i < was.size(); i++) {
            String full = NameLength.fit(was.get(i));
            boolean numbered =
                    name.startsWith(full) && name.substring(full.length()).matches("_?\\d+");
            if (name.equals(full) || numbered) {
                String next = NameLength.fit(now.get(i)) + name.substring(full.length());
                return Optional.of(NameLength.cut(next)).filter(n -> !n.equals(name));
            }
        }
        return Optional.empty();
    }

    private static List<String> conventions(Table table, Constraint constraint) {
        String start = table.name().name();
        List<String> columns = constraint instanceof CheckConstraint check
                ? TextValues.mentioned(table, check.expression())
                : constraint.columns();
        String middle = columns.isEmpty() ? start : start + "_" + String.join("_", columns);
        String postgres = constraint instanceof PrimaryKey
                ? start + "_pkey"
                : constraint instanceof ForeignKey
                        ? middle + "_fkey"
                        : constraint instanceof CheckConstraint ? middle + "_check" : middle + "_key";
        return List.of(ReadableName.of(table, constraint), postgres);
    }

    private static List<String> conventions(Table table, Index index) {
        String keys = index.parts().stream()
                .map(p -> p.expression() ? "expr" : p.text())
                .collect(Collectors.joining("_"));
        String shortened = index.parts().stream()
                .filter(p -> !p.expression())
                .map(IndexPart::text)
                .collect(Collectors.joining("_"));
        String start = table.name().name() + "_";
        return List.of(ReadableName.of(table, index), start + keys + "_idx", "idx_" + start + shortened);
    }

    private void sequences(Operation rename) {
        if (rename instanceof RenameTable table) {
            sequences(table.table().name(), table.newName());
        } else if (rename instanceof RenameColumn column) {
            sequences(
                    column.table().name() + "_" + column.column(),
                    column.table().name() + "_" + column.newName());
        }
    }

    private void sequences(String from, String to) {
        for (Sequence sequence : after.sequences()) {
            QualifiedName next =
                    sequence.name().sibling(NameWords.replaced(sequence.name().name(), from, to));
            boolean wanted =
                    sequence.ownedBy().isPresent() || desired.sequences().contains(next);
            if (!next.equals(sequence.name())
                    && wanted
                    && !desired.sequences().contains(sequence.name())
                    && relations.add(next)) {
                operations.add(new RenameSequence(sequence.name(), next.name()));
            }
        }
    }
}
