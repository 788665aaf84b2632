package dev.autogen.generator.diff;

import static dev.autogen.generator.diff.Difference.between;
import static dev.autogen.generator.diff.Difference.table;
import static dev.autogen.runtime.migration.Definitions.asc;
import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.desc;
import static dev.autogen.runtime.migration.Definitions.expression;
import static dev.autogen.runtime.migration.Definitions.index;
import static dev.autogen.runtime.migration.Definitions.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.TableElement;
import dev.autogen.runtime.schema.TableElements;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IndexDifferenceTest {

    private static final Index IX = index("ix").on("a");

    private static Table task(TableElement... elements) {
        return table("task", column("a", "text"), column("b", "text"), new TableElements(List.of(elements)));
    }

    @Test
    @Tag("C055")
    @Tag("C063")
    @Tag("C092")
    void anIndexIsAddedAndDropped() {
        between(task(), task(IX)).is("+ index ix on task (a)");
        between(task(IX), task()).is("- index ix on task");
        between(task(IX.unique()), task(IX.unique())).isNone();
    }

    @Test
    @Tag("C063")
    void aUniqueConstraintTakesItsIndexAlong() {
        between(task(unique("uq", "a")), task()).is("- unique constraint uq on task");
    }

    @Test
    @Tag("C061")
    @Tag("C078")
    void anIndexNobodyNamedMatchesByWhatItIs() {
        between(task(IX.named(ObjectName.given("Odd"))), task(IX.named(ObjectName.given("ix_task_a"))))
                .isNone();
        between(task(IX.named(ObjectName.given("odd"))), task(IX)).is("~ index odd renamed to ix");
    }

    static Stream<Index> otherIndexesOfTheName() {
        return Stream.of(
                IX.unique(),
                IX.withParts(List.of(asc("b"))),
                IX.withParts(List.of(asc("b"), asc("a"))),
                IX.withParts(List.of(desc("a"))),
                IX.withParts(List.of(asc("a").withNullsFirst())),
                IX.withParts(List.of(desc("a").withNullsLast())),
                IX.withParts(List.of(expression("lower(a)"))),
                IX.withParts(List.of(asc("a").operatorClass("text_pattern_ops"))),
                IX.withParts(List.of(asc("a").collate("\"C\""))),
                IX.including("b"),
                IX.nullsNotDistinct(),
                IX.using("hash"),
                IX.where("(a IS NOT NULL)"),
                IX.with("fillfactor", "70"));
    }

    @ParameterizedTest
    @MethodSource("otherIndexesOfTheName")
    @Tag("C056")
    @Tag("C067")
    @Tag("C068")
    @Tag("C070")
    @Tag("C071")
    @Tag("C072")
    @Tag("C075")
    @Tag("C076")
    @Tag("C175")
    void whateverElseChangesInAnIndexDropsAndCreatesIt(Index other) {
        List<Operation> up = between(task(IX), task(other)).operations();
        List<Operation> down = between(task(other), task(IX)).operations();

        assertThat(up.stream().map(o -> o.getClass().getSimpleName())).containsExactly("DropIndex", "CreateIndex");
        assertThat(down).isEqualTo(SchemaDiffer.reverse(up));
        between(task(other), task(other)).isNone();
    }

    @Test
    @Tag("C176")
    void anInvalidIndexIsMadeAgain() {
        between(task(IX.withValid(false)), task(IX)).is("- invalid index ix on task", "+ index ix on task (a)");
    }

    @Test
    void theNameOfADroppedIndexCanBeTakenInAnotherTable() {
        Table other = table("a", column("a", "text"), IX);

        between(Difference.schema(task(IX), table("a", column("a", "text"))), Difference.schema(task(), other))
                .is("- index ix on task", "+ index ix on a (a)");
    }
}
