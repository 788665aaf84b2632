package dev.autogen.generator.hazard;

import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.foreignKey;
import static dev.autogen.runtime.migration.Definitions.index;
import static dev.autogen.runtime.migration.Definitions.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.change.CompositeUse;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.AlterComposite;
import dev.autogen.runtime.operation.Backfill;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.CompositeChange;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.DropConstraint;
import dev.autogen.runtime.operation.DropSequence;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.ReferentialAction;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.type.CompositeAttribute;
import dev.autogen.runtime.type.CompositeType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HazardsTest {

    private static final QualifiedName TASK = QualifiedName.of("task");
    private static final QualifiedName NOTE = QualifiedName.of("note");

    @Test
    void aColumnWithAConstantDefaultAndAnIndexReadAsTheDesignSays() {
        assertThat(notes(
                        new AddColumn(
                                TASK, column("priority", "integer").notNull().defaultsTo("3")),
                        new CreateIndex(TASK, index("ix_task_priority").on("priority"), false)))
                .containsExactly(
                        "Locks: task ACCESS EXCLUSIVE, brief (no rewrite); SHARE while ix_task_priority builds.");
    }

    @Test
    void aForeignKeyThatDoesSomethingElseFromThenOnIsSaid() {
        ForeignKey key = foreignKey("fk_note_task_id", "task_id").references("task", "id");
        ForeignKey cascading = key.onDelete(ReferentialAction.CASCADE);

        assertThat(notes(
                        new DropConstraint(NOTE, "fk_note_task_id", Optional.of(cascading)),
                        new AddConstraint(NOTE, key)))
                .contains("RULE CHANGES: fk_note_task_id on delete cascade -> no action: from now on, deleting a row of"
                        + " task is refused while rows of note refer to it.");
        assertThat(notes(
                        new DropConstraint(NOTE, "fk_note_task_id", Optional.of(key)),
                        new AddConstraint(NOTE, cascading)))
                .contains("RULE CHANGES: fk_note_task_id on delete no action -> cascade: from now on, deleting a row of"
                        + " task also deletes the rows of note that refer to it.");
    }

    @Test
    void whatIsMadeByTheSameMigrationIsExemptButWhatItRefersToIsNot() {
        assertThat(notes(
                        new CreateTable(Table.of(
                                NOTE, List.of(column("task_id", "bigint").notNull()))),
                        new CreateIndex(NOTE, index("ix_note").on("task_id"), false),
                        new AddConstraint(
                                NOTE, foreignKey("fk_note_task_id", "task_id").references("task", "id"))))
                .containsExactly("Locks: task SHARE ROW EXCLUSIVE while every row is checked (fk_note_task_id).");
    }

    @Test
    void aBackfillLocksTheRowsOfABatchAndWhatIsComputedIsNoLoss() {
        assertThat(notes(
                        new Backfill(
                                TASK,
                                List.of(new Backfill.Assignment("rank", "1")),
                                Optional.empty(),
                                Backfill.Pace.DEFAULT),
                        new DropColumn(
                                TASK,
                                "twice",
                                Optional.of(column("twice", "integer").generatedAs("size * 2")))))
                .containsExactly(
                        "Locks: task ACCESS EXCLUSIVE, brief; ROW EXCLUSIVE, on the rows of one batch at a time.");
    }

    @Test
    void dropsAreDataLoss() {
        assertThat(notes(
                        new DropColumn(TASK, "title", Optional.empty()),
                        new DropTable(NOTE, Optional.empty()),
                        new DropSequence(QualifiedName.of("audit", "seq"), Optional.empty())))
                .containsExactly(
                        "Locks: task ACCESS EXCLUSIVE, brief.",
                        "Locks: note ACCESS EXCLUSIVE, brief.",
                        "DATA LOSS: drops column task.title with its values.",
                        "DATA LOSS: drops table note with its rows.",
                        "DATA LOSS: drops sequence audit.seq with its current value.");
    }

    @Test
    void longWorkHidesTheBriefOne() {
        assertThat(notes(
                        new AddColumn(TASK, column("a", "integer")),
                        new AddConstraint(TASK, unique("uq_a", "a")),
                        new AddConstraint(TASK, unique("uq_b", "b"))))
                .containsExactly("Locks: task ACCESS EXCLUSIVE while uq_a, uq_b build.");
    }

    @Test
    void notNullWithoutDefaultMayFail() {
        assertThat(notes(new AddColumn(TASK, column("a", "integer").notNull())))
                .contains("MAY FAIL: task.a is not null and has no default: the upgrade fails if the table has rows.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "character varying(100) | character varying(200) | ",
                "character varying(100) | character varying(50)  | NARROWING_TYPE",
                "text                   | character varying(50)  | NARROWING_TYPE",
                "character varying(50)  | text                   | ",
                "bigint                 | integer                | NARROWING_TYPE",
                "integer                | bigint                 | ",
                "numeric(10,2)          | numeric(10,1)          | NARROWING_TYPE",
                "numeric(10,2)          | numeric(9,2)           | NARROWING_TYPE",
                "numeric(10,2)          | numeric(12,4)          | ",
                "numeric(10,2)          | integer                | NARROWING_TYPE",
                "double precision       | integer                | LOSSY_TYPE",
                "double precision       | real                   | LOSSY_TYPE",
                "timestamp(6) without time zone | timestamp(0) without time zone | LOSSY_TYPE",
                "timestamp(6) without time zone | date           | LOSSY_TYPE",
                "bigint                 | numeric(38,0)          | ",
                "bigint                 | numeric(18,0)          | NARROWING_TYPE",
                "integer                | double precision       | ",
                "integer                | real                   | NARROWING_TYPE",
                "bigint                 | double precision       | NARROWING_TYPE",
                "integer                | character varying(20)  | ",
                "integer                | character varying(5)   | NARROWING_TYPE",
                "integer[]              | bigint[]               | ",
                "bigint[]               | integer[]              | NARROWING_TYPE",
                "text                   | integer                | LOSSY_TYPE",
                "text                   | json                   | NARROWING_TYPE"
            })
    void aTypeThatHoldsLessIsSaid(String from, String to, String kind) {
        ColumnChange change = new ColumnChange.Type(to, Optional.empty(), Optional.empty());
        Operation operation = new AlterColumn(TASK, "c", List.of(change), Optional.of(Column.of("c", from)));

        assertThat(Hazards.of(List.of(operation)).all().stream()
                        .map(h -> h.kind().name())
                        .filter(k -> !k.equals("TYPE_REWRITE")))
                .isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text     | bytea    | convert_to(\"c\", 'UTF8')                      | ",
                "bytea    | text     | convert_from(\"c\", 'UTF8')                    | NARROWING_TYPE",
                "oid      | bytea    | overlay(lo_get(\"c\") PLACING '' FROM 1 FOR 0) | NARROWING_TYPE",
                "text     | smallint | CASE \"c\"::text WHEN 'A' THEN 0 END           | NARROWING_TYPE",
                "text     | boolean  | CASE \"c\" WHEN 'Y' THEN true END              | NARROWING_TYPE",
                "integer[] | bigint[] | \"c\"::text::bigint[]                          | ",
                "text     | smallint | \"c\"::smallint                                | LOSSY_TYPE",
            })
    void anExpressionIsTakenForWhatItDoes(String from, String to, String using, String kind) {
        ColumnChange change = new ColumnChange.Type(to, Optional.empty(), Optional.of(using));
        Operation operation = new AlterColumn(TASK, "c", List.of(change), Optional.of(Column.of("c", from)));

        assertThat(Hazards.of(List.of(operation)).all().stream()
                        .map(h -> h.kind().name())
                        .filter(k -> !k.equals("TYPE_REWRITE")))
                .isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    @Test
    void anAttributeIsJudgedAsAColumnIsInBothDirections() {
        CompositeType before = CompositeType.of(
                QualifiedName.of("s_t"),
                CompositeAttribute.of("z", "character varying(255)"),
                CompositeAttribute.of("n", "integer"),
                CompositeAttribute.of("t", "date"),
                CompositeAttribute.of("u", "integer"));
        Operation operation = new AlterComposite(
                before.name(),
                new CompositeChange.SetAttributes(List.of(
                        CompositeAttribute.of("z", "character varying(2)"),
                        CompositeAttribute.of("n", "double precision"),
                        CompositeAttribute.of("t", "timestamp with time zone"),
                        CompositeAttribute.of("u", "uuid"))),
                Optional.of(new CompositeUse(before, List.of())));

        assertThat(notes(operation))
                .containsExactly(
                        "DATA LOSS: s_t.t changes from date to timestamp with time zone: a time counts as" + " UTC.",
                        "MAY FAIL: s_t.z changes from character varying(255) to character varying(2): the upgrade fails on a"
                                + " value that does not fit.",
                        "MAY FAIL: s_t.u changes from integer to uuid: the upgrade fails on a value that does not fit.");
        assertThat(Losses.onTheWayBack(List.of(operation.reverse())))
                .containsExactly(
                        "LOST ON DOWNGRADE: s_t.n changes back from double precision to integer: values are cut or rounded.",
                        "LOST ON DOWNGRADE: s_t.t changes back from timestamp with time zone to date: a time counts as"
                                + " UTC.");
    }

    @Test
    void whatTheDowngradeRoundsIsSaid() {
        Operation wider = new AlterColumn(
                TASK,
                "c",
                List.of(new ColumnChange.Type("double precision", Optional.empty(), Optional.empty())),
                Optional.of(Column.of("c", "integer")));

        assertThat(notes(wider)).noneMatch(note -> note.startsWith("DATA LOSS"));
        assertThat(Losses.onTheWayBack(List.of(wider.reverse())))
                .containsExactly(
                        "LOST ON DOWNGRADE: task.c changes back from double precision to integer: values are cut or rounded.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nextval('s')",
                "random()",
                "gen_random_uuid()",
                "clock_timestamp()",
                "my_function(1)",
                "\"F\"(1)"
            })
    void aDefaultOfEachRowsOwnIsVolatile(String expression) {
        assertThat(new VolatileDefaults()).accepts(expression);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "now()",
                "CURRENT_TIMESTAMP",
                "'random()'::text",
                "'it''s random()'::character varying(20)",
                "(1 + 2)",
                "timezone('utc'::text, now())",
                "ARRAY['a'::text]",
                "'{}'::jsonb"
            })
    void aDefaultThatIsTheSameForAllIsNot(String expression) {
        assertThat(new VolatileDefaults()).rejects(expression);
    }

    private static List<String> notes(Operation... operations) {
        return Hazards.of(List.of(operations)).notes();
    }
}
