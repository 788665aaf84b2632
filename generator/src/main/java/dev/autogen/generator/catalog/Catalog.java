package dev.autogen.generator.catalog;

import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.RenameColumn;
import dev.autogen.runtime.operation.RenameTable;
import dev.autogen.runtime.postgres.ServerVersion;
import dev.autogen.runtime.schema.QualifiedName;
import dev.autogen.runtime.schema.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a database holds, as of one moment.
 *
 * @param schema the objects autogen speaks of
 * @param server the version of the server
 * @param leftAlone the objects it does not speak of
 * @param facts what else is known of each table in the schema
 */
public record Catalog(
        Schema schema, ServerVersion server, List<LeftAlone> leftAlone, Map<QualifiedName, TableFacts> facts) {

    public Catalog {
        leftAlone = List.copyOf(leftAlone);
        facts = Map.copyOf(facts);
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
        return new Catalog(schema, server, leftAlone, known);
    }
}
