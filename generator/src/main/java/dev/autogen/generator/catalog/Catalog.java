package dev.autogen.generator.catalog;

import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.RenameColumn;
import dev.autogen.runtime.operation.RenameTable;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a database holds, as of one moment.
 *
 * @param schema the objects autogen speaks of
 * @param server the version of the server
 * @param leftAlone the objects it does not speak of
 * @param facts what else is known of each table in the schema
 * @param others the relations among those it does not speak of, and the views, with their columns
 */
public record Catalog(
        Schema schema,
        ServerVersion server,
        List<LeftAlone> leftAlone,
        Map<QualifiedName, TableFacts> facts,
        Map<QualifiedName, OtherRelation> others) {

    /** Makes one without other relations. */
    public Catalog(
            Schema schema, ServerVersion server, List<LeftAlone> leftAlone, Map<QualifiedName, TableFacts> facts) {
        this(schema, server, leftAlone, facts, Map.of());
    }

    public Catalog {
        leftAlone = List.copyOf(leftAlone);
        facts = Map.copyOf(facts);
        others = Map.copyOf(others);
    }

    /** Returns the same in which a partitioned table that a model names is a table. */
    public Catalog comparing(Schema model) {
        return withPartitioned(model.tables()::contains);
    }

    /** Returns the same in which some of the partitioned tables are tables. */
    public Catalog withPartitioned(Predicate<QualifiedName> tables) {
        List<Table> compared = new ArrayList<>();
        schema.tables().forEach(compared::add);
        Set<QualifiedName> partitioned = new HashSet<>();
        for (OtherRelation other : others.values()) {
            if (other.isPartitioned() && tables.test(other.table().name())) {
                compared.add(other.table());
                partitioned.add(other.table().name());
            }
        }
        List<LeftAlone> rest = leftAlone.stream()
                .filter(object -> !(object.kind().equals("partitioned table") && partitioned.contains(object.name())))
                .toList();
        return new Catalog(schema.withTables(NamedSet.of(compared)), server, rest, facts, others);
    }

    /** Returns what is known of a table; of one that is not there, that it is empty. */
    public TableFacts facts(QualifiedName table) {
        return facts.getOrDefault(table, TableFacts.NONE);
    }

    /** Returns the same, with what is known of tables by their names after these renames as well. */
    public Catalog knownAfter(List<? extends Operation> renames) {
        Map<QualifiedName, TableFacts> known = new HashMap<>(facts);
        for (Operation operation : renames) {
            if (operation instanceof RenameTable rename) {
                known.put(
                        rename.table().sibling(rename.newName()), known.getOrDefault(rename.table(), TableFacts.NONE));
            } else if (operation instanceof RenameColumn rename) {
                known.computeIfPresent(rename.table(), (table, of) -> of.renaming(rename.column(), rename.newName()));
            }
        }
        return new Catalog(schema, server, leftAlone, known, others);
    }
}
