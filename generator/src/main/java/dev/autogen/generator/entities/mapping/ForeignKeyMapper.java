package dev.autogen.generator.entities.mapping;

import dev.autogen.generator.entities.clause.ForeignKeyClause;
import dev.autogen.generator.entities.hibernate.LaterHibernate;
import dev.autogen.generator.entities.model.Names;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** The mapping of foreign keys; those that Hibernate's own export leaves out are left out. */
final class ForeignKeyMapper {

    private final MappingContext context;
    private final QualifiedName table;

    ForeignKeyMapper(MappingContext context, QualifiedName table) {
        this.context = context;
        this.table = table;
    }

    List<ForeignKey> map(Table owner) {
        List<ForeignKey> keys = new ArrayList<>();
        for (org.hibernate.mapping.ForeignKey key : owner.getForeignKeys().values()) {
            if (key.isCreationEnabled() && key.isPhysicalConstraint()) {
                keys.add(map(key));
            }
        }
        return keys;
    }

    private ForeignKey map(org.hibernate.mapping.ForeignKey key) {
        ObjectName name = context.generatedNames().name(key.getName());
        Optional<String> definition =
                Optional.ofNullable(key.getKeyDefinition()).filter(text -> !text.isBlank());
        ForeignKey mapped = definition.isPresent() ? parsed(name, key, definition.get()) : structured(name, key);
        return Optional.ofNullable(key.getOnDeleteAction())
                .map(action -> mapped.onDelete(ReferentialAction.valueOf(action.name())))
                .filter(k -> k.onDelete() != ReferentialAction.NO_ACTION)
                .orElse(mapped);
    }

    private ForeignKey structured(ObjectName name, org.hibernate.mapping.ForeignKey key) {
        Table target = key.getReferencedTable();
        List<Column> referenced =
                key.isReferenceToPrimaryKey() ? target.getPrimaryKey().getColumns() : key.getReferencedColumns();
        String options = LaterHibernate.options(key);
        ForeignKey plain = ForeignKey.of(name, names(key.getColumns()), context.nameOf(target), names(referenced));
        return options.isEmpty() ? plain : withOptions(plain, options);
    }

    private ForeignKey withOptions(ForeignKey key, String options) {
        ForeignKey read = read(key.name(), "foreign key (x) references x " + options, options);
        return new ForeignKey(
                key.name(),
                key.columns(),
                key.referencedTable(),
                key.referencedColumns(),
                read.onDelete(),
                read.onUpdate(),
                read.setColumns(),
                read.matchFull(),
                read.deferrability(),
                read.validated(),
                read.enforced(),
                key.comment());
    }

    private ForeignKey parsed(ObjectName name, org.hibernate.mapping.ForeignKey key, String definition) {
        return resolved(read(name, definition, definition), Optional.of(key.getReferencedTable()));
    }

    /** Returns a key of a column definition with all that its text leaves out. */
    ForeignKey resolved(ForeignKey read) {
        return resolved(read, context.table(context.namespaces().normalized(read.referencedTable())));
    }

    /** Where the text names no columns, the primary key of the target is meant. */
    private ForeignKey resolved(ForeignKey read, Optional<Table> target) {
        List<String> referenced = read.referencedColumns().isEmpty()
                ? target.map(t -> names(t.getPrimaryKey().getColumns())).orElse(List.of())
                : read.referencedColumns();
        if (referenced.isEmpty()) {
            throw MappingContext.unreadable(
                    "foreign key \"" + read.name() + "\"",
                    context.place(table),
                    "references " + read.referencedTable(),
                    new IllegalArgumentException("no entity is mapped to the table, so its key must be named,"));
        }
        return new ForeignKey(
                read.name(),
                read.columns(),
                context.namespaces().normalized(read.referencedTable()),
                referenced,
                read.onDelete(),
                read.onUpdate(),
                read.setColumns(),
                read.matchFull(),
                read.deferrability(),
                read.validated(),
                read.enforced(),
                read.comment());
    }

    private ForeignKey read(ObjectName name, String definition, String shown) {
        try {
            return ForeignKeyClause.parse(name, definition);
        } catch (IllegalArgumentException e) {
            throw MappingContext.unreadable("foreign key \"" + name + "\"", context.place(table), shown, e);
        }
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Names::of).toList();
    }
}
