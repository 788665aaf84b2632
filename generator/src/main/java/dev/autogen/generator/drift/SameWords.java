package dev.autogen.generator.drift;

import dev.autogen.generator.canonical.PostgresCanonicalizer;
import dev.autogen.generator.canonical.TextOrigin;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The live schema in the words of the scratch database.
 *
 * <p>A live table may use what the scratch database does not have, a type or a function made by hand; such a table keeps
 * its own words, and differs anyway.
 */
final class SameWords {

    private final Connection scratch;
    private final String targetSchema;

    SameWords(Connection scratch, String targetSchema) {
        this.scratch = scratch;
        this.targetSchema = targetSchema;
    }

    Schema in(Schema live, Schema made) {
        return canonical(live, made).orElseGet(() -> tableByTable(live, made));
    }

    private Schema tableByTable(Schema live, Schema made) {
        List<Table> tables = new ArrayList<>();
        Schema without = live.withTables(NamedSet.of(List.of()));
        for (Table table : live.tables()) {
            boolean equal = made.tables().find(table.name()).equals(Optional.of(table));
            Optional<Schema> alone =
                    equal ? Optional.empty() : canonical(without.withTables(NamedSet.of(List.of(table))), made);
            tables.add(
                    alone.flatMap(schema -> schema.tables().find(table.name())).orElse(table));
        }
        return live.withTables(NamedSet.of(tables));
    }

    private Optional<Schema> canonical(Schema live, Schema made) {
        try {
            return Optional.of(
                    new PostgresCanonicalizer(scratch, targetSchema, TextOrigin.UNKNOWN).canonicalize(live, made));
        } catch (AutogenException refused) {
            if (refused.code().equals("AG402")) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
