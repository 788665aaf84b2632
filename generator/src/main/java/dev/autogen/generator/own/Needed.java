package dev.autogen.generator.own;

import dev.autogen.generator.catalog.Catalog;
import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.generator.catalog.LostOnDowngrade;
import dev.autogen.generator.diff.Structure;
import dev.autogen.runtime.internal.sql.Involvement;
import dev.autogen.runtime.internal.sql.SqlWords;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is left alone pulls along what it needs: a primary key or a replica identity the NOT NULL of its columns, an index, a
 * constraint or a generated column the columns that it is made of, a foreign key the key that it refers to.
 */
public final class Needed {

    private final Catalog catalog;
    private final Schema current;
    private final Schema model;
    private final List<LeftAlone> leftAlone;

    /**
     * Makes it.
     *
     * @param current what is compared of the database
     * @param model the model without what is left alone
     * @param leftAlone where a line for each goes
     */
    public Needed(Catalog catalog, Schema current, Schema model, List<LeftAlone> leftAlone) {
        this.catalog = catalog;
        this.current = current;
        this.model = model;
        this.leftAlone = leftAlone;
    }

    /** Returns what is desired with what it needs. */
    public Schema in(Schema desired) {
        Schema whole = desired.withTables(NamedSet.of(desired.tables().stream()
                .map(table -> current.tables()
                        .find(table.name())
                        .map(there -> filled(there, table))
                        .orElse(table))
                .toList()));
        return whole.withTables(NamedSet.of(whole.tables().stream()
                .map(table -> current.tables()
                        .find(table.name())
                        .map(there -> withKeys(there, table, whole))
                        .orElse(table))
                .toList()));
    }

    private Table filled(Table there, Table wanted) {
        List<Column> columns = new ArrayList<>(wanted.columns());
        for (Column column : there.columns()) {
            if (wanted.column(column.name()).isEmpty()) {
                needer(there, wanted, column.name()).ifPresent(needer -> {
                    columns.add(column);
                    say("column " + column.name(), there.name(), needer);
                });
            }
        }
        Set<String> notNull = notNull(there, wanted);
        return wanted.withColumns(columns.stream()
                .map(c -> c.nullable()
                                && notNull.contains(c.name())
                                && there.column(c.name())
                                        .filter(now -> !now.nullable())
                                        .isPresent()
                        ? kept(there.name(), c)
                        : c)
                .toList());
    }

    private Column kept(QualifiedName table, Column column) {
        say("not null of column " + column.name(), table, "the key that it is in");
        return column.notNull();
    }

    /** Returns what is left alone and is made of a column. */
    private Optional<String> needer(Table there, Table wanted, String column) {
        return Stream.of(
                        foreign(there, wanted)
                                .filter(c -> Involvement.of(c, column))
                                .map(c -> c.name().text()),
                        foreignIndexes(there, wanted)
                                .filter(i -> Involvement.of(i, column))
                                .map(i -> i.name().text()),
                        wanted.columns().stream()
                                .filter(c -> !inModel(wanted.name(), c.name())
                                        && c.generated()
                                                .filter(g -> SqlWords.mentions(g.expression(), column))
                                                .isPresent())
                                .map(Column::name))
                .flatMap(names -> names)
                .findFirst();
    }

    private boolean inModel(QualifiedName table, String column) {
        return model.tables()
                .find(table)
                .filter(t -> t.column(column).isPresent())
                .isPresent();
    }

    private Set<String> notNull(Table there, Table wanted) {
        Stream<String> keys =
                foreign(there, wanted).filter(PrimaryKey.class::isInstance).flatMap(c -> c.columns().stream());
        Stream<String> replicated = catalog.facts(there.name()).lostOnDowngrade().stream()
                .filter(l -> l.kind() == LostOnDowngrade.Kind.REPLICA_IDENTITY
                        && l.detail().startsWith("using index "))
                .flatMap(l -> there.columns().stream()
                        .map(Column::name)
                        .filter(column -> isIn(there, l.detail().replace("using index ", ""), column)));
        return Stream.concat(keys, replicated).collect(Collectors.toSet());
    }

    private static boolean isIn(Table table, String quotedIndex, String column) {
        String index = QualifiedName.parse(quotedIndex).name();
        return Stream.concat(
                        table.constraints().stream()
                                .filter(c -> c.name().text().equals(index))
                                .map(c -> c.columns().contains(column)),
                        table.indexes().stream()
                                .filter(i -> i.name().text().equals(index))
                                .map(i -> Involvement.of(i, column)))
                .anyMatch(Boolean::booleanValue);
    }

    /** A key stays that a foreign key refers to which is left alone. */
    private Table withKeys(Table there, Table wanted, Schema whole) {
        List<Constraint> constraints = new ArrayList<>(wanted.constraints());
        for (Constraint key : there.constraints()) {
            boolean isKey = key instanceof PrimaryKey || key instanceof UniqueConstraint;
            if (isKey && wanted.constraints().stream().noneMatch(c -> isKeyOver(c, key.columns()))) {
                referrer(there.name(), key, whole).ifPresent(referrer -> {
                    constraints.add(key);
                    say("constraint " + key.name(), there.name(), referrer);
                });
            }
        }
        return wanted.withConstraints(constraints);
    }

    private static boolean isKeyOver(Constraint constraint, List<String> columns) {
        return (constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint)
                && Set.copyOf(constraint.columns()).equals(Set.copyOf(columns));
    }

    private Optional<String> referrer(QualifiedName table, Constraint key, Schema whole) {
        return whole.tables().stream()
                .flatMap(t -> current.tables().find(t.name()).stream()
                        .flatMap(now -> foreign(now, t))
                        .filter(c -> c instanceof ForeignKey foreign
                                && foreign.referencedTable().equals(table)
                                && Set.copyOf(foreign.referencedColumns()).equals(Set.copyOf(key.columns())))
                        .map(c -> c.name().text()))
                .findFirst();
    }

    private Stream<Constraint> foreign(Table there, Table wanted) {
        Set<Constraint> ours = model.tables().find(wanted.name()).stream()
                .flatMap(t -> t.constraints().stream())
                .map(Structure::of)
                .collect(Collectors.toSet());
        return wanted.constraints().stream()
                .filter(c -> there.constraints().contains(c) && !ours.contains(Structure.of(c)));
    }

    private Stream<Index> foreignIndexes(Table there, Table wanted) {
        Set<Index> ours = model.tables().find(wanted.name()).stream()
                .flatMap(t -> t.indexes().stream())
                .map(Structure::of)
                .collect(Collectors.toSet());
        return wanted.indexes().stream().filter(i -> there.indexes().contains(i) && !ours.contains(Structure.of(i)));
    }

    private void say(String what, QualifiedName table, String needer) {
        leftAlone.add(new LeftAlone(what + " of table", table, needer + " needs it, and is ignored"));
    }
}
