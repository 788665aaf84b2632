package dev.autogen.generator.entities.mapping;

import dev.autogen.generator.entities.clause.UniqueClause;
import dev.autogen.generator.entities.hibernate.LaterHibernate;
import dev.autogen.generator.entities.model.Names;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;

/**
 * The mapping of primary key, unique constraints and foreign keys.
 *
 * <p>A unique constraint that repeats the columns of the primary key or of another is merged into it, under the first
 * name that somebody chose: the server does that with the constraints of one CREATE TABLE.
 */
final class KeyMapper {

    private final MappingContext context;
    private final Table table;
    private final QualifiedName name;

    KeyMapper(MappingContext context, Table table, QualifiedName name) {
        this.context = context;
        this.table = table;
        this.name = name;
    }

    /** Returns the keys, those from column definitions included. */
    List<Constraint> map(List<Constraint> inline) {
        Map<List<String>, Constraint> keys = new LinkedHashMap<>();
        primaryKey(inline).ifPresent(key -> keys.put(key.columns(), key));
        for (Column column : table.getColumns()) {
            if (column.isUnique() && !table.isPrimaryKey(column)) {
                List<String> columns = List.of(Names.of(column));
                merge(keys, UniqueConstraint.of(given(columns, "key"), columns));
            }
            inline.stream()
                    .filter(UniqueConstraint.class::isInstance)
                    .filter(c -> c.columns().equals(List.of(Names.of(column))))
                    .forEach(c -> merge(keys, c));
        }
        table.getUniqueKeys().values().stream()
                .filter(key -> !isColumnUnique(key))
                .map(this::unique)
                .forEach(key -> merge(keys, key));
        List<Constraint> all = new ArrayList<>(keys.values());
        ForeignKeyMapper foreignKeys = new ForeignKeyMapper(context, name);
        inline.stream()
                .filter(ForeignKey.class::isInstance)
                .map(key -> foreignKeys.resolved((ForeignKey) key))
                .forEach(all::add);
        all.addAll(foreignKeys.map(table));
        return all;
    }

    private static void merge(Map<List<String>, Constraint> keys, Constraint key) {
        keys.merge(
                key.columns(),
                key,
                (first, second) ->
                        !first.name().chosen() && second.name().chosen() ? first.named(second.name()) : first);
    }

    private Optional<Constraint> primaryKey(List<Constraint> inline) {
        if (!table.hasPrimaryKey()) {
            return inline.stream().filter(PrimaryKey.class::isInstance).findFirst();
        }
        List<String> columns =
                table.getPrimaryKey().getColumns().stream().map(Names::of).toList();
        ObjectName given = ObjectName.given(name.name() + "_pkey");
        ObjectName chosen = Optional.ofNullable(table.getPrimaryKey().getOrderingUniqueKey())
                .filter(UniqueKey::isNameExplicit)
                .map(key -> ObjectName.chosen(Names.ofText(key.getName())))
                .orElse(given);
        return Optional.of(PrimaryKey.of(chosen, columns));
    }

    /** A name given to a constraint on a column that is also marked unique is lost in Hibernate's own export. */
    private boolean isColumnUnique(UniqueKey key) {
        if (key.getColumnSpan() != 1) {
            return false;
        }
        Optional<Column> real = Optional.ofNullable(table.getColumn(key.getColumn(0)));
        return key.getColumn(0).isUnique() || real.filter(Column::isUnique).isPresent();
    }

    private UniqueConstraint unique(UniqueKey key) {
        List<String> columns = key.getColumns().stream().map(Names::of).toList();
        for (String column : columns) {
            if (table.getColumns().stream().noneMatch(c -> Names.of(c).equals(column))) {
                throw MappingContext.noColumn(
                        "unique constraint \"" + key.getName() + "\"", context.place(name), column);
            }
        }
        ObjectName own = key.isNameExplicit() ? ObjectName.chosen(Names.ofText(key.getName())) : given(columns, "key");
        UniqueConstraint plain = UniqueConstraint.of(own, columns);
        String options = LaterHibernate.options(key);
        try {
            return UniqueClause.apply(plain, options);
        } catch (IllegalArgumentException e) {
            throw MappingContext.unreadable("unique constraint \"" + own + "\"", context.place(name), options, e);
        }
    }

    private ObjectName given(List<String> columns, String suffix) {
        return ObjectName.given(name.name() + "_" + String.join("_", columns) + "_" + suffix);
    }
}
