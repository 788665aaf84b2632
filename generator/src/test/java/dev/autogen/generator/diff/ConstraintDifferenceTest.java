package dev.autogen.generator.diff;

import static dev.autogen.generator.diff.Difference.between;
import static dev.autogen.generator.diff.Difference.schema;
import static dev.autogen.generator.diff.Difference.table;
import static dev.autogen.runtime.migration.Definitions.check;
import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.exclude;
import static dev.autogen.runtime.migration.Definitions.foreignKey;
import static dev.autogen.runtime.migration.Definitions.index;
import static dev.autogen.runtime.migration.Definitions.primaryKey;
import static dev.autogen.runtime.migration.Definitions.unique;

import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Deferrability;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.ReferentialAction;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.TableElement;
import dev.autogen.runtime.schema.TableElements;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ConstraintDifferenceTest {

    private static final TableElement COLUMNS = new TableElements(
            List.of(column("id", "bigint").notNull(), column("a", "bigint").notNull(), column("b", "bigint")));

    private static Table task(TableElement... elements) {
        return table("task", COLUMNS, new TableElements(List.of(elements)));
    }

    private static Constraint given(Constraint constraint) {
        return constraint.named(ObjectName.given(constraint.name().text()));
    }

    private static ForeignKey toProject() {
        return foreignKey("fk", "a").references("project", "id");
    }

    private static ForeignKey twoColumns(String first, String second, String firstThere, String secondThere) {
        return ForeignKey.of(
                ObjectName.given("fk"),
                List.of(first, second),
                QualifiedName.of("p"),
                List.of(firstThere, secondThere));
    }

    @Test
    @Tag("C054")
    @Tag("C092")
    void aUniqueConstraintIsAddedAndDropped() {
        between(task(), task(unique("uq", "a"))).is("+ unique constraint uq on task (a)");
        between(task(unique("uq", "a")), task()).is("- unique constraint uq on task");
    }

    @Test
    @Tag("C054")
    void anIndexMakesRoomForTheUniqueConstraintOfItsName() {
        between(task(index("ix").on("a")), task(unique("ix", "a")))
                .is("- index ix on task", "+ unique constraint ix on task (a)");
    }

    @Test
    @Tag("C057")
    @Tag("C060")
    void aConstraintNobodyNamedMatchesByWhatItIs() {
        between(task(given(unique("task_a_b_key", "a", "b"))), task(given(unique("uq_task_a_b", "a", "b"))))
                .isNone();
        between(task(given(primaryKey("task_pkey", "id"))), task(given(primaryKey("pk_task", "id"))))
                .isNone();
    }

    @Test
    void aChosenNameIsGivenToTheConstraintThatIsThere() {
        between(task(given(unique("task_a_key", "a"))), task(unique("uq", "a")))
                .is("~ constraint task_a_key on task renamed to uq");
        between(task(given(primaryKey("task_pkey", "id"))), task(primaryKey("pk", "id")))
                .is("~ constraint task_pkey on task renamed to pk");
    }

    @Test
    @Tag("C058")
    void aChosenNameWithOtherColumnsIsDroppedAndAdded() {
        between(task(unique("uq", "a")), task(unique("uq", "a", "b")))
                .is("- unique constraint uq on task", "+ unique constraint uq on task (a, b)");
    }

    @Test
    @Tag("C059")
    void aGivenNameWithOtherColumnsIsDroppedByTheNameItHasAndAddedUnderTheNewOne() {
        between(task(given(unique("task_a_key", "a"))), task(given(unique("uq_task_b", "b"))))
                .is("- unique constraint task_a_key on task", "+ unique constraint uq_task_b on task (b)");
    }

    @Test
    void aGivenNameThatTheDatabaseHasForSomethingElseIsNumbered() {
        Table current = task(given(unique("uq_task_a", "b")));
        Table desired = task(given(unique("uq_task_a", "a")), given(unique("uq_task_b", "b")));

        between(current, desired).is("+ unique constraint uq_task_a_2 on task (a)");
    }

    @Test
    void aGivenNameMakesRoomForAChosenOne() {
        Table current = task(given(unique("uq", "b")));
        Table desired = task(unique("uq", "a"), given(unique("uq_task_b", "b")));

        between(current, desired)
                .is("~ constraint uq on task renamed to uq_task_b", "+ unique constraint uq on task (a)");
    }

    @Test
    @Tag("C062")
    void aNameThatDiffersInCaseAloneIsAnotherName() {
        between(task(given(unique("UQ", "a"))), task(unique("uq", "a"))).is("~ constraint UQ on task renamed to uq");
    }

    @Test
    void chosenNamesThatChangePlacesAreDroppedAndAdded() {
        between(task(unique("x", "a"), unique("y", "b")), task(unique("y", "a"), unique("x", "b")))
                .is(
                        "- unique constraint x on task",
                        "- unique constraint y on task",
                        "+ unique constraint y on task (a)",
                        "+ unique constraint x on task (b)");
    }

    @Test
    @Tag("C076")
    void nullsNotDistinctIsADifference() {
        between(task(unique("uq", "b")), task(unique("uq", "b").withNullsNotDistinct()))
                .is("- unique constraint uq on task", "+ unique constraint uq on task (b)");
    }

    @Test
    @Tag("C077")
    void anExclusionConstraintIsComparedByItsDefinition() {
        between(
                        task(exclude("ex", "EXCLUDE USING gist (a WITH =)")),
                        task(exclude("ex", "EXCLUDE USING gist (a WITH =)")))
                .isNone();
    }

    @Test
    @Tag("C079")
    @Tag("C080")
    void aForeignKeyIsAddedAndDroppedByTheNameItHas() {
        Table project = table("project", column("id", "bigint").notNull(), primaryKey("pk", "id"));

        between(schema(project, task()), schema(project, task(toProject())))
                .is("+ foreign key fk on task (a) to project");
        between(schema(project, task(given(toProject().named(ObjectName.given("FK1"))))), schema(project, task()))
                .is("- foreign key FK1 on task");
    }

    @Test
    @Tag("C081")
    @Tag("C082")
    @Tag("C083")
    void anotherActionOrDeferrabilityOfAForeignKeyDropsAndAddsIt() {
        Table project = table("project", column("id", "bigint").notNull(), primaryKey("pk", "id"));
        String[] both = {"- foreign key fk on task", "+ foreign key fk on task (a) to project"};

        for (ForeignKey changed : List.of(
                toProject().onDelete(ReferentialAction.CASCADE),
                toProject().onUpdate(ReferentialAction.SET_NULL),
                toProject().deferrable(Deferrability.INITIALLY_DEFERRED),
                toProject().deferrable(Deferrability.INITIALLY_IMMEDIATE))) {
            between(schema(project, task(toProject())), schema(project, task(changed)))
                    .is(both);
            between(schema(project, task(changed)), schema(project, task(changed)))
                    .isNone();
        }
    }

    @Test
    void theOrderOfTheColumnPairsOfAForeignKeyIsNoDifference() {
        Table p = table("p", column("x", "bigint"), column("y", "bigint"), unique("uq", "x", "y"));

        between(schema(p, task(twoColumns("a", "b", "x", "y"))), schema(p, task(twoColumns("b", "a", "y", "x"))))
                .isNone();
    }

    @Test
    @Tag("C084")
    @Tag("C085")
    @Tag("C086")
    @Tag("C179")
    void aCheckIsAddedReplacedAndDropped() {
        between(task(), task(check("ck", "a > 0"))).is("+ check ck on task (a > 0)");
        between(task(check("ck", "a > 0")), task(check("ck", "a > 1")))
                .is("- check ck on task", "+ check ck on task (a > 1)");
        between(task(given(check("other", "a > 0"))), task(given(check("ck_task_a", "a > 0"))))
                .isNone();
        between(task(check("ck", "a > 0")), task()).is("- check ck on task");
    }

    @Test
    void aConstraintThatWasNeverValidatedIsValidated() {
        CheckConstraint check = check("ck", "a > 0");

        between(task(check.notValid()), task(check)).is("~ check ck on task validated");
        between(task(check), task(check.notValid())).is("~ check ck on task not validated");
        between(task(check.notEnforced()), task(check)).is("- check ck on task", "+ check ck on task (a > 0)");
    }

    @Test
    void theCommentOfAConstraintIsSetUnderItsNewName() {
        between(task(given(unique("old", "a"))), task(unique("uq", "a").comment("one")))
                .is("~ constraint old on task renamed to uq", "~ comment of constraint uq on task");
    }

    @Test
    @Tag("C174")
    void aPrimaryKeyIsReplacedWhileTheForeignKeysToItAreAway() {
        Table child =
                table("child", column("t", "bigint"), foreignKey("fk", "t").references("task", "id"));
        Schema current = schema(task(primaryKey("pk", "id")), child);
        Schema desired = schema(task(primaryKey("pk", "id", "a"), unique("uq", "id")), child);

        between(current, desired)
                .is(
                        "- foreign key fk on child",
                        "- primary key pk on task",
                        "+ primary key pk on task (id, a)",
                        "+ unique constraint uq on task (id)",
                        "+ foreign key fk on child (t) to task");
    }

    @Test
    @Tag("C174")
    void theOrderOfThePrimaryKeyIsADifferenceItsNameIsNot() {
        between(task(given(primaryKey("task_pkey", "id", "a"))), task(given(primaryKey("pk_task", "a", "id"))))
                .is("- primary key task_pkey on task", "+ primary key pk_task on task (a, id)");
    }

    @Test
    void aNewTableThatRefersToANewKeyOfAnOldOneIsTiedAfterwards() {
        Table child =
                table("child", column("t", "bigint"), foreignKey("fk", "t").references("task", "a"));

        between(schema(task()), schema(task(unique("uq", "a")), child))
                .is("+ table child", "+ unique constraint uq on task (a)", "+ foreign key fk on child (t) to task");
    }

    @Test
    void aForeignKeyMakesWayWhereAColumnIncludedInItsKeyChangesItsType() {
        Table child =
                table("child", column("t", "bigint"), foreignKey("fk", "t").references("task", "id"));
        Table wider = table(
                "task",
                column("id", "bigint").notNull(),
                column("a", "bigint").notNull(),
                column("b", "numeric"),
                unique("uq", "id").including("b"));

        between(schema(task(unique("uq", "id").including("b")), child), schema(wider, child))
                .is(
                        "- foreign key fk on child",
                        "~ column task.b bigint -> numeric",
                        "+ foreign key fk on child (t) to task");
    }

    @Test
    void aForeignKeyOverAnArrayMakesWayWhereItsOtherColumnChangesItsType() {
        Table parent = table(
                "p", column("a", "text[]").notNull(), column("b", "integer").notNull(), primaryKey("pk", "a", "b"));
        Table child = table("c", column("x", "text[]"), column("y", "integer"), twoColumns("x", "y", "a", "b"));
        Table wider = table("c", column("x", "text[]"), column("y", "bigint"), twoColumns("x", "y", "a", "b"));

        between(schema(parent, child), schema(parent, wider))
                .is("- foreign key fk on c", "~ column c.y integer -> bigint", "+ foreign key fk on c (x, y) to p");
    }

    @Test
    void aDeferrableKeyIsNoneThatAForeignKeyCouldReferTo() {
        Table child =
                table("child", column("t", "bigint"), foreignKey("fk", "t").references("task", "a"));
        Constraint later = unique("uq_later", "a").deferrable(Deferrability.INITIALLY_DEFERRED);

        between(schema(task(later)), schema(task(later, unique("uq", "a")), child))
                .is("+ table child", "+ unique constraint uq on task (a)", "+ foreign key fk on child (t) to task");
    }
}
