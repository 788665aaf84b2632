package dev.autogen.generator.entities.mapping;

import dev.autogen.generator.entities.hibernate.LaterHibernate;
import dev.autogen.generator.entities.hibernate.StableOrder;
import dev.autogen.generator.entities.model.Names;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The mapping of one table with all that belongs to it. */
final class TableMapper {

    /** What every table has by itself: an attribute may read it, a version its {@code xmin}. */
    private static final Set<String> SYSTEM_COLUMNS = Set.of("xmin", "xmax", "cmin", "cmax", "ctid", "tableoid");

    private final MappingContext context;
    private final org.hibernate.mapping.Table table;
    private final QualifiedName name;
    private final List<Sequence> serials = new ArrayList<>();

    TableMapper(MappingContext context, org.hibernate.mapping.Table table) {
        this.context = context;
        this.table = table;
        this.name = context.nameOf(table);
    }

    Table map() {
        List<Column> columns = new ArrayList<>();
        List<Constraint> inline = new ArrayList<>();
        for (org.hibernate.mapping.Column column : table.getColumns()) {
            if (SYSTEM_COLUMNS.contains(Names.of(column))) {
                continue;
            }
            ColumnMapper mapper = new ColumnMapper(context, name, column);
            columns.add(mapper.map());
            inline.addAll(mapper.constraints());
            mapper.serial().ifPresent(serials::add);
        }
        List<Constraint> constraints = new KeyMapper(context, table, name).map(inline);
        constraints.addAll(new CheckMapper(context, table, name).map(inline));
        List<String> keyColumns = constraints.stream()
                .filter(dev.autogen.runtime.schema.PrimaryKey.class::isInstance)
                .flatMap(key -> key.columns().stream())
                .toList();
        columns.replaceAll(column -> keyColumns.contains(column.name()) ? column.notNull() : column);
        return StableOrder.of(new Table(
                name,
                columns,
                constraints,
                new IndexMapper(context, name).map(table),
                comment(Optional.ofNullable(table.getComment())),
                false,
                Optional.of(LaterHibernate.options(table)).filter(text -> !text.isBlank())));
    }

    /** Returns the sequences that serial columns brought along. */
    List<Sequence> serials() {
        return serials;
    }

    /**
     * Hibernate puts comments into quotes as they are, so a quote in one is written twice in the mapping; an empty one is
     * none to the server.
     */
    static Optional<String> comment(Optional<String> text) {
        return text.filter(t -> !t.isEmpty()).map(t -> t.replace("''", "'"));
    }
}
