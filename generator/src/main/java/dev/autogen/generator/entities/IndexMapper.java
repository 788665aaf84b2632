package dev.autogen.generator.entities;

import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.IndexPart;
import dev.autogen.runtime.schema.QualifiedName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;

/** The mapping of indexes. */
final class IndexMapper {

    private final MappingContext context;
    private final QualifiedName table;

    IndexMapper(MappingContext context, QualifiedName table) {
        this.context = context;
        this.table = table;
    }

    List<Index> map(Table owner) {
        return owner.getIndexes().values().stream()
                .map(index -> map(index, owner))
                .toList();
    }

    private Index map(org.hibernate.mapping.Index index, Table owner) {
        IndexPart[] parts = index.getSelectables().stream()
                .map(key -> part(index, key, owner))
                .toArray(IndexPart[]::new);
        Index mapped = Index.of(GeneratedNames.name(index.getName()), parts).withUnique(index.isUnique());
        String options = LaterHibernate.options(index);
        try {
            return IndexClause.apply(mapped, options);
        } catch (IllegalArgumentException e) {
            throw MappingContext.unreadable("index \"" + mapped.name() + "\"", context.place(table), options, e);
        }
    }

    private IndexPart part(org.hibernate.mapping.Index index, Selectable key, Table owner) {
        String order =
                Optional.ofNullable(index.getSelectableOrderMap().get(key)).orElse("");
        if (key instanceof Column column && owner.getColumn(column) != null) {
            return ordered(IndexPart.column(Names.of(column)), order);
        } else if (key instanceof Column sql) {
            return element(index, sql.getQuotedName(context.dialect()) + " " + order);
        }
        return ordered(IndexPart.expression(key.getText(context.dialect())), order);
    }

    private IndexPart element(org.hibernate.mapping.Index index, String sql) {
        try {
            return IndexElement.parse(sql);
        } catch (IllegalArgumentException e) {
            throw MappingContext.unreadable("index \"" + index.getName() + "\"", context.place(table), sql.strip(), e);
        }
    }

    private static IndexPart ordered(IndexPart key, String order) {
        String words = " " + order.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        IndexPart part = words.startsWith(" desc") ? key.desc() : key;
        part = words.endsWith("nulls first") ? part.withNullsFirst() : part;
        return words.endsWith("nulls last") ? part.withNullsLast() : part;
    }
}
