package dev.autogen.generator.squash;

import static dev.autogen.runtime.migration.Definitions.attribute;
import static dev.autogen.runtime.migration.Definitions.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.internal.destination.ScriptTarget;
import dev.autogen.runtime.internal.edit.SchemaEditor;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CarriedRenamesTest {

    private static final Schema BEFORE = SchemaEditor.applyAll(Schema.empty(), operations(op -> {
        op.createTable("task", column("id", "bigint"), column("title", "text"));
        op.createSequence("task_seq");
        op.createEnum("status", "NEW", "DONE");
        op.createComposite("address", attribute("city", "text"));
    }));

    @Test
    void whatWasThereBeforeKeepsItsContentsUnderItsLastName() {
        assertThat(carried(op -> {
                    op.renameColumn("task", "title", "subject");
                    op.renameTable("task", "job");
                    op.renameColumn("job", "subject", "headline");
                    op.renameSequence("task_seq", "job_seq");
                    op.renameEnumValue("status", "NEW", "OPEN");
                    op.renameAttribute("address", "city", "town");
                }))
                .hasSize(6);
    }

    @Test
    void whatTheRangeMadeOrDroppedItselfHasNothingToKeep() {
        assertThat(carried(op -> {
                    op.addColumn("task", column("note", "text"));
                    op.renameColumn("task", "note", "remark");
                    op.createTable("other", column("id", "bigint"));
                    op.renameTable("other", "another");
                    op.addEnumValue("status", "LATE");
                    op.renameEnumValue("status", "LATE", "DELAYED");
                    op.dropColumn("task", "title");
                    op.addColumn("task", column("title", "integer"));
                    op.renameColumn("task", "title", "number");
                    op.dropSequence("task_seq");
                    op.createSequence("task_seq");
                    op.renameSequence("task_seq", "s");
                }))
                .isEmpty();
    }

    private static List<Operation> carried(Consumer<Operations> range) {
        return CarriedRenames.of(BEFORE, operations(range));
    }

    private static List<Operation> operations(Consumer<Operations> steps) {
        ScriptTarget target = new ScriptTarget("a");
        Operations op = new Operations(target);
        steps.accept(op);
        op.end();
        return target.operations();
    }
}
