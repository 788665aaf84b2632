package dev.autogen.generator.naming;

import static dev.autogen.runtime.migration.Definitions.check;
import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.exclude;
import static dev.autogen.runtime.migration.Definitions.expression;
import static dev.autogen.runtime.migration.Definitions.foreignKey;
import static dev.autogen.runtime.migration.Definitions.index;
import static dev.autogen.runtime.migration.Definitions.primaryKey;
import static dev.autogen.runtime.migration.Definitions.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.TableElement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReadableNamesTest {

    private static Table table(String name, TableElement... elements) {
        return Table.of(QualifiedName.parse(name), List.of(elements));
    }

    private static Constraint given(Constraint constraint) {
        return constraint.named(ObjectName.given("UKhash"));
    }

    private static Index given(Index index) {
        return index.named(ObjectName.given("IDXhash"));
    }

    private static List<String> names(Table... tables) {
        return ReadableNames.name(Schema.of(tables)).tables().stream()
                .flatMap(t -> Stream.concat(
                        t.constraints().stream().map(c -> c.name().text()),
                        t.indexes().stream().map(i -> i.name().text())))
                .toList();
    }

    @Test
    @Tag("C086")
    @Tag("C121")
    void everyKindHasItsOwnForm() {
        assertThat(names(table(
                        "task",
                        column("id", "bigint"),
                        column("title", "text"),
                        given(primaryKey("", "id")),
                        given(unique("", "title", "id")),
                        given(foreignKey("", "id").references("task", "id")),
                        given(check("", "((title)::text = ANY (ARRAY['id'::text]))")),
                        given(check("", "(1 > 0)")),
                        given(exclude("", "EXCLUDE USING gist (title WITH =)")),
                        given(index("").on("title", "id")),
                        given(index("").on(expression("lower(title)"))),
                        given(index("").on(expression("now()"))))))
                .containsExactly(
                        "pk_task",
                        "uq_task_title_id",
                        "fk_task_id",
                        "ck_task_title",
                        "ck_task_1",
                        "ex_task_title",
                        "ix_task_title_id",
                        "ix_task_title",
                        "ix_task_expression");
    }

    @Test
    @Tag("C113")
    @Tag("C121")
    void chosenNamesStayAndOthersGetOutOfTheirWay() {
        Table task = table(
                "task",
                column("a", "text"),
                given(unique("", "a")),
                given(check("", "(a > 'b')")),
                check("ck_task_a", "(a > 'c')"));
        Table other = table("other", column("a", "text"), index("uq_task_a").on("a"));

        assertThat(names(other, task)).containsExactly("uq_task_a", "uq_task_a_2", "ck_task_a_2", "ck_task_a");
    }

    @Test
    void relationsOfOneSchemaShareTheirNamesConstraintsOfATableDoNot() {
        assertThat(names(table("pk_task", column("id", "bigint")), table("task", given(primaryKey("", "id")))))
                .containsExactly("pk_task_2");
        assertThat(names(table("audit.task", given(primaryKey("", "id"))), table("task", given(primaryKey("", "id")))))
                .containsExactly("pk_task", "pk_task");
    }

    @Test
    @Tag("C191")
    void longNamesFitAndStayApart() {
        String column = "ü".repeat(40);
        List<String> names = names(table(
                "task",
                column(column, "text"),
                given(unique("", column)),
                given(unique("", column + "2")),
                given(unique("", column))));

        assertThat(names).doesNotHaveDuplicates().allSatisfy(name -> {
            assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(63);
            assertThat(name).startsWith("uq_task_ü").doesNotContain("\uFFFD");
        });
        assertThat(names(table("task", given(unique("", column)))))
                .isEqualTo(names(table("task", given(unique("", column)))));
    }

    @Test
    @Tag("C061")
    @Tag("C191")
    void aLongChosenNameIsCutAsPostgresqlCutsIt() {
        assertThat(names(table("task", unique("x" + "ü".repeat(40), "a")))).containsExactly("x" + "ü".repeat(31));
        assertThat(NameLength.cut("x" + "😀".repeat(20))).isEqualTo("x" + "😀".repeat(15));
    }

    @Test
    void namesThatNobodyChoseAreNotChosenAfterwards() {
        Schema named = ReadableNames.name(Schema.of(table("task", given(primaryKey("", "id")), unique("uq", "id"))));

        assertThat(named.tables().stream()
                        .flatMap(t -> t.constraints().stream())
                        .map(c -> c.name().chosen()))
                .containsExactly(false, true);
    }

    @Test
    void twoChosenNamesThatCollideAreRefusedWithBothTables() {
        assertThatThrownBy(() -> names(
                        table("a", unique("name", "x")),
                        table("b", index("name").on("x"))))
                .isInstanceOf(AutogenException.class)
                .hasMessageContaining("index \"name\" of table \"b\"")
                .hasMessageContaining("a constraint of table \"a\"");
        assertThatThrownBy(() -> names(table("a", unique("b", "x")), table("b")))
                .isInstanceOf(AutogenException.class)
                .hasMessageContaining("table \"b\"");
        assertThat(names(table("a", check("same", "x")), table("b", check("same", "x"))))
                .containsExactly("same", "same");
    }
}
