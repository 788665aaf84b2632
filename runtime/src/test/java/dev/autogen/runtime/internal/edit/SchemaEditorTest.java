package dev.autogen.runtime.internal.edit;

import static dev.autogen.runtime.migration.Definitions.check;
import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.foreignKey;
import static dev.autogen.runtime.migration.Definitions.index;
import static dev.autogen.runtime.migration.Definitions.primaryKey;
import static dev.autogen.runtime.migration.Definitions.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.RenameColumn;
import dev.autogen.runtime.operation.RenameIndex;
import dev.autogen.runtime.operation.RenameTable;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.SequenceOptions;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.TableElement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemaEditorTest {

    private static final QualifiedName TASK = QualifiedName.of("task");

    private static Table table(String name, TableElement... elements) {
        return Table.of(QualifiedName.of(name), List.of(elements));
    }

    @Test
    void aRenamedTableIsFollowedByForeignKeysAndItsSequence() {
        Sequence owned = Sequence.of(QualifiedName.of("s"), SequenceOptions.defaults("bigint"));
        Schema schema = Schema.of(
                        table("task", column("id", "bigint"), index("ix").on("id")),
                        table(
                                "note",
                                column("task", "bigint"),
                                foreignKey("fk", "task").references("task", "id")))
                .withSequences(NamedSet.of(owned.withOwnedBy(Optional.of(new ColumnReference(TASK, "id")))));

        Schema renamed = SchemaEditor.applyAll(
                schema, List.of(new RenameTable(TASK, "job"), new RenameIndex(QualifiedName.of("ix"), "ix_job")));

        assertThat(renamed)
                .isEqualTo(Schema.of(
                                table(
                                        "job",
                                        column("id", "bigint"),
                                        index("ix_job").on("id")),
                                table(
                                        "note",
                                        column("task", "bigint"),
                                        foreignKey("fk", "task").references("job", "id")))
                        .withSequences(NamedSet.of(
                                owned.withOwnedBy(Optional.of(new ColumnReference(QualifiedName.of("job"), "id"))))));
    }

    @Test
    void aRenamedColumnIsFollowedByAllThatNamesIt() {
        Schema schema = Schema.of(
                table(
                        "task",
                        column("a", "bigint"),
                        column("g", "bigint").generatedAs("(a * 2)"),
                        primaryKey("pk", "a"),
                        check("ck", "a > 0"),
                        index("ix").on("a").including("a").where("(a > 1)")),
                table("note", column("a", "bigint"), foreignKey("fk", "a").references("task", "a")));

        assertThat(SchemaEditor.apply(schema, new RenameColumn(TASK, "a", "b")))
                .isEqualTo(Schema.of(
                        table(
                                "task",
                                column("b", "bigint"),
                                column("g", "bigint").generatedAs("(b * 2)"),
                                primaryKey("pk", "b"),
                                check("ck", "b > 0"),
                                index("ix").on("b").including("b").where("(b > 1)")),
                        table(
                                "note",
                                column("a", "bigint"),
                                foreignKey("fk", "a").references("task", "b"))));
    }

    @Test
    void aDroppedColumnTakesItsConstraintsIndexesAndSequenceAlong() {
        Schema schema = Schema.of(table(
                        "task",
                        column("a", "bigint"),
                        column("b", "bigint"),
                        unique("uq", "a", "b"),
                        unique("uq_b", "b"),
                        check("ck", "a > b"),
                        index("ix").on("b").where("(a IS NULL)")))
                .withSequences(NamedSet.of(Sequence.of(QualifiedName.of("s"), SequenceOptions.defaults("bigint"))
                        .withOwnedBy(Optional.of(new ColumnReference(TASK, "a")))));

        assertThat(SchemaEditor.apply(schema, new DropColumn(TASK, "a", Optional.empty())))
                .isEqualTo(Schema.of(table("task", column("b", "bigint"), unique("uq_b", "b"))));
    }

    @Test
    void whatDoesNotFitIsRefusedByName() {
        assertThatThrownBy(() -> SchemaEditor.apply(Schema.empty(), new DropColumn(TASK, "a", Optional.empty())))
                .isInstanceOf(AutogenException.class)
                .hasMessageStartingWith("Cannot apply \"- column task.a\": there is no \"task\".");
        assertThatThrownBy(() -> SchemaEditor.apply(
                        Schema.of(table("task", column("a", "text"))), new AddColumn(TASK, column("a", "text"))))
                .isInstanceOf(AutogenException.class)
                .hasMessageContaining("there is a column \"a\" already");
    }
}
