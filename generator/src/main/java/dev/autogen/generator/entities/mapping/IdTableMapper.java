package dev.autogen.generator.entities.mapping;

import dev.autogen.generator.entities.hibernate.LaterHibernate;
import dev.autogen.generator.entities.model.IdTable;
import dev.autogen.generator.entities.model.Names;
import dev.autogen.runtime.schema.ColumnReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.generator.Generator;
import org.hibernate.id.enhanced.TableGenerator;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UnionSubclass;

/** The rows of tables that ids are counted in, and the keys that they count for. */
final class IdTableMapper {

    private final MappingContext context;
    private final List<Table> tables;

    private IdTableMapper(MappingContext context) {
        this.context = context;
        this.tables = context.metadata().collectTableMappings().stream()
                .filter(this::isCounting)
                .toList();
    }

    static List<IdTable> map(MappingContext context) {
        IdTableMapper mapper = new IdTableMapper(context);
        return mapper.tables.isEmpty() ? List.of() : mapper.map();
    }

    /** A name, which is the key, and a number, of which Hibernate's export makes the first row. */
    private boolean isCounting(Table table) {
        return table.isPhysicalTable()
                && !table.getInitCommands(context.sql()).isEmpty()
                && table.getColumns().size() == 2
                && table.getPrimaryKey() != null
                && table.getPrimaryKey().getColumns().size() == 1;
    }

    private List<IdTable> map() {
        Map<String, IdTable> rows = new LinkedHashMap<>();
        for (PersistentClass entity : context.metadata().getEntityBindings()) {
            if (!(entity instanceof RootClass || entity instanceof UnionSubclass)) {
                continue;
            }
            Optional<Generator> generator = LaterHibernate.generator(
                    entity.getRootClass(), context.metadata().getDatabase().getDialect());
            if (generator.isPresent() && generator.get() instanceof TableGenerator ids) {
                key(entity).ifPresent(key -> table(ids)
                        .ifPresent(table -> rows.merge(
                                table.getName() + " " + ids.getSegmentValue(),
                                row(table, ids, key),
                                IdTableMapper::both)));
            }
        }
        return List.copyOf(rows.values());
    }

    private Optional<ColumnReference> key(PersistentClass entity) {
        Table table = entity.getTable();
        return table.isPhysicalTable() && entity.getIdentifier().getColumnSpan() == 1
                ? Optional.of(new ColumnReference(
                        context.nameOf(table),
                        Names.of(table.getPrimaryKey().getColumns().get(0))))
                : Optional.empty();
    }

    /** The generator knows its table by the name before any naming strategy. */
    private Optional<Table> table(TableGenerator ids) {
        String name = ids.getTableName().replaceFirst(".*\\.", "").replace("\"", "");
        return tables.stream()
                .filter(table -> table.getName().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> tables.size() == 1 ? Optional.of(tables.get(0)) : Optional.empty());
    }

    private IdTable row(Table table, TableGenerator ids, ColumnReference key) {
        Column name = table.getPrimaryKey().getColumns().get(0);
        Column value = table.getColumns().stream()
                .filter(column -> !column.equals(name))
                .findFirst()
                .orElseThrow();
        return new IdTable(
                context.nameOf(table),
                Names.of(name),
                Names.of(value),
                ids.getSegmentValue(),
                ids.getIncrementSize(),
                List.of(key));
    }

    private static IdTable both(IdTable one, IdTable other) {
        List<ColumnReference> keys = new ArrayList<>(one.keys());
        keys.addAll(other.keys());
        return new IdTable(
                one.table(),
                one.name(),
                one.value(),
                one.segment(),
                Math.max(one.increment(), other.increment()),
                keys);
    }
}
