package dev.autogen.generator.entities;

import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.CreateEnum;
import dev.autogen.runtime.operation.CreateSchema;
import dev.autogen.runtime.operation.CreateSequence;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.postgres.PostgresDdl;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.ObjectName;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The creation of a database from a schema, in the simplest order that works: foreign keys last. */
final class SchemaCreation {

    private int names;

    static void create(Schema schema, TestDatabase database) {
        PostgresDdl ddl = new PostgresDdl();
        List<String> statements = new SchemaCreation()
                .operations(schema).stream()
                        .flatMap(operation -> ddl.render(operation).stream())
                        .toList();
        database.execute(statements.toArray(String[]::new));
    }

    private List<Operation> operations(Schema schema) {
        List<Operation> operations = new ArrayList<>();
        schema.namespaces().forEach(name -> operations.add(new CreateSchema(name)));
        schema.enums().forEach(type -> operations.add(new CreateEnum(type)));
        for (Sequence sequence : schema.sequences()) {
            operations.add(new CreateSequence(sequence.withOwnedBy(Optional.empty())));
        }
        List<Operation> foreignKeys = new ArrayList<>();
        for (Table table : schema.tables()) {
            Table named = named(table);
            operations.add(new CreateTable(named.withConstraints(named.constraints().stream()
                    .filter(constraint -> !(constraint instanceof ForeignKey))
                    .toList())));
            named.constraintsOf(ForeignKey.class).forEach(key -> foreignKeys.add(new AddConstraint(table.name(), key)));
        }
        operations.addAll(foreignKeys);
        return operations;
    }

    private Table named(Table table) {
        List<Constraint> constraints = table.constraints().stream()
                .map(constraint -> constraint.named(unique(constraint.name())))
                .toList();
        List<Index> indexes = table.indexes().stream()
                .map(index -> index.named(unique(index.name())))
                .toList();
        return table.withConstraints(constraints).withIndexes(indexes);
    }

    private ObjectName unique(ObjectName name) {
        return name.chosen() ? name : ObjectName.given("given_" + ++names);
    }
}
