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
        return owner.getIndexes().values().stream().map(this::map).toList();
    }

    private Index map(org.hibernate.mapping.Index index) {
        IndexPart[] parts = index.getSelectables().stream()
                .map(key -> part(
                        key,
                        Optional.ofNullable(index.getSelectableOrderMap().get(key))
                                .orElse("")))
                .toArray(IndexPart[]::new);
        Index mapped = Index.of(GeneratedNames.name(index.getName()), parts).withUnique(index.isUnique());
        String options = LaterHibernate.options(index);
        try {
            return IndexClause.apply(mapped, options);
        } catch (IllegalArgumentException e) {
            throw MappingContext.unreadable("index \"" + mapped.name() + "\"", context.place(table), options, e);
        }
    }

    private IndexPart part(Selectable key, String order) {
        IndexPart part = key instanceof Column column
                ? IndexPart.column(Names.of(column))
                : IndexPart.expression(key.getText(context.dialect()));
        String words = " " + order.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        part = words.startsWith(" desc") ? part.desc() : part;
        part = words.endsWith("nulls first") ? part.withNullsFirst() : part;
        return words.endsWith("nulls last") ? part.withNullsLast() : part;
    }
}
