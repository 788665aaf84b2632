package dev.autogen.generator.diff;

import dev.autogen.generator.diff.order.Claims;
import dev.autogen.generator.extension.Family;
import dev.autogen.runtime.change.Comments;
import dev.autogen.runtime.internal.sql.Involvement;
import dev.autogen.runtime.name.Named;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.UniqueConstraint;
import dev.autogen.runtime.schema.View;
import dev.autogen.runtime.type.CompositeAttribute;
import dev.autogen.runtime.type.CompositeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
                    .withComposites(adapt(adapted.composites(), current.composites(), SwitchedOff::adapt))
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
        return families.contains(Family.SEQUENCE) ? adapted.withSequences(sequences(adapted)) : adapted;
    }

    /** A sequence that a column owns comes and goes with its column. */
    private NamedSet<Sequence> sequences(Schema adapted) {
        List<Sequence> sequences = new ArrayList<>();
        current.sequences().stream().filter(now -> now.ownedBy().isEmpty()).forEach(sequences::add);
        adapted.sequences().stream()
                .filter(wanted -> current.sequences()
                        .find(wanted.name())
                        .map(now -> now.ownedBy().isPresent())
                        .orElse(wanted.ownedBy().isPresent()))
                .forEach(sequences::add);
        return NamedSet.of(sequences);
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

    private static CompositeType adapt(CompositeType now, CompositeType wanted) {
        return wanted.withComment(now.comment())
                .withAttributes(wanted.attributes().stream()
                        .map(a -> a.withComment(now.attribute(a.name()).flatMap(CompositeAttribute::comment)))
                        .toList());
    }

    private Table adapt(Table now, Table wanted) {
        List<String> key = wanted.primaryKey().map(PrimaryKey::columns).orElse(List.of());
        List<Column> columns = wanted.columns().stream()
                .map(column -> now.column(column.name())
                        .map(c -> adapt(c, column, key.contains(column.name())))
                        .orElse(column))
                .toList();
        Table table = wanted.withColumns(columns)
                .withConstraints(constraints(now, wanted))
                .withIndexes(indexes(now, wanted));
        return families.contains(Family.COMMENT) ? withComments(now, table) : table;
    }

    /** An identity, a generation expression and a primary key bring type, default and NOT NULL with them. */
    private Column adapt(Column now, Column wanted, boolean inKey) {
        boolean plain =
                wanted.identityDefinition().isEmpty() && wanted.generated().isEmpty();
        Column column = wanted;
        if (families.contains(Family.TYPE) && plain) {
            column = column.withType(now.type()).withCollation(now.collation());
        }
        if (families.contains(Family.DEFAULT) && plain) {
            column = column.withDefault(now.defaultValue());
        }
        if (families.contains(Family.NULLABILITY) && wanted.identityDefinition().isEmpty() && !inKey) {
            column = column.withNullable(now.nullable());
        }
        return families.contains(Family.COMMENT) ? column.withComment(now.comment()) : column;
    }

    private List<Constraint> constraints(Table now, Table wanted) {
        Predicate<Constraint> off = constraint -> families.stream()
                .anyMatch(f -> KINDS.containsKey(f) && KINDS.get(f).isInstance(constraint));
        List<Constraint> constraints = new ArrayList<>(
                wanted.constraints().stream().filter(off.negate()).toList());
        Set<String> taken =
                constraints.stream().map(constraint -> constraint.name().text()).collect(Collectors.toSet());
        now.constraints().stream()
                .filter(off)
                .filter(constraint -> !taken.contains(constraint.name().text()))
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

    private Table withComments(Table now, Table wanted) {
        Claims claims = new Claims(desired);
        Map<Constraint, Optional<String>> ofConstraints = new HashMap<>();
        Matches.of(
                        now.constraints(),
                        wanted.constraints(),
                        new Matches.Rules<>(
                                Constraint::name, Structure::of, c -> claims.onConstraint(wanted.name(), c)))
                .kept()
                .forEach(match ->
                        ofConstraints.put(match.desired(), match.current().comment()));
        Map<Index, Optional<String>> ofIndexes = new HashMap<>();
        Matches.of(
                        now.indexes(),
                        wanted.indexes(),
                        new Matches.Rules<>(Index::name, Structure::of, i -> claims.onIndex(wanted.name(), i)))
                .kept()
                .forEach(match -> ofIndexes.put(match.desired(), match.current().comment()));
        return wanted.withComment(now.comment())
                .withConstraints(wanted.constraints().stream()
                        .map(c -> Comments.of(c, ofConstraints.getOrDefault(c, c.comment())))
                        .toList())
                .withIndexes(wanted.indexes().stream()
                        .map(i -> i.withComment(ofIndexes.getOrDefault(i, i.comment())))
                        .toList());
    }
}
