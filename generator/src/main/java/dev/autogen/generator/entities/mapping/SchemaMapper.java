package dev.autogen.generator.entities.mapping;

import dev.autogen.generator.entities.hibernate.BorrowedGenerators;
import dev.autogen.generator.entities.model.EntityModel;
import dev.autogen.generator.entities.model.EntitySource;
import dev.autogen.generator.entities.model.ExchangedNames;
import dev.autogen.generator.entities.model.ModelProblems;
import dev.autogen.generator.entities.model.Names;
import dev.autogen.generator.entities.model.Predecessors;
import dev.autogen.generator.entities.rule.ChosenNameCheck;
import dev.autogen.generator.entities.rule.ForeignKeyTargets;
import dev.autogen.generator.entities.rule.ServerLimits;
import dev.autogen.generator.entities.rule.UniqueNames;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.View;
import dev.autogen.runtime.type.CompositeType;
import dev.autogen.runtime.type.EnumType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.spi.MetadataImplementor;

/** The walk over Hibernate's relational model: namespaces, tables, sequences, types. */
public final class SchemaMapper {

    private final MappingContext context;
    private final ModelProblems problems = new ModelProblems();
    private final UniqueNames names;
    private final List<Table> tables = new ArrayList<>();
    private final List<Sequence> sequences = new ArrayList<>();
    private final List<View> views = new ArrayList<>();

    private SchemaMapper(MappingContext context) {
        this.context = context;
        this.names = new UniqueNames(context.origins(), problems);
    }

    public static EntityModel map(MetadataImplementor metadata, EntitySource source) {
        MappingContext context = MappingContext.of(metadata, source);
        return new SchemaMapper(context).map();
    }

    private EntityModel map() {
        for (Namespace namespace : context.metadata().getDatabase().getNamespaces()) {
            namespace.getTables().forEach(this::table);
            namespace.getSequences().forEach(this::sequence);
        }
        AuxiliarySequences.map(context).forEach(this::add);
        Map<QualifiedName, EnumType> enums = new EnumMapper(problems).map(valueColumns());
        enums.keySet().forEach(name -> names.type(name, "enum type \"" + name + "\""));
        List<CompositeType> composites = CompositeMapper.map(context);
        composites.forEach(type -> names.type(type.name(), "composite type \"" + type.name() + "\""));
        Schema schema = new Schema(
                namespaces(composites),
                NamedSet.of(enums.values()),
                NamedSet.of(sequences),
                NamedSet.of(tables),
                NamedSet.of(views),
                NamedSet.of(composites));
        ChosenNameCheck.check(schema, context.origins(), problems);
        ForeignKeyTargets.check(schema, context.origins(), problems);
        ServerLimits.check(schema, context.origins(), problems);
        problems.refuse();
        Predecessors predecessors = PredecessorMapper.map(context.metadata(), context.namespaces());
        return new EntityModel(
                schema,
                context.origins(),
                UnmanagedObjects.of(context, enums.values()),
                predecessors,
                ConstantMapper.map(context),
                IdTableMapper.map(context),
                InheritanceMapper.map(context),
                Stream.of(
                                SharedColumns.notes(context),
                                BorrowedGenerators.notes(context.metadata()),
                                ExchangedNames.notes(predecessors))
                        .flatMap(List::stream)
                        .toList());
    }

    private void table(org.hibernate.mapping.Table table) {
        if (isManaged(table) && names.table(table, context.nameOf(table))) {
            add(new TableMapper(context, table));
        } else if (table.isView() && names.view(table, context.nameOf(table))) {
            views.add(ViewMapper.map(table, context.nameOf(table)));
        }
    }

    private void sequence(org.hibernate.boot.model.relational.Sequence sequence) {
        problems.collecting(() -> Optional.of(SequenceMapper.map(context, sequence)), Optional.<Sequence>empty())
                .ifPresent(this::add);
    }

    private void add(TableMapper mapper) {
        problems.collecting(() -> Optional.of(mapper.map()), Optional.<Table>empty())
                .ifPresent(table -> {
                    tables.add(table);
                    mapper.serials().forEach(this::add);
                });
    }

    private void add(Sequence sequence) {
        if (names.sequence(sequence.name())) {
            sequences.add(sequence);
        }
    }

    /** Returns the columns of tables and the attributes of composite types, each with its place for a message. */
    private List<EnumMapper.Place> valueColumns() {
        List<EnumMapper.Place> all = new ArrayList<>();
        for (Namespace namespace : context.metadata().getDatabase().getNamespaces()) {
            namespace.getTables().stream().filter(SchemaMapper::isManaged).forEach(table -> table.getColumns()
                    .forEach(c -> all.add(new EnumMapper.Place(c, context.place(context.nameOf(table), Names.of(c))))));
        }
        CompositeMapper.types(context).forEach(type -> type.getColumns()
                .forEach(c ->
                        all.add(new EnumMapper.Place(c, "attribute \"" + type.getName() + "." + Names.of(c) + "\""))));
        return all;
    }

    private static boolean isManaged(org.hibernate.mapping.Table table) {
        return table.isPhysicalTable() && !table.isView();
    }

    private Set<String> namespaces(List<CompositeType> composites) {
        Set<String> schemas = new TreeSet<>();
        Stream.of(
                        tables.stream().map(Table::name),
                        sequences.stream().map(Sequence::name),
                        views.stream().map(View::name),
                        composites.stream().map(CompositeType::name))
                .flatMap(names -> names)
                .map(QualifiedName::schema)
                .flatMap(Optional::stream)
                .forEach(schemas::add);
        return schemas;
    }
}
