package dev.autogen.generator.diff;

import dev.autogen.generator.extension.Family;
import dev.autogen.runtime.operation.Comments;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.Involvement;
import dev.autogen.runtime.schema.Named;
import dev.autogen.runtime.schema.NamedSet;
import dev.autogen.runtime.schema.QualifiedName;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.UniqueConstraint;
import dev.autogen.runtime.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A model that wants of some families exactly what the database has.
 *
 * @param families the families
 * @param current the database
 * @param desired the model
 */
record SwitchedOff(Set<Family> families, Schema current, Schema desired) {

    private static final Map<Family, Class<? extends Constraint>> KINDS = Map.of(
            Family.CHECK, CheckConstraint.class,
            Family.UNIQUE, UniqueConstraint.class,
            Family.FOREIGN_KEY, ForeignKey.class);

    Schema adapted() {
        if (families.isEmpty()) {
            return desired;
        }
        Schema adapted = desired.withTables(adapt(desired.tables(), current.tables(), this::adapt));
        if (families.contains(Family.COMMENT)) {
            adapted = adapted.withEnums(
                            adapt(adapted.enums(), current.enums(), (now, wanted) -> wanted.withComment(now.comment())))
                    .withSequences(adapt(
                            adapted.sequences(),
                            current.sequences(),
                            (now, wanted) -> wanted.withComment(now.comment())))
                    .withViews(adapt(
                            adapted.views(),
                            current.views(),
                            (now, wanted) -> new View(
                                    wanted.name(),
                                    wanted.query(),
                                    wanted.options(),
                                    now.comment(),
                                    now.columnComments(),
                                    wanted.uses())));
        }
        if (families.contains(Family.ENUM)) {
            adapted = adapted.withEnums(
                    adapt(adapted.enums(), current.enums(), (now, wanted) -> wanted.withValues(now.values())));
        }
        if (families.contains(Family.VIEW)) {
            adapted = adapted.withViews(current.views());
        }
        return families.contains(Family.SEQUENCE) ? adapted.withSequences(current.sequences()) : adapted;
    }

    /** What a member of a pair becomes. */
    private interface Adaptation<T> {
        T of(T current, T desired);
    }

    private static <T extends Named> NamedSet<T> adapt(
            NamedSet<T> desired, NamedSet<T> current, Adaptation<T> adaptation) {
        return NamedSet.of(desired.stream()
                .map(wanted -> current.find(wanted.name())
                        .map(now -> adaptation.of(now, wanted))
                        .orElse(wanted))
                .toList());
    }

    private Table adapt(Table now, Table wanted) {
        List<Column> columns = wanted.columns().stream()
                .map(column ->
                        now.column(column.name()).map(c -> adapt(c, column)).orElse(column))
                .toList();
        Table table = wanted.withColumns(columns)
                .withConstraints(constraints(now, wanted))
                .withIndexes(indexes(now, wanted));
        return families.contains(Family.COMMENT) ? withComments(now, table) : table;
    }

    private Column adapt(Column now, Column wanted) {
        Column column = wanted;
        if (families.contains(Family.TYPE)) {
            column = column.withType(now.type()).withCollation(now.collation());
        }
        if (families.contains(Family.DEFAULT)) {
            column = column.withDefault(now.defaultValue());
        }
        if (families.contains(Family.NULLABILITY)) {
            column = column.withNullable(now.nullable());
        }
        return families.contains(Family.COMMENT) ? column.withComment(now.comment()) : column;
    }

    private List<Constraint> constraints(Table now, Table wanted) {
        Predicate<Constraint> off = constraint -> families.stream()
                .anyMatch(f -> KINDS.containsKey(f) && KINDS.get(f).isInstance(constraint));
        List<Constraint> constraints = new ArrayList<>(
                wanted.constraints().stream().filter(off.negate()).toList());
        now.constraints().stream()
                .filter(off)
                .filter(constraint -> gone(now, wanted).noneMatch(column -> Involvement.of(constraint, column)))
                .filter(constraint -> !(constraint instanceof ForeignKey key) || stays(key.referencedTable()))
                .forEach(constraints::add);
        return constraints;
    }

    private boolean stays(QualifiedName table) {
        return desired.tables().contains(table);
    }

    private List<Index> indexes(Table now, Table wanted) {
        return families.contains(Family.INDEX)
                ? now.indexes().stream()
                        .filter(index -> gone(now, wanted).noneMatch(column -> Involvement.of(index, column)))
                        .toList()
                : wanted.indexes();
    }

    private static Stream<String> gone(Table now, Table wanted) {
        return now.columns().stream().map(Column::name).filter(name -> wanted.column(name)
                .isEmpty());
    }

    private static Table withComments(Table now, Table wanted) {
        Map<Object, Optional<String>> ofConstraints = now.constraints().stream()
                .collect(Collectors.toMap(Structure::of, Constraint::comment, (one, other) -> one));
        Map<Object, Optional<String>> ofIndexes =
                now.indexes().stream().collect(Collectors.toMap(Structure::of, Index::comment, (one, other) -> one));
        Function<Constraint, Constraint> constraint =
                c -> Comments.of(c, ofConstraints.getOrDefault(Structure.of(c), c.comment()));
        return wanted.withComment(now.comment())
                .withConstraints(wanted.constraints().stream().map(constraint).toList())
                .withIndexes(wanted.indexes().stream()
                        .map(i -> i.withComment(ofIndexes.getOrDefault(Structure.of(i), i.comment())))
                        .toList());
    }
}
