package dev.autogen.generator.diff;

import static dev.autogen.generator.diff.Difference.between;
import static dev.autogen.generator.diff.Difference.schema;
import static dev.autogen.generator.diff.Difference.table;
import static dev.autogen.runtime.migration.Definitions.check;
import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.comment;
import static dev.autogen.runtime.migration.Definitions.foreignKey;
import static dev.autogen.runtime.migration.Definitions.index;
import static dev.autogen.runtime.migration.Definitions.primaryKey;
import static dev.autogen.runtime.migration.Definitions.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.SequenceOptions;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.type.EnumType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TableDifferenceTest {

    private static final Column ID = column("id", "bigint").notNull();
    private static final Table PROJECT = table("project", ID, primaryKey("pk_project", "id"));
    private static final Table TASK = table(
            "task",
            ID,
            column("project", "bigint"),
            primaryKey("pk_task", "id"),
            unique("uq_task", "project"),
            check("ck_task", "(id > 0)"),
            foreignKey("fk_task", "project").references("project", "id"),
            index("ix_task").on("project"),
            comment("what to do"));

    @Test
    @Tag("C001")
    void equalSchemasDoNotDiffer() {
        between(schema(PROJECT, TASK), schema(TASK, PROJECT)).isNone();
    }

    @Test
    @Tag("C002")
    @Tag("C064")
    @Tag("C088")
    void aNewTableIsOneOperationThatHoldsAllOfIt() {
        Difference difference = between(schema(PROJECT), schema(PROJECT, TASK));

        difference.is("+ table task");
        assertThat(difference.operations()).containsExactly(new CreateTable(TASK));
    }

    @Test
    @Tag("C003")
    @Tag("C065")
    void aDroppedTableIsOneOperationThatRemembersAllOfIt() {
        Difference difference = between(schema(PROJECT, TASK), schema(PROJECT));

        difference.is("- table task");
        assertThat(difference.operations()).containsExactly(new DropTable(TASK.name(), Optional.of(TASK)));
    }

    @Test
    @Tag("C004")
    void parentsAreCreatedFirstAndDroppedLast() {
        Table parent = table("z", ID, primaryKey("pk_z", "id"));
        Table child = table("a", ID, foreignKey("fk_a", "id").references("z", "id"));

        between(Schema.empty(), schema(child, parent)).is("+ table z", "+ table a");
        between(schema(child, parent), Schema.empty()).is("- table a", "- table z");
    }

    @Test
    @Tag("C005")
    void mixedChangesGoFromDropsToCreatesToColumnsDroppedLast() {
        Schema current = schema(
                table("old", ID),
                table(
                        "task",
                        ID,
                        column("gone", "text"),
                        column("kept", "integer"),
                        index("ix_old").on("kept")));
        Schema desired = schema(
                table("new", ID),
                table(
                        "task",
                        ID,
                        column("added", "text"),
                        column("kept", "bigint"),
                        index("ix_new").on("added")));

        between(current, desired)
                .is(
                        "- index ix_old on task",
                        "- table old",
                        "+ table new",
                        "+ column task.added text",
                        "~ column task.kept integer -> bigint",
                        "+ index ix_new on task (added)",
                        "- column task.gone");
    }

    @Test
    @Tag("C008")
    void newColumnsComeInTheOrderOfTheModel() {
        between(table("task", ID), table("task", column("b", "text"), ID, column("a", "text"), column("c", "text")))
                .is("+ column task.b text", "+ column task.a text", "+ column task.c text");
    }

    @Test
    @Tag("C012")
    @Tag("C013")
    void tablesOfOneNameInTwoSchemasAreTwoTables() {
        Schema current = schema(table("task", ID)).withNamespaces(List.of("audit"));
        Schema desired = schema(table("task", ID), table("audit.task", ID)).withNamespaces(List.of("audit"));

        between(current, desired).is("+ table audit.task");
        between(desired, desired).isNone();
    }

    @Test
    @Tag("C053")
    void theCommentOfATableIsSetAndRemoved() {
        between(table("task", ID), table("task", ID, comment("new"))).is("~ comment of table task");
        between(table("task", ID, comment("old")), table("task", ID)).is("- comment of table task");
    }

    @Test
    void aTableThatIsNotLoggedIsLoggedAfterThoseItRefersTo() {
        Column parent = column("parent", "bigint");
        Schema logged = schema(
                table("a_child", ID, parent, foreignKey("fk", "parent").references("task", "id")),
                table("task", ID, primaryKey("pk", "id")));
        Schema unlogged = logged.withTables(NamedSet.of(
                logged.tables().stream().map(t -> t.withUnlogged(true)).toList()));

        between(unlogged, logged).is("~ table task logged", "~ table a_child logged");
        between(logged, unlogged).is("~ table a_child unlogged", "~ table task unlogged");
    }

    @Test
    @Tag("C186")
    void tablesInACycleOfForeignKeysAreMadeFirstAndTiedAfterwards() {
        Table a = table(
                "a", ID, primaryKey("pk_a", "id"), foreignKey("fk_a", "id").references("audit.b", "id"));
        Table b = table(
                "audit.b",
                ID,
                primaryKey("pk_b", "id"),
                foreignKey("fk_b", "id").references("a", "id"));

        between(Schema.empty(), schema(a, b).withNamespaces(List.of("audit")))
                .is("+ schema audit", "+ table audit.b", "+ table a", "+ foreign key fk_b on audit.b (id) to a");
        between(schema(a, b).withNamespaces(List.of("audit")), Schema.empty())
                .is("- foreign key fk_b on audit.b", "- table a", "- table audit.b", "- schema audit");
    }

    @Test
    @Tag("C186")
    void aTableThatRefersToItselfIsOneOperation() {
        Table tree = table(
                "tree",
                ID,
                primaryKey("pk_tree", "id"),
                foreignKey("fk_tree", "id").references("tree", "id"));

        between(Schema.empty(), schema(tree)).is("+ table tree");
    }

    @Test
    @Tag("C043")
    void theSequenceOfASerialColumnGoesAndComesWithItsTable() {
        QualifiedName name = QualifiedName.of("task_id_seq");
        Sequence owned = Sequence.of(name, SequenceOptions.defaults("bigint"))
                .withOwnedBy(Optional.of(new ColumnReference(TASK.name(), "id")));
        Schema current = schema(table("task", ID.defaultsTo("nextval('task_id_seq'::regclass)")))
                .withSequences(NamedSet.of(owned));

        between(current, Schema.empty()).is("~ column task.id no default", "- sequence task_id_seq", "- table task");
    }

    @Test
    void aNameFreedByOneKindOfObjectIsTakenByAnother() {
        Schema table = schema(table("swap", ID));
        Schema sequence = Schema.empty()
                .withSequences(NamedSet.of(Sequence.of(QualifiedName.of("swap"), SequenceOptions.defaults("bigint"))));
        Schema type = Schema.empty().withEnums(NamedSet.of(EnumType.of(QualifiedName.of("swap"), "A")));

        between(table, sequence).is("- table swap", "+ sequence swap");
        between(sequence, table).is("- sequence swap", "+ table swap");
        between(type, table).is("- enum swap", "+ table swap");
    }
}
