package dev.autogen.generator.filter;

import dev.autogen.generator.catalog.CatalogReader;
import dev.autogen.generator.catalog.CatalogScope;
import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.generator.comparison.Comparer;
import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.diff.SchemaDiffer;
import dev.autogen.generator.entities.model.EntityModel;
import dev.autogen.generator.entities.model.Origins;
import dev.autogen.generator.extension.ComparisonRules;
import dev.autogen.generator.extension.ObjectFilter;
import dev.autogen.generator.own.Ownership;
import dev.autogen.runtime.internal.server.SessionSettings;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A comparison of a database with a model, both written as SQL; every name in the model is chosen. */
public final class SqlComparison {

    private static final CatalogScope SCOPE = new CatalogScope("public", Set.of("audit", "archive"));

    private final Schema current;
    private final Comparison comparison;

    private SqlComparison(Schema current, Comparison comparison) {
        this.current = current;
        this.comparison = comparison;
    }

    /** Compares under a filter, everything being the project's own. */
    public static SqlComparison of(String database, String model, ObjectFilter filter) throws SQLException {
        return of(database, model, filter, Ownership::ofAll);
    }

    public static SqlComparison of(
            String database, String model, ObjectFilter filter, Function<Schema, Ownership> owned) throws SQLException {
        return of(database, model, filter, owned, UnaryOperator.identity());
    }

    /** Compares with a model of which more is said than SQL says here. */
    public static SqlComparison of(
            String database,
            String model,
            ObjectFilter filter,
            Function<Schema, Ownership> owned,
            UnaryOperator<Schema> more)
            throws SQLException {
        try (TestDatabase here = TestDatabase.create();
                TestDatabase there = TestDatabase.create()) {
            there.execute(model.split(";"));
            here.execute(database.split(";"));
            EntityModel desired =
                    new EntityModel(more.apply(chosen(read(there))), new Origins(Map.of(), Map.of()), List.of());
            Schema current = read(here);
            try (Connection connection = here.connect()) {
                SessionSettings.pin(connection, "public");
                return new SqlComparison(
                        current,
                        new Comparer(connection, "public", SCOPE.otherSchemas(), owned.apply(current))
                                .by(ComparisonRules.NONE.filteredBy(filter))
                                .compare(desired));
            }
        }
    }

    /** Returns what migrations own that made a database. */
    public static Ownership owned(String database) throws SQLException {
        try (TestDatabase here = TestDatabase.create()) {
            here.execute(database.split(";"));
            return Ownership.of(SchemaDiffer.diff(Schema.empty(), read(here)));
        }
    }

    /** Returns the operations, described. */
    public List<String> changes() {
        return comparison.upgrade().stream().map(Operation::describe).toList();
    }

    /** Returns the lines about what is left alone. */
    public List<String> lines() {
        return comparison.leftAlone().stream().map(LeftAlone::describe).toList();
    }

    /** Returns the lines about what the model has and is not what is there. */
    public List<String> uncompared() {
        return comparison.uncompared().stream().map(LeftAlone::describe).toList();
    }

    Schema current() {
        return current;
    }

    public Comparison comparison() {
        return comparison;
    }

    private static Schema read(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return new CatalogReader().read(connection, SCOPE).schema();
        }
    }

    private static Schema chosen(Schema schema) {
        return schema.withTables(
                NamedSet.of(schema.tables().stream().map(SqlComparison::chosen).toList()));
    }

    private static Table chosen(Table table) {
        return table.withConstraints(table.constraints().stream()
                        .map(c -> c.named(ObjectName.chosen(c.name().text())))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .map(i -> i.named(ObjectName.chosen(i.name().text())))
                        .toList());
    }
}
