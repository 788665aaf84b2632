package dev.autogen.generator;

import static dev.autogen.runtime.migration.Definitions.check;
import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.foreignKey;
import static dev.autogen.runtime.migration.Definitions.index;
import static dev.autogen.runtime.migration.Definitions.primaryKey;
import static dev.autogen.runtime.migration.Definitions.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.entities.model.EntityModel;
import dev.autogen.generator.entities.model.Origins;
import dev.autogen.generator.own.Ownership;
import dev.autogen.runtime.internal.server.SessionSettings;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.TableElement;
import dev.autogen.runtime.testing.CatalogDump;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A model that is larger than the lock table of a server with default settings, through the whole flow.
 *
 * <p>Six hundred such tables need some 8,400 locks at once; {@code -Dautogen.large.tables=5000} makes it larger.
 */
@Tag("complete")
@ExtendWith(PostgresExtension.class)
class LargeModelTest {

    private static final int TABLES = Integer.getInteger("autogen.large.tables", 600);

    /** What a server with default settings has: 64 max_locks_per_transaction for each of 100 max_connections. */
    private static final long LOCK_TABLE = 6_400;

    private static final ObjectName GIVEN = ObjectName.given("x");

    @Test
    void isCreatedComparedAndDroppedWithAShareOfTheLockTable(TestDatabase database, @TempDir Path directory)
            throws Exception {
        try (LockWatch locks = new LockWatch(database)) {
            upAndDown(database, directory);
            assertThat(locks.most()).isBetween(1L, LOCK_TABLE / 4);
        }
    }

    @Test
    void aTableHasAsManyColumnsAsTheServerTakesWithNamesAsLongAsItTakes(TestDatabase database, @TempDir Path directory)
            throws Exception {
        List<TableElement> elements = new ArrayList<>();
        IntStream.range(0, 1_600)
                .mapToObj(i -> column(longName(i), "varchar(20)").notNull())
                .forEach(elements::add);
        elements.add(primaryKey("x", longName(7), longName(8)).named(GIVEN));
        elements.add(unique("x", longName(9)).named(GIVEN));
        elements.add(index("x").on(longName(10)).named(GIVEN));
        ComparedModel model = model(List.of(Table.of(QualifiedName.of(longName(0)), elements)));
        MigratedDatabase migrated = new MigratedDatabase(database, directory);

        assertThat(migrated.generate(model)).isTrue();
        migrated.upgrade();
        assertThat(migrated.compare(model).upgrade()).isEmpty();
        migrated.downgrade("base");
    }

    /** A name of 63 bytes, of which a letter takes two. */
    private static String longName(int number) {
        return "é".repeat(29) + "_" + (1_000 + number);
    }

    private static void upAndDown(TestDatabase database, Path directory) throws Exception {
        CatalogDump before = CatalogDump.of(database);
        ComparedModel model = model("varchar(20)");
        MigratedDatabase migrated = new MigratedDatabase(database, directory);

        assertThat(migrated.generate(model)).isTrue();
        migrated.upgrade();
        assertThat(migrated.compare(model).upgrade()).isEmpty();

        ComparedModel wider = model("varchar(30)");
        assertThat(migrated.generate(wider)).isTrue();
        migrated.upgrade();
        assertThat(migrated.compare(wider).upgrade()).isEmpty();
        migrated.downgrade("-1");
        assertThat(migrated.compare(model).upgrade()).isEmpty();
        migrated.downgrade("base");
        assertThat(CatalogDump.of(database)).isEqualTo(before);
    }

    private static ComparedModel model(String type) {
        return model(IntStream.range(0, TABLES)
                .mapToObj(number -> table(number, type))
                .toList());
    }

    private static ComparedModel model(List<Table> tables) {
        Schema schema = Schema.empty().withTables(NamedSet.of(tables));
        EntityModel model = new EntityModel(schema, new Origins(Map.of(), Map.of()), List.of());
        return (database, owned) -> compare(database, owned, model);
    }

    private static Comparison compare(TestDatabase database, Ownership owned, EntityModel model) throws SQLException {
        try (Connection connection = database.connect()) {
            SessionSettings.pin(connection, "public");
            return Comparison.of(connection, "public", Set.of(), model, owned);
        }
    }

    /** Twelve columns, a check as of a string enum, two indexes, and foreign keys to the next two tables. */
    private static Table table(int number, String type) {
        List<TableElement> elements = new ArrayList<>();
        elements.add(column("id", "bigint").notNull());
        elements.add(column("next_id", "bigint"));
        elements.add(column("second_id", "bigint"));
        elements.add(column("state", type));
        IntStream.range(4, 12).forEach(i -> elements.add(column("c" + i, "varchar(255)")));
        elements.add(primaryKey("x", "id").named(GIVEN));
        elements.add(check("x", "state in ('OPEN', 'DONE', 'LATE')").named(GIVEN));
        elements.add(index("x").on("c4").named(GIVEN));
        elements.add(index("x").on("c5", "c6").named(GIVEN));
        elements.add(foreignKey("x", "next_id")
                .references("t" + (number + 1) % TABLES, "id")
                .named(GIVEN));
        elements.add(foreignKey("x", "second_id")
                .references("t" + (number + 2) % TABLES, "id")
                .named(GIVEN));
        return Table.of(QualifiedName.of("t" + number), elements);
    }
}
