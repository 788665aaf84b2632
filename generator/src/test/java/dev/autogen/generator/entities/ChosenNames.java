package dev.autogen.generator.entities;

import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.Schema;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of constraints and indexes that somebody chose. */
final class ChosenNames {

    private ChosenNames() {}

    static Set<String> of(Schema schema) {
        return schema.tables().stream()
                .flatMap(table -> Stream.concat(
                        table.constraints().stream().map(Constraint::name),
                        table.indexes().stream().map(Index::name)))
                .filter(ObjectName::chosen)
                .map(ObjectName::text)
                .collect(Collectors.toSet());
    }
}
