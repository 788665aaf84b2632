package dev.autogen.generator.entities;

import dev.autogen.generator.entities.model.EntityModel;
import dev.autogen.generator.entities.model.EntitySource;
import dev.autogen.generator.entities.model.IdTable;
import dev.autogen.generator.entities.model.Inheritance;
import dev.autogen.generator.entities.model.Origins;
import dev.autogen.generator.entities.model.Predecessors;
import dev.autogen.generator.entities.model.UnmanagedObject;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.name.Named;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Several sets of entities, each booted by itself, as one model: what each of them has, once. */
public final class MergedModels {

    private final List<EntityModel> models;
    private final List<String> names;

    private MergedModels(List<EntityModel> models, List<String> names) {
        this.models = models;
        this.names = names;
    }

    /**
     * Reads each source and merges them, in order.
     *
     * @throws AutogenException AG319 if two of them have the same table, or the same name for different things
     */
    public static EntityModel read(List<EntitySource> sources, ServerVersion server) {
        List<EntityModel> models = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (EntitySource source : sources) {
            models.add(new EntitySchemaReader().read(source, server));
            names.add(source.persistenceUnit()
                    .map(unit -> "persistence unit \"" + unit + "\"")
                    .orElse("set " + models.size()));
        }
        return models.size() == 1 ? models.get(0) : new MergedModels(models, names).merged();
    }

    private EntityModel merged() {
        NamedSet<Table> tables = NamedSet.of();
        Schema all = Schema.empty();
        Map<QualifiedName, List<String>> tableOrigins = new HashMap<>();
        Map<ColumnReference, List<String>> columnOrigins = new HashMap<>();
        List<UnmanagedObject> unmanaged = new ArrayList<>();
        Map<QualifiedName, List<String>> formerTables = new LinkedHashMap<>();
        Map<ColumnReference, List<String>> formerColumns = new LinkedHashMap<>();
        Map<ColumnReference, List<String>> constants = new LinkedHashMap<>();
        List<IdTable> idTables = new ArrayList<>();
        Inheritance inheritance = Inheritance.NONE;
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            Schema schema = models.get(i).schema();
            for (Table table : schema.tables()) {
                if (tables.contains(table.name())) {
                    throw refusal("table", table.name(), i);
                }
            }
            tables = NamedSet.of(
                    Stream.concat(tables.stream(), schema.tables().stream()).toList());
            TreeSet<String> namespaces = new TreeSet<>(all.namespaces());
            namespaces.addAll(schema.namespaces());
            all = all.withNamespaces(namespaces)
                    .withEnums(shared("enum type", all.enums(), schema.enums(), i))
                    .withComposites(shared("composite type", all.composites(), schema.composites(), i))
                    .withViews(shared("view", all.views(), schema.views(), i))
                    .withSequences(shared("sequence", all.sequences(), schema.sequences(), i));
            tableOrigins.putAll(models.get(i).origins().tables());
            columnOrigins.putAll(models.get(i).origins().columns());
            unmanaged.addAll(models.get(i).unmanaged());
            formerTables.putAll(models.get(i).predecessors().tables());
            formerColumns.putAll(models.get(i).predecessors().columns());
            constants.putAll(models.get(i).constants());
            idTables.addAll(models.get(i).idTables());
            inheritance = inheritance.and(models.get(i).inheritance());
            notes.addAll(models.get(i).notes());
        }
        return new EntityModel(
                all.withTables(tables),
                new Origins(tableOrigins, columnOrigins),
                unmanaged,
                new Predecessors(formerTables, formerColumns),
                constants,
                idTables,
                inheritance,
                notes);
    }

    private <T extends Named> NamedSet<T> shared(String kind, NamedSet<T> before, NamedSet<T> more, int set) {
        NamedSet<T> result = before;
        for (T object : more) {
            if (before.find(object.name()).filter(o -> !o.equals(object)).isPresent()) {
                throw refusal(kind, object.name(), set);
            }
            result = result.with(object);
        }
        return result;
    }

    private AutogenException refusal(String kind, QualifiedName name, int second) {
        int first = 0;
        while (!has(models.get(first).schema(), kind, name)) {
            first++;
        }
        return new AutogenException(
                "AG319",
                "The " + kind + " \"" + name + "\" is in " + who(first, name) + " and in " + who(second, name)
                        + (kind.equals("table") ? "" : ", with different definitions")
                        + ": a database can have it only once. Remove it from one of the two, or give it another name or"
                        + " schema there.");
    }

    private static boolean has(Schema schema, String kind, QualifiedName name) {
        return switch (kind) {
            case "table" -> schema.tables().contains(name);
            case "sequence" -> schema.sequences().contains(name);
            case "composite type" -> schema.composites().contains(name);
            case "view" -> schema.views().contains(name);
            default -> schema.enums().contains(name);
        };
    }

    private String who(int set, QualifiedName table) {
        return names.get(set)
                + models.get(set)
                        .origins()
                        .of(table)
                        .map(entity -> " (" + entity + ")")
                        .orElse("");
    }
}
