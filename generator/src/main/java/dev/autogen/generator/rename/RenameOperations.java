package dev.autogen.generator.rename;

import dev.autogen.generator.diff.order.TypeUses;
import dev.autogen.generator.rename.Rename.Kind;
import dev.autogen.runtime.change.EnumChange;
import dev.autogen.runtime.change.EnumUse;
import dev.autogen.runtime.internal.edit.SchemaEditor;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AlterEnum;
import dev.autogen.runtime.operation.DropConstraint;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.RenameColumn;
import dev.autogen.runtime.operation.RenameConstraint;
import dev.autogen.runtime.operation.RenameIndex;
import dev.autogen.runtime.operation.RenameSequence;
import dev.autogen.runtime.operation.RenameTable;
import dev.autogen.runtime.operation.ReplaceValue;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.type.EnumType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The operations that carry out renames, in an order that runs, and the names that follow. */
public final class RenameOperations {

    private final Schema before;
    private final List<Operation> operations = new ArrayList<>();
    private Schema schema;

    private RenameOperations(Schema before) {
        this.before = before;
        this.schema = before;
    }

    /**
     * Returns the operations.
     *
     * @param renames what is renamed
     * @param before what is there
     * @param desired the model, whose names what follows must not take
     * @param managed tells which views may be dropped and made again
     */
    public static List<Operation> of(
            List<Rename> renames, Schema before, Schema desired, Predicate<QualifiedName> managed) {
        if (renames.isEmpty()) {
            return List.of();
        }
        RenameOperations made = new RenameOperations(before);
        ReadingViews.drops(renames, before, managed).forEach(made::add);
        made.run(renames, Kind.TABLE, RenameTable::new);
        made.columns(renames);
        made.run(renames, Kind.SEQUENCE, RenameSequence::new);
        made.run(renames, Kind.INDEX, RenameIndex::new);
        made.inHolder(renames, Kind.CONSTRAINT, RenameConstraint::new);
        made.inHolder(renames, Kind.ENUM_VALUE, made::enumValue);
        made.texts(renames);
        FollowingNames.of(made.before, made.schema, made.operations, desired).forEach(made::add);
        return made.operations;
    }

    private void add(Operation operation) {
        operations.add(operation);
        schema = SchemaEditor.apply(schema, operation);
    }

    private Set<String> relations() {
        Set<String> names = new HashSet<>();
        schema.tables().names().forEach(n -> names.add(n.name()));
        schema.sequences().names().forEach(n -> names.add(n.name()));
        schema.views().names().forEach(n -> names.add(n.name()));
        schema.tables().forEach(t -> t.indexes().forEach(i -> names.add(i.name().text())));
        return names;
    }

    private void run(List<Rename> renames, Kind kind, BiFunction<QualifiedName, String, Operation> make) {
        Map<Optional<String>, Turns> bySchema = new LinkedHashMap<>();
        renames.stream().filter(r -> r.kind() == kind).forEach(r -> bySchema.computeIfAbsent(
                        r.holder().schema(), s -> new Turns(relations()))
                .add(r.from(), r.to()));
        bySchema.forEach((in, turns) -> turns.run((from, to) -> add(make.apply(new QualifiedName(in, from), to))));
    }

    private void columns(List<Rename> renames) {
        inHolder(renames, Kind.COLUMN, RenameColumn::new);
    }

    @FunctionalInterface
    private interface Made {
        Operation of(QualifiedName holder, String from, String to);
    }

    private void inHolder(List<Rename> renames, Kind kind, Made make) {
        Map<QualifiedName, Turns> byHolder = new LinkedHashMap<>();
        renames.stream().filter(r -> r.kind() == kind).forEach(r -> byHolder.computeIfAbsent(
                        r.nowHolder(), h -> new Turns(names(kind, h)))
                .add(r.from(), r.to()));
        byHolder.forEach((holder, turns) -> turns.run((from, to) -> add(make.of(holder, from, to))));
    }

    private Set<String> names(Kind kind, QualifiedName holder) {
        if (kind == Kind.ENUM_VALUE) {
            return schema.enums().find(holder).map(t -> Set.copyOf(t.values())).orElse(Set.of());
        }
        return schema.tables()
                .find(holder)
                .map(t -> t.columns().stream().map(Column::name).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private Operation enumValue(QualifiedName name, String from, String to) {
        Optional<EnumType> type =
                schema.enums().find(name).filter(t -> t.values().contains(to));
        return type.map(t -> new AlterEnum(
                        name,
                        new EnumChange.MergeValue(from, to),
                        Optional.of(new EnumUse(t, TypeUses.columns(schema, name)))))
                .orElseGet(() -> new AlterEnum(name, new EnumChange.RenameValue(from, to), Optional.empty()));
    }

    /** The check that knows the old texts goes first; the difference to the model brings that for the new ones. */
    private void texts(List<Rename> renames) {
        Map<List<Object>, Turns> byColumn = new LinkedHashMap<>();
        Map<List<Object>, Set<String>> values = new HashMap<>();
        for (Rename rename : renames) {
            if (rename.kind() == Kind.TEXT_VALUE) {
                List<Object> column = List.of(rename.nowHolder(), rename.detail());
                byColumn.computeIfAbsent(column, c -> new Turns(Set.of())).add(rename.from(), rename.to());
                values.computeIfAbsent(column, c -> new HashSet<>()).addAll(dropChecks(rename));
            }
        }
        byColumn.forEach((column, turns) -> turns.run((from, to) -> {
            Set<String> there = values.getOrDefault(column, new HashSet<>());
            there.remove(from);
            add(new ReplaceValue((QualifiedName) column.get(0), (String) column.get(1), from, to, !there.add(to)));
        }));
    }

    /** Returns the texts that the checks allowed. */
    private Set<String> dropChecks(Rename rename) {
        List<CheckConstraint> checks = schema.tables().find(rename.nowHolder()).stream()
                .flatMap(t -> t.constraintsOf(CheckConstraint.class))
                .filter(c -> TextValues.of(c.expression()).contains(rename.from()))
                .filter(c -> TextValues.isAbout(c, rename.detail()))
                .toList();
        Set<String> values = new HashSet<>();
        for (CheckConstraint check : checks) {
            values.addAll(TextValues.of(check.expression()));
            add(new DropConstraint(rename.nowHolder(), check.name().text(), Optional.of(check)));
        }
        return values;
    }
}
