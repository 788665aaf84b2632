package dev.autogen.generator.drift;

import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;

/** A schema in which each constraint and index shall have the name that it has, so that another name is a difference. */
final class ChosenNames {

    private ChosenNames() {}

    static Schema in(Schema schema) {
        return schema.withTables(
                NamedSet.of(schema.tables().stream().map(ChosenNames::in).toList()));
    }

    private static Table in(Table table) {
        return table.withConstraints(table.constraints().stream()
                        .map(c -> c.named(ObjectName.chosen(c.name().text())))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .map(i -> i.named(ObjectName.chosen(i.name().text())))
                        .toList());
    }
}
