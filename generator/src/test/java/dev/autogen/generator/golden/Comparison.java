package dev.autogen.generator.golden;

import dev.autogen.generator.canonical.PostgresCanonicalizer;
import dev.autogen.generator.canonical.TextOrigin;
import dev.autogen.generator.catalog.CatalogReader;
import dev.autogen.generator.catalog.CatalogScope;
import dev.autogen.generator.diff.SchemaDiffer;
import dev.autogen.generator.diff.order.OperationSorter;
import dev.autogen.generator.emit.InMemoryClasses;
import dev.autogen.generator.emit.JavaSourceFile;
import dev.autogen.generator.entities.EntitySchemaReader;
import dev.autogen.generator.entities.model.EntityModel;
import dev.autogen.generator.entities.model.EntitySource;
import dev.autogen.generator.fill.FillAnswers;
import dev.autogen.generator.fill.Fills;
import dev.autogen.generator.naming.ReadableNames;
import dev.autogen.generator.rename.RenameAnswers;
import dev.autogen.generator.rename.RenamePlan;
import dev.autogen.runtime.internal.edit.SchemaEditor;
import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.testing.TestDatabase;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.lang.annotation.Annotation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The entities of a case beside its database. */
final class Comparison {

    private static final List<Class<? extends Annotation>> MAPPED =
            List.of(Entity.class, MappedSuperclass.class, Embeddable.class, Converter.class);

    private final TestDatabase database;
    private final EntitySource source;

    Comparison(TestDatabase database, JavaSourceFile entities) throws Exception {
        this.database = database;
        InMemoryClasses classes = InMemoryClasses.of(List.of(entities));
        List<String> names = new ArrayList<>();
        for (String name : classes.names()) {
            Class<?> type = classes.loadClass(name);
            if (MAPPED.stream().anyMatch(type::isAnnotationPresent)) {
                names.add(name);
            }
        }
        this.source = EntitySource.of(classes).withClassNames(names);
    }

    /** Returns what the database holds. */
    Schema current() throws SQLException {
        try (Connection connection = database.connect()) {
            return current(connection, model(connection));
        }
    }

    /** Returns what brings the database to the entities. */
    List<Operation> operations() throws SQLException {
        try (Connection connection = database.connect()) {
            EntityModel read = new EntitySchemaReader().read(source, ServerVersion.of(connection));
            Schema model = ReadableNames.name(read.schema());
            Schema there = current(connection, model);
            List<Operation> operations =
                    new ArrayList<>(RenamePlan.of(RenameAnswers.NONE, read.predecessors(), there, model, view -> true));
            Schema current = SchemaEditor.applyAll(there, operations);
            Schema desired =
                    new PostgresCanonicalizer(connection, "public", TextOrigin.UNKNOWN).canonicalize(model, current);
            operations.addAll(OperationSorter.sort(SchemaDiffer.diff(current, desired)));
            return Fills.in(operations, FillAnswers.NONE);
        }
    }

    /** Returns what the database holds, in the words of another schema wherever both mean the same. */
    Schema currentBeside(Schema other) throws SQLException {
        try (Connection connection = database.connect()) {
            Schema current = current(connection, model(connection));
            return unordered(
                    new PostgresCanonicalizer(connection, "public", TextOrigin.UNKNOWN).canonicalize(current, other));
        }
    }

    /** Returns the schema without the order of columns, which drop and add cannot bring back. */
    static Schema unordered(Schema schema) {
        return schema.withTables(NamedSet.of(schema.tables().stream()
                .map(t -> t.withColumns(t.columns().stream()
                        .sorted(Comparator.comparing(Column::name))
                        .toList()))
                .toList()));
    }

    private Schema model(Connection connection) throws SQLException {
        return new EntitySchemaReader()
                .read(source, ServerVersion.of(connection))
                .schema();
    }

    private static Schema current(Connection connection, Schema model) {
        CatalogScope scope = new CatalogScope("public", model.namespaces());
        return new CatalogReader().read(connection, scope).schema();
    }
}
