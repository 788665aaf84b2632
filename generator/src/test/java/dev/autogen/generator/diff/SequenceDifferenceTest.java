package dev.autogen.generator.diff;

import static dev.autogen.generator.diff.Difference.between;
import static dev.autogen.generator.diff.Difference.schema;
import static dev.autogen.generator.diff.Difference.table;
import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.foreignKey;
import static dev.autogen.runtime.migration.Definitions.primaryKey;

import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.SequenceOptions;
import dev.autogen.runtime.schema.Table;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SequenceDifferenceTest {

    private static final Column ID = column("id", "bigint").notNull();
    private static final Table TASK = table("task", ID, primaryKey("pk_task", "id"));

    private static Schema with(Optional<String> owner, long increment, Table... tables) {
        Sequence sequence = Sequence.of(QualifiedName.of("task_seq"), SequenceOptions.counting("bigint", 1, increment))
                .withOwnedBy(owner.map(column -> new ColumnReference(TASK.name(), column)));
        return schema(tables).withSequences(NamedSet.of(sequence));
    }

    @Test
    @Tag("C180")
    void anotherAllocationSizeIsAChangeOfTheSequence() {
        between(with(Optional.empty(), 1, TASK), with(Optional.empty(), 50, TASK))
                .is("~ sequence task_seq increment 50");
    }

    @Test
    void aSequenceGetsAnOwner() {
        between(with(Optional.empty(), 1, TASK), with(Optional.of("id"), 1, TASK))
                .is("~ sequence task_seq owned by task.id");
    }

    @Test
    void theDefaultOfATableThatTheOwnerRefersToComesAfterBoth() {
        Table parent = table(
                "parent",
                column("id", "bigint").notNull().defaultsTo("nextval('task_seq'::regclass)"),
                primaryKey("pk_parent", "id"));
        Table task = table("task", ID, foreignKey("fk_task_id", "id").references("parent", "id"));

        between(Schema.empty(), with(Optional.of("id"), 1, parent, task))
                .is(
                        "+ table parent",
                        "+ table task",
                        "+ sequence task_seq",
                        "~ column parent.id default nextval('task_seq'::regclass)");
    }

    @Test
    void anOwnerThatTheModelDoesNotKnowStays() {
        between(with(Optional.of("id"), 1, TASK), with(Optional.empty(), 1, TASK))
                .isNone();
    }

    @Test
    void aSequenceStaysWhenItsOwnerGoes() {
        Table bare = table("task", column("other", "bigint"), primaryKey("pk_task", "other"));

        between(
                        with(Optional.of("old"), 1, table("task", ID, column("old", "bigint"))),
                        with(Optional.empty(), 1, TASK))
                .is("~ sequence task_seq owned by none", "+ primary key pk_task on task (id)", "- column task.old");
        between(with(Optional.of("id"), 1, TASK), with(Optional.empty(), 1))
                .is("~ sequence task_seq owned by none", "- table task");
        between(with(Optional.of("id"), 1, TASK), with(Optional.of("other"), 1, bare))
                .is(
                        "~ sequence task_seq owned by none",
                        "+ column task.other bigint",
                        "~ sequence task_seq owned by task.other",
                        "- primary key pk_task on task",
                        "+ primary key pk_task on task (other)",
                        "- column task.id");
    }

    @Test
    void aSequenceGoesFromOneColumnToAnother() {
        Table both = table("task", ID, column("old", "bigint"), primaryKey("pk_task", "id"));

        between(with(Optional.of("old"), 1, both), with(Optional.of("id"), 2, both))
                .is("~ sequence task_seq increment 2", "~ sequence task_seq owned by task.id");
    }
}
