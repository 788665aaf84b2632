package dev.autogen.generator.filter;

import dev.autogen.generator.extension.ComparedObject;
import dev.autogen.generator.extension.ObjectFilter;
import dev.autogen.generator.extension.ObjectKind;
import dev.autogen.generator.extension.ObjectPath;
import dev.autogen.runtime.internal.sql.Involvement;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The parts of a table of the model, those that are filtered away as the database has them. */
final class FilteredTable {

    private final ObjectFilter filter;
    private final Visibility visibility;
    private final Table current;
    private final Table desired;
    private final QualifiedName name;
    private final ObjectPath path;

    FilteredTable(ObjectFilter filter, Visibility visibility, Table current, Table desired) {
        this.filter = filter;
        this.visibility = visibility;
        this.current = current;
        this.desired = desired;
        this.name = desired.name();
        this.path = visibility.path(ObjectKind.TABLE, name);
    }

    Table table() {
        List<Column> columns = columns();
        List<String> missing = desired.columns().stream()
                .map(Column::name)
                .filter(c -> columns.stream().noneMatch(k -> k.name().equals(c)))
                .toList();
        return desired.withColumns(columns)
                .withConstraints(constraints().stream()
                        .filter(c -> current.constraints().contains(c)
                                || missing.stream().noneMatch(m -> Involvement.of(c, m)))
                        .toList())
                .withIndexes(indexes().stream()
                        .filter(i -> current.indexes().contains(i)
                                || missing.stream().noneMatch(m -> Involvement.of(i, m)))
                        .toList());
    }

    private List<Column> columns() {
        Map<String, Column> there =
                current.columns().stream().collect(Collectors.toMap(Column::name, Function.identity()));
        List<Column> result = new ArrayList<>();
        for (Column column : desired.columns()) {
            Optional<Column> counterpart = Optional.ofNullable(there.get(column.name()));
            choose(path.part(ObjectKind.COLUMN, column.name()), column, counterpart, result);
        }
        for (Column column : current.columns()) {
            if (desired.column(column.name()).isEmpty()) {
                boolean unseen = !visibility.ofColumn(name, column.name());
                keep(unseen, path.part(ObjectKind.COLUMN, column.name()), column, result);
            }
        }
        return result;
    }

    private List<Constraint> constraints() {
        Counterparts<Constraint> pairs = Counterparts.ofConstraints(current, desired);
        List<Constraint> result = new ArrayList<>();
        for (Constraint constraint : desired.constraints()) {
            choose(path(constraint), constraint, counterpart(pairs, constraint), result);
        }
        List<String> columns = current.columns().stream().map(Column::name).toList();
        for (Constraint constraint : pairs.others()) {
            boolean unseen = !visibility.ofPart(
                            name, ObjectKind.of(constraint), constraint.name().text())
                    || visibility.unseenColumn(name, columns, constraint).isPresent();
            keep(unseen, path(constraint), constraint, result);
        }
        return result;
    }

    private List<Index> indexes() {
        Counterparts<Index> pairs = Counterparts.ofIndexes(current, desired);
        List<Index> result = new ArrayList<>();
        for (Index index : desired.indexes()) {
            choose(path(index), index, counterpart(pairs, index), result);
        }
        List<String> columns = current.columns().stream().map(Column::name).toList();
        for (Index index : pairs.others()) {
            boolean unseen =
                    !visibility.ofPart(name, ObjectKind.INDEX, index.name().text())
                            || visibility.unseenColumn(name, columns, index).isPresent();
            keep(unseen, path(index), index, result);
        }
        return result;
    }

    private static <T> Optional<T> counterpart(Counterparts<T> pairs, T desired) {
        return Optional.ofNullable(pairs.byDesired().get(desired));
    }

    private <T> void choose(ObjectPath part, T wanted, Optional<T> counterpart, List<T> result) {
        if (filter.compares(new ComparedObject(part, false, wanted, counterpart.map(c -> c)))) {
            result.add(wanted);
        } else {
            counterpart.ifPresent(result::add);
        }
    }

    private <T> void keep(boolean unseen, ObjectPath part, T there, List<T> result) {
        if (unseen || !filter.compares(new ComparedObject(part, true, there, Optional.empty()))) {
            result.add(there);
        }
    }

    private ObjectPath path(Constraint constraint) {
        return path.part(ObjectKind.of(constraint), constraint.name().text());
    }

    private ObjectPath path(Index index) {
        return path.part(ObjectKind.INDEX, index.name().text());
    }
}
