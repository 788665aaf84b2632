package dev.autogen.generator.diff;

import static dev.autogen.generator.diff.Difference.between;
import static dev.autogen.generator.diff.Difference.schema;
import static dev.autogen.generator.diff.Difference.table;
import static dev.autogen.runtime.migration.Definitions.check;
import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.counting;
import static dev.autogen.runtime.migration.Definitions.foreignKey;
import static dev.autogen.runtime.migration.Definitions.identity;
import static dev.autogen.runtime.migration.Definitions.identityAlways;
import static dev.autogen.runtime.migration.Definitions.index;
import static dev.autogen.runtime.migration.Definitions.primaryKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.FillColumn;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.SequenceOptions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnDifferenceTest {

    private static final Column TITLE = column("title", "text");

    private static Difference change(Column current, Column desired) {
        return between(table("task", current), table("task", desired));
    }

    private static AlterColumn alter(Column current, Column desired) {
        List<Operation> operations = change(current, desired).operations();
        assertThat(operations).hasSize(1);
        return (AlterColumn) operations.get(0);
    }

    @Test
    @Tag("C026")
    void aColumnThatOnlyOneSideHasIsAddedOrDropped() {
        between(table("task"), table("task", TITLE.notNull().defaultsTo("'a'::text")))
                .is("+ column task.title text not null default 'a'::text");
        between(table("task", TITLE.notNull()), table("task")).is("- column task.title");
    }

    @Test
    @Tag("C027")
    void aColumnThatBecameNotNullIsAlteredAndRemembersWhatItWas() {
        Column before = TITLE.defaultsTo("'a'::text").comment("name");

        AlterColumn alter = alter(before, before.notNull());

        assertThat(alter.changes()).containsExactly(new ColumnChange.Nullability(false));
        assertThat(alter.was()).contains(before);
    }

    @Test
    @Tag("C028")
    @Tag("C053")
    void aCommentAloneIsAltered() {
        change(TITLE, TITLE.comment("name")).is("~ column task.title comment");
        change(TITLE.comment("name"), TITLE).is("~ column task.title no comment");
        change(TITLE.comment("name"), TITLE.comment("name")).isNone();
    }

    @Test
    void thePositionOfAColumnIsNoDifference() {
        between(table("task", TITLE, column("a", "date")), table("task", column("a", "date"), TITLE))
                .isNone();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "character varying(30) | character varying(40)",
                "character varying(30) | character varying",
                "text | character varying(255)",
                "character(1) | character varying(1)",
                "numeric(10,5) | numeric(10,6)",
                "numeric(10,5) | numeric(10,0)",
                "integer | bigint",
                "bigint | smallint",
                "integer | numeric(8,0)",
                "timestamp without time zone | timestamp with time zone",
                "timestamp(3) without time zone | timestamp without time zone"
            })
    @Tag("C031")
    @Tag("C032")
    @Tag("C033")
    @Tag("C034")
    @Tag("C035")
    void aTypeChangeThatAnAssignmentDoesHasNoUsing(String from, String to) {
        AlterColumn alter = alter(column("c", from), column("c", to));

        assertThat(alter.changes()).containsExactly(new ColumnChange.Type(to, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "character varying | integer | \"c\"::integer",
                "integer | character varying | \"c\"::character varying",
                "uuid | integer[] | \"c\"::text::integer[]",
                "integer | boolean | \"c\"::boolean",
                "bit(3) | bit varying(3) | \"c\"::bit varying(3)",
                "uuid | integer | \"c\"::text::integer",
                "text | status | \"c\"::status"
            })
    @Tag("C034")
    @Tag("C035")
    void aTypeChangeThatNeedsACastOneWayOrTheOtherHasAUsingBothWays(String from, String to, String using) {
        AlterColumn alter = alter(column("c", from), column("c", to));

        assertThat(alter.changes()).containsExactly(new ColumnChange.Type(to, Optional.empty(), Optional.of(using)));
        assertThat(((AlterColumn) alter.reverse()).changes())
                .containsExactly(new ColumnChange.Type(
                        from, Optional.empty(), Optional.of(using.substring(0, using.length() - to.length()) + from)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "integer | integer[] | CASE WHEN \"c\" IS DISTINCT FROM NULL THEN ARRAY[\"c\"]::integer[] END | \"c\"[1]::integer",
                "text | bytea | convert_to(\"c\", 'UTF8') | convert_from(\"c\", 'UTF8')",
                "boolean | smallint | \"c\"::integer | \"c\"::integer::boolean",
                "bytea | oid | lo_from_bytea(0, \"c\")"
                        + " | overlay(lo_get(\"c\") PLACING '' FROM lo_unlink(\"c\") FOR 0)"
            })
    void aTypeChangeThatNoCastDoesHasAnExpressionEachWay(String from, String to, String there, String back) {
        AlterColumn alter = alter(column("c", from), column("c", to));

        assertThat(alter.changes())
                .containsExactly(new ColumnChange.Type(to, Optional.empty(), Optional.of(there), Optional.of(back)));
        assertThat(((AlterColumn) alter.reverse()).changes())
                .containsExactly(new ColumnChange.Type(from, Optional.empty(), Optional.of(back), Optional.of(there)));
    }

    @Test
    @Tag("C036")
    void aCollationAddedOrRemovedIsATypeChange() {
        change(TITLE, TITLE.collate("\"C\"")).is("~ column task.title text -> text collate \"C\"");
        change(TITLE.collate("\"C\""), TITLE.collate("\"C\"")).isNone();
        assertThat(alter(TITLE.collate("\"C\""), TITLE).changes())
                .containsExactly(new ColumnChange.Type("text", Optional.empty(), Optional.empty()));
    }

    @Test
    @Tag("C040")
    void aChangedDefaultIsSet() {
        change(TITLE.defaultsTo("'a'::text"), TITLE.defaultsTo("'b/c'::text"))
                .is("~ column task.title default 'b/c'::text");
        change(TITLE.defaultsTo("'a'::text"), TITLE).is("~ column task.title no default");
    }

    @Test
    void aTypeChangeSetsTheDefaultAnew() {
        AlterColumn alter = alter(
                column("c", "integer").defaultsTo("3"), column("c", "bigint").defaultsTo("3"));

        assertThat(alter.changes())
                .containsExactly(
                        new ColumnChange.Type("bigint", Optional.empty(), Optional.empty()),
                        new ColumnChange.Default(Optional.of("3")));
    }

    @Test
    @Tag("C048")
    @Tag("C049")
    void anIdentityIsAddedChangedAndDropped() {
        Column plain = column("id", "bigint").notNull();
        Column numbered = plain.withIdentity(Optional.of(identity("bigint")));
        Column always = plain.withIdentity(
                Optional.of(identityAlways(counting("bigint", 10, 5).withCycle(true))));

        assertThat(alter(plain, numbered).changes()).containsExactly(new ColumnChange.AddIdentity(identity("bigint")));
        assertThat(alter(numbered, plain).reverse()).isEqualTo(alter(plain, numbered));
        assertThat(alter(numbered, always).changes()).singleElement().isInstanceOf(ColumnChange.SetIdentity.class);
        change(numbered, always).is(change(numbered, always).operations().get(0).describe());
        change(always, always).isNone();
    }

    @Test
    @Tag("C043")
    @Tag("C045")
    void aSerialColumnOfTheDatabaseStandsForTheIdentityOfTheModel() {
        Column serial = column("id", "integer").notNull().defaultsTo("nextval('task_id_seq'::regclass)");
        Sequence owned = Sequence.of(QualifiedName.of("task_id_seq"), SequenceOptions.defaults("integer"))
                .withOwnedBy(Optional.of(new ColumnReference(QualifiedName.of("task"), "id")));
        Schema current = schema(table("task", serial)).withSequences(NamedSet.of(owned));

        between(
                        current,
                        schema(table(
                                "task",
                                column("id", "integer").notNull().withIdentity(Optional.of(identity("integer"))))))
                .isNone();
        between(
                        current,
                        schema(table(
                                "task",
                                column("id", "bigint").notNull().withIdentity(Optional.of(identity("bigint"))))))
                .is("~ sequence task_id_seq type bigint max 9223372036854775807", "~ column task.id integer -> bigint");
    }

    @Test
    void aSerialColumnIsNotAnIdentityThatCountsInAnotherWay() {
        Column serial = column("id", "integer").notNull().defaultsTo("nextval('task_id_seq'::regclass)");
        Sequence owned = Sequence.of(QualifiedName.of("task_id_seq"), SequenceOptions.defaults("integer"))
                .withOwnedBy(Optional.of(new ColumnReference(QualifiedName.of("task"), "id")));
        Schema current = schema(table("task", serial)).withSequences(NamedSet.of(owned));
        Column always = column("id", "integer")
                .notNull()
                .withIdentity(Optional.of(identityAlways(SequenceOptions.defaults("integer"))));

        between(current, schema(table("task", always)))
                .is("~ column task.id no default", "- sequence task_id_seq", "~ column task.id identity");
    }

    @Test
    @Tag("C050")
    @Tag("C051")
    @Tag("C052")
    @Tag("C118")
    void aGenerationExpressionIsChangedByMakingTheColumnAgain() {
        Column base = column("a", "integer");
        Column doubled = column("g", "integer").generatedAs("(a * 2)");
        Column tripled = column("g", "integer").generatedAs("(a * 3)");
        Column plain = column("g", "integer");

        between(table("task", base), table("task", base, doubled)).is("+ column task.g integer generated as (a * 2)");
        between(table("task", base, doubled), table("task", base, doubled)).isNone();
        between(table("task", base, doubled), table("task", base, tripled))
                .is("- column task.g", "+ column task.g integer generated as (a * 3)");
        between(table("task", base, doubled), table("task", base, plain))
                .is("- column task.g", "+ column task.g integer");
        between(table("task", base, plain), table("task", base, doubled))
                .is("- column task.g", "+ column task.g integer generated as (a * 2)");
    }

    @Test
    void whatStandsOnAGeneratedColumnIsMadeAgainWithIt() {
        Column g = column("g", "integer").generatedAs("(a * 2)");

        between(
                        table("task", column("a", "integer"), g, index("ix").on("g"), check("ck", "g > 0")),
                        table("task", column("a", "smallint"), g, index("ix").on("g"), check("ck", "g > 0")))
                .is(
                        "- index ix on task",
                        "- check ck on task",
                        "- column task.g",
                        "~ column task.a integer -> smallint",
                        "+ column task.g integer generated as (a * 2)",
                        "+ check ck on task (g > 0)",
                        "+ index ix on task (g)");
    }

    @Test
    void aForeignKeyGoesWhileItsColumnsBecomeWhatCannotBeCompared() {
        Schema current = schema(
                table("p", column("id", "uuid").notNull(), primaryKey("pk", "id")),
                table("c", column("p", "uuid"), foreignKey("fk", "p").references("p", "id")));
        Schema desired = schema(
                table("p", column("id", "text").notNull(), primaryKey("pk", "id")),
                table("c", column("p", "text"), foreignKey("fk", "p").references("p", "id")));

        between(current, desired)
                .is(
                        "- foreign key fk on c",
                        "~ column c.p uuid -> text",
                        "~ column p.id uuid -> text",
                        "+ foreign key fk on c (p) to p");
    }

    @Test
    void aForeignKeyStaysWhileItsColumnsGrow() {
        Schema current = schema(
                table("p", column("id", "integer").notNull(), primaryKey("pk", "id")),
                table("c", column("p", "integer"), foreignKey("fk", "p").references("p", "id")));
        Schema desired = schema(
                table("p", column("id", "bigint").notNull(), primaryKey("pk", "id")),
                table("c", column("p", "bigint"), foreignKey("fk", "p").references("p", "id")));

        between(current, desired).is("~ column c.p integer -> bigint", "~ column p.id integer -> bigint");
    }

    @Test
    void aColumnThatComesBeforeAnotherIsFilledGoesByItself() {
        QualifiedName task = QualifiedName.of("task");
        Column number = column("n", "integer").notNull().withIdentity(Optional.of(identity("integer")));
        Column state = column("state", "text");
        AlterColumn completed = new AlterColumn(
                task,
                "state",
                List.of(new ColumnChange.Nullability(false), new ColumnChange.Default(Optional.of("'new'"))),
                Optional.of(state));

        List<Operation> back = SchemaDiffer.reverse(
                List.of(new AddColumn(task, number), new FillColumn(task, "state", "'old'"), completed));

        assertThat(back).containsExactly(completed.reverse(), new DropColumn(task, "n", Optional.of(number)));
    }
}
