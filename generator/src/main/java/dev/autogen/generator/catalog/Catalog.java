package dev.autogen.generator.catalog;

import dev.autogen.runtime.postgres.ServerVersion;
import dev.autogen.runtime.schema.QualifiedName;
import dev.autogen.runtime.schema.Schema;
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
}
