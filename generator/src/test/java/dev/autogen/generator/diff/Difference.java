package dev.autogen.generator.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.internal.edit.SchemaEditor;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.TableElement;
import java.util.List;

/** Two schemas of a test, and what is expected between them; each expectation tries the way back as well. */
record Difference(Schema current, Schema desired) {

    static Table table(String name, TableElement... elements) {
        return Table.of(QualifiedName.parse(name), List.of(elements));
    }

    static Schema schema(Table... tables) {
        return Schema.empty().withTables(NamedSet.of(tables));
    }

    static Difference between(Table current, Table desired) {
        return new Difference(schema(current), schema(desired));
    }

    static Difference between(Schema current, Schema desired) {
        return new Difference(current, desired);
    }

    List<Operation> operations() {
        return SchemaDiffer.diff(current, desired);
    }

    void is(String... lines) {
        List<Operation> up = operations();
        assertThat(up.stream().map(Operation::describe)).containsExactly(lines);
        Schema reached = SchemaEditor.applyAll(current, up);
        assertThat(SchemaDiffer.diff(reached, desired)).isEmpty();
        Schema back = SchemaEditor.applyAll(reached, SchemaDiffer.reverse(up));
        assertThat(Structure.withNames(back)).isEqualTo(Structure.withNames(current));
    }

    void isNone() {
        is();
    }
}
