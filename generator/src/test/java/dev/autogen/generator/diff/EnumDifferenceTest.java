package dev.autogen.generator.diff;

import static dev.autogen.generator.diff.Difference.between;
import static dev.autogen.generator.diff.Difference.schema;
import static dev.autogen.generator.diff.Difference.table;
import static dev.autogen.runtime.migration.Definitions.check;
import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.index;
import static dev.autogen.runtime.migration.Definitions.primaryKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.type.CompositeAttribute;
import dev.autogen.runtime.type.CompositeType;
import dev.autogen.runtime.type.EnumCast;
import dev.autogen.runtime.type.EnumType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EnumDifferenceTest {

    private static final QualifiedName STATUS = QualifiedName.of("status");
    private static final Column ID = column("id", "bigint").notNull();
    private static final Table TASK = table("task", ID, column("s", "status"), primaryKey("pk_task", "id"));

    @Test
    @Tag("C177")
    void aValueAtTheEndIsAdded() {
        between(values("A"), values("A", "B")).is("~ enum status new value B");
    }

    @Test
    @Tag("C177")
    void aValueInTheMiddleIsAddedWithItsPlace() {
        between(values("A", "C"), values("A", "B", "C")).is("~ enum status new value B after A");
    }

    @Test
    @Tag("C177")
    void aValueInFrontIsAddedWithItsPlace() {
        between(values("B", "C"), values("A", "B", "C")).is("~ enum status new value A before B");
    }

    @Test
    @Tag("C177")
    void severalValuesAreAddedInOrderAndGoTogether() {
        Difference difference = between(values("C", "F"), values("A", "B", "C", "D", "E", "F", "G"));

        difference.is(
                "~ enum status new value A before C",
                "~ enum status new value B after A",
                "~ enum status new value D after C",
                "~ enum status new value E after D",
                "~ enum status new value G");
        assertThat(SchemaDiffer.reverse(difference.operations()).stream().map(Operation::describe))
                .containsExactly("~ enum status without G, E, D, B, A");
    }

    @Test
    void aTypeWithoutValuesGetsSome() {
        between(values(), values("A", "B")).is("~ enum status new value A", "~ enum status new value B");
    }

    @Test
    @Tag("C177")
    void valuesThatGoOrMoveMakeTheTypeAnew() {
        between(values("A", "B", "C"), values("A", "C")).is("~ enum status (A, B, C) -> (A, C)");
        between(values("A", "B"), values("B", "A")).is("~ enum status (A, B) -> (B, A)");
        between(values("A", "B"), values("B", "C")).is("~ enum status (A, B) -> (B, C)");
        between(values("A", "B"), values("a", "B")).is("~ enum status (A, B) -> (a, B)");
    }

    @Test
    void aGeneratedColumnThatGoesGoesBeforeItsTypeIsMadeAnew() {
        CompositeType pair = CompositeType.of(QualifiedName.of("pair"), CompositeAttribute.of("kind", "status"));
        Table before = table(
                "task", ID, column("s", "status"), column("open", "boolean").generatedAs("(s = 'x'::status)"));
        Table after = table("task", ID, column("s", "status"));

        between(with(before, "x", "A"), with(after, "A").withComposites(NamedSet.of(pair)))
                .is("- column task.open", "~ enum status (x, A) -> (A)", "+ composite type pair (kind status)");
    }

    @Test
    @Tag("C178")
    void anEnumGoesAfterItsLastColumn() {
        between(with(TASK, "A"), schema(table("task", ID, primaryKey("pk_task", "id"))))
                .is("- column task.s", "- enum status");
    }

    @Test
    void aDefaultThatGoesAndOneThatComesStandOnBothSidesOfTheChange() {
        between(with(task("'A'::status"), "A", "B"), with(task("'C'::status"), "B", "C"))
                .is(
                        "~ column task.s no default",
                        "~ enum status (A, B) -> (B, C)",
                        "~ column task.s default 'C'::status");
    }

    @Test
    void aDefaultThatGoesIsGoneBeforeItsValue() {
        between(with(task("'A'::status"), "A", "B"), with(TASK, "B"))
                .is("~ column task.s no default", "~ enum status (A, B) -> (B)");
    }

    @Test
    void aNewValueIsThereBeforeItsDefault() {
        between(with(task("'A'::status"), "A"), with(task("'B'::status"), "A", "B"))
                .is("~ enum status new value B", "~ column task.s default 'B'::status");
    }

    @Test
    void checksAndIndexesThatChangeStandOnBothSidesOfTheChange() {
        Table before = table(
                "task",
                ID,
                column("s", "status"),
                check("ck_task", "(s <> 'A'::status)"),
                index("ix_task").on("id").where("(s = 'A'::status)"));
        Table after = table(
                "task",
                ID,
                column("s", "status"),
                check("ck_task", "(s <> 'B'::status)"),
                index("ix_task").on("id").where("(s = 'B'::status)"));

        between(with(before, "A", "B"), with(after, "B"))
                .is(
                        "- index ix_task on task",
                        "- check ck_task on task",
                        "~ enum status (A, B) -> (B)",
                        "+ check ck_task on task ((s <> 'B'::status))",
                        "+ index ix_task on task (id)");
    }

    @Test
    void columnsComeAfterTheChangeAndGoBeforeIt() {
        Table before = table("task", ID, column("old", "status"), column("list", "text"));
        Table after = table("task", ID, column("now", "status"), column("list", "status[]"));

        between(with(before, "A", "B"), with(after, "B"))
                .is(
                        "- column task.old",
                        "~ enum status (A, B) -> (B)",
                        "+ column task.now status",
                        "~ column task.list text -> status[]");
    }

    @Test
    void aColumnBecomesAnArrayOfATypeThatIsMadeAnew() {
        between(
                        with(TASK, "A", "B"),
                        with(table("task", ID, column("s", "status[]"), primaryKey("pk_task", "id")), "B"))
                .is("~ enum status (A, B) -> (B)", "~ column task.s status -> status[]");
    }

    @Test
    void oneEnumTakesThePlaceOfAnother() {
        Schema after = schema(table("task", ID, column("s", "state"), primaryKey("pk_task", "id")))
                .withEnums(NamedSet.of(EnumType.of(QualifiedName.of("state"), "A")));

        between(with(TASK, "A"), after).is("+ enum state (A)", "~ column task.s status -> state", "- enum status");
    }

    @Test
    void castsComeAndGo() {
        EnumType bare = EnumType.of(STATUS, "A");
        EnumCast from = new EnumCast(true, EnumCast.Context.IMPLICIT);
        EnumCast to = new EnumCast(false, EnumCast.Context.IMPLICIT);

        between(types(bare), types(bare.withCasts(Set.of(from, to))))
                .is("~ enum status new cast, implicit from varchar", "~ enum status new cast, implicit to varchar");
        between(types(bare.withCasts(Set.of(from, to))), types(bare.withCasts(Set.of(from))))
                .is("~ enum status without cast, implicit to varchar");
        between(types(bare.withCasts(Set.of(from.onAssignment()))), types(bare.withCasts(Set.of(from))))
                .is(
                        "~ enum status without cast, assignment from varchar",
                        "~ enum status new cast, implicit from varchar");
    }

    @Test
    void aCommentIsKeptApart() {
        EnumType type = EnumType.of(STATUS, "A");
        between(types(type), types(type.withValues(List.of("A", "B")).withComment(Optional.of("state"))))
                .is("~ enum status new value B", "~ comment of type status");
    }

    private static Table task(String defaultValue) {
        return table("task", ID, column("s", "status").defaultsTo(defaultValue), primaryKey("pk_task", "id"));
    }

    private static Schema values(String... values) {
        return types(EnumType.of(STATUS, values));
    }

    private static Schema types(EnumType type) {
        return Schema.empty().withEnums(NamedSet.of(type));
    }

    private static Schema with(Table table, String... values) {
        return values(values).withTables(NamedSet.of(table));
    }
}
