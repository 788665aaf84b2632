package dev.autogen.generator.entities.mapping;

import dev.autogen.generator.entities.clause.IndexClause;
import dev.autogen.generator.entities.clause.IndexElement;
import dev.autogen.generator.entities.clause.IndexKeys;
import dev.autogen.generator.entities.hibernate.LaterHibernate;
import dev.autogen.generator.entities.model.Names;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.IndexPart;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
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
        Set<String> columns = owner.getColumns().stream().map(Names::of).collect(Collectors.toSet());
        return owner.getIndexes().values().stream()
                .map(index -> map(index, columns))
                .toList();
    }

    private Index map(org.hibernate.mapping.Index index, Set<String> columns) {
        String options = LaterHibernate.options(index);
        String keys = index.getSelectables().stream()
                .map(key -> key.getText(context.dialect()))
                .collect(Collectors.joining(","));
        try {
            Index mapped = Index.of(
                            context.generatedNames().name(index.getName()),
                            IndexKeys.of(index, columns, context.dialect()).stream()
                                    .map(key -> part(key, index, columns))
                                    .toArray(IndexPart[]::new))
                    .withUnique(index.isUnique());
            return IndexClause.apply(mapped, options);
        } catch (IllegalArgumentException e) {
            String text = keys + (options.isEmpty() ? "" : " " + options);
            throw MappingContext.unreadable("index \"" + index.getName() + "\"", context.place(table), text, e);
        }
    }

    private IndexPart part(IndexKeys.Key key, org.hibernate.mapping.Index index, Set<String> columns) {
        key.column().filter(column -> !columns.contains(column)).ifPresent(column -> {
            throw MappingContext.noColumn("index \"" + index.getName() + "\"", context.place(table), column);
        });
        if (key.column().isEmpty() && !key.text().startsWith("(")) {
            return IndexElement.parse(key.text() + " " + key.order());
        }
        IndexPart part = key.column().map(IndexPart::column).orElseGet(() -> IndexPart.expression(key.text()));
        String words = " " + key.order().strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        part = words.startsWith(" desc") ? part.desc() : part;
        part = words.endsWith("nulls first") ? part.withNullsFirst() : part;
        return words.endsWith("nulls last") ? part.withNullsLast() : part;
    }
}
