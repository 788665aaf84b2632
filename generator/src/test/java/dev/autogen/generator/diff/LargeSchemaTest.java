package dev.autogen.generator.diff;

import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.foreignKey;
import static dev.autogen.runtime.migration.Definitions.index;
import static dev.autogen.runtime.migration.Definitions.primaryKey;
import static dev.autogen.runtime.migration.Definitions.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.naming.ReadableNames;
import dev.autogen.runtime.internal.edit.SchemaEditor;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.TableElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Five thousand tables in one chain of foreign keys: no step may be quadratic, no recursion may be as deep. */
class LargeSchemaTest {

    private static final int TABLES = 5_000;

    private static Table table(int number, String type) {
        List<TableElement> elements = new ArrayList<>();
        elements.add(column("id", "bigint").notNull());
        IntStream.range(1, 12).forEach(i -> elements.add(column("c" + i, type)));
        elements.add(primaryKey("x", "id").named(ObjectName.given("x")));
        elements.add(unique("x", "c2").named(ObjectName.given("x")));
        elements.add(index("x").on("c3").named(ObjectName.given("x")));
        if (number + 1 < TABLES) {
            elements.add(
                    foreignKey("x", "id").references("t" + (number + 1), "id").named(ObjectName.given("x")));
        }
        return Table.of(QualifiedName.of("t" + number), elements);
    }

    private static Schema schema(String type) {
        return ReadableNames.name(Schema.empty()
                .withTables(NamedSet.of(
                        IntStream.range(0, TABLES).mapToObj(i -> table(i, type)).toList())));
    }

    @Test
    void fiveThousandTablesAreCreatedChangedAndDropped() {
        Schema old = schema("integer");
        Schema desired = schema("bigint");
        List<Operation> created = SchemaDiffer.diff(Schema.empty(), old);
        assertThat(SchemaDiffer.diff(old, old)).isEmpty();
        List<Operation> changed = SchemaDiffer.diff(old, desired);
        List<Operation> dropped = SchemaDiffer.diff(desired, Schema.empty());
        Schema reached = SchemaEditor.applyAll(SchemaEditor.applyAll(Schema.empty(), created), changed);

        assertThat(created).hasSize(TABLES);
        assertThat(changed).hasSize(TABLES * 11);
        assertThat(dropped).hasSize(TABLES);
        assertThat(Structure.of(reached)).isEqualTo(Structure.of(desired));
    }
}
