package dev.autogen.generator.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.FrozenDifference;
import dev.autogen.generator.diff.SchemaPairs.SchemaPair;
import dev.autogen.generator.diff.order.OperationSorter;
import dev.autogen.runtime.internal.edit.SchemaEditor;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What holds of the difference of any two schemas, in memory. */
@Domain(SchemaPairs.class)
class DiffLawsTest {

    @Property
    void applyingTheDifferenceReachesTheDesiredSchema(@ForAll SchemaPair pair) {
        Schema reached = SchemaEditor.applyAll(pair.a(), SchemaDiffer.diff(pair.a(), pair.b()));

        assertThat(SchemaDiffer.diff(reached, pair.b())).isEmpty();
    }

    @Property
    void theReverseLeadsBack(@ForAll SchemaPair pair) {
        List<Operation> up = SchemaDiffer.diff(pair.a(), pair.b());
        FrozenDifference.both("pair", up, SchemaDiffer.reverse(up));
        Schema back = SchemaEditor.applyAll(SchemaEditor.applyAll(pair.a(), up), SchemaDiffer.reverse(up));

        assertThat(Structure.withNames(back)).isEqualTo(Structure.withNames(pair.a()));
    }

    @Property
    void reversingTwiceChangesNothing(@ForAll SchemaPair pair) {
        for (Operation operation : SchemaDiffer.diff(pair.a(), pair.b())) {
            assertThat(operation.reverse().reverse()).isEqualTo(operation);
        }
    }

    @Property
    void aSchemaDoesNotDifferFromItself(@ForAll SchemaPair pair) {
        assertThat(SchemaDiffer.diff(pair.a(), pair.a())).isEmpty();
        assertThat(SchemaDiffer.diff(pair.b(), pair.b())).isEmpty();
    }

    @Property
    void sortingIsStable(@ForAll SchemaPair pair) {
        List<Operation> sorted = SchemaDiffer.diff(pair.a(), pair.b());

        assertThat(OperationSorter.sort(sorted, pair.a())).isEqualTo(sorted);
    }
}
