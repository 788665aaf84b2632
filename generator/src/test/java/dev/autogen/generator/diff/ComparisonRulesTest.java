package dev.autogen.generator.diff;

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

import dev.autogen.generator.extension.ComparisonRules;
import dev.autogen.generator.extension.Family;
import dev.autogen.generator.extension.SchemaComparator;
import dev.autogen.generator.extension.Verdict;
import dev.autogen.runtime.internal.edit.SchemaEditor;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.SequenceOptions;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.TableElement;
import dev.autogen.runtime.schema.View;
import dev.autogen.runtime.type.EnumType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The user's own rules have the last word, and what they say is what the migration brings about. */
class ComparisonRulesTest {

    private static final Column NOW = column("a", "integer").defaultsTo("1");
    private static final Column WANTED = column("a", "bigint").defaultsTo("2");

    @ParameterizedTest
    @Tag("C039")
    @EnumSource(Verdict.class)
    void aTypeIsWhatTheComparatorSaysAndElseWhatItIs(Verdict verdict) {
        List<String> seen = new ArrayList<>();
        SchemaComparator types = new SchemaComparator() {
            @Override
            public Verdict type(QualifiedName table, Column current, Column desired) {
                seen.add(table + "." + desired.name() + " " + current.type() + " " + desired.type());
                return verdict;
            }
        };
        boolean said = verdict == Verdict.DIFFERENT;

        assertThat(lines(task(NOW), task(NOW.withType("bigint")), types))
                .isEqualTo(verdict == Verdict.SAME ? List.of() : lines(task(NOW), task(NOW.withType("bigint"))));
        assertThat(lines(task(NOW), task(NOW), types))
                .isEqualTo(said ? List.of("~ column task.a integer -> integer") : List.of());
        assertThat(seen).containsExactly("task.a integer bigint", "task.a integer integer");
    }

    @ParameterizedTest
    @Tag("C047")
    @EnumSource(Verdict.class)
    void aDefaultIsWhatTheComparatorSaysAndElseWhatItIs(Verdict verdict) {
        SchemaComparator defaults = new SchemaComparator() {
            @Override
            public Verdict defaultValue(QualifiedName table, Column current, Column desired) {
                return verdict;
            }
        };
        List<String> set = List.of("~ column task.a default 2");

        assertThat(lines(task(NOW), task(NOW.defaultsTo("2")), defaults))
                .isEqualTo(verdict == Verdict.SAME ? List.of() : set);
        assertThat(lines(task(NOW), task(NOW), defaults))
                .isEqualTo(verdict == Verdict.DIFFERENT ? List.of("~ column task.a default 1") : List.of());
    }

    @ParameterizedTest
    @Tag("C090")
    @EnumSource(Verdict.class)
    void aCheckIsWhatTheComparatorSaysAndElseWhatItIs(Verdict verdict) {
        SchemaComparator checks = new SchemaComparator() {
            @Override
            public Verdict check(QualifiedName table, CheckConstraint current, CheckConstraint desired) {
                return verdict;
            }
        };
        Table now = task(NOW, check("ck", "a > 0"));
        Table wanted = task(NOW, check("ck", "a >= 1"));
        List<String> again = List.of("- check ck on task", "+ check ck on task (a > 0)");

        assertThat(lines(now, wanted, checks)).isEqualTo(verdict == Verdict.SAME ? List.of() : lines(now, wanted));
        assertThat(lines(now, now, checks)).isEqualTo(verdict == Verdict.DIFFERENT ? again : List.of());
        assertThat(lines(now, task(NOW), checks)).isEqualTo(List.of("- check ck on task"));
    }

    @Test
    @Tag("C039")
    void theFirstComparatorThatDecidesDecides() {
        SchemaComparator undecided = new SchemaComparator() {};
        SchemaComparator same = new SchemaComparator() {
            @Override
            public Verdict type(QualifiedName table, Column current, Column desired) {
                return Verdict.SAME;
            }
        };

        assertThat(lines(task(NOW), task(NOW.withType("text")), undecided, same))
                .isEmpty();
    }

    @ParameterizedTest
    @Tag("C091")
    @EnumSource(Family.class)
    void aFamilySwitchedOffMakesNoOperationAndTheOthersAllOfTheirs(Family family) {
        Schema now = everyFamily("integer", "1", "now", 1, "a");
        Schema wanted = everyFamily("bigint", "2", "then", 50, "b");
        List<Operation> all = SchemaDiffer.diff(now, wanted);
        ComparisonRules rules = new ComparisonRules(Set.of(family), List.of());

        JudgedModel judged = JudgedModel.of(now, wanted, rules);
        List<Operation> without = SchemaDiffer.diff(now, judged);

        assertThat(without).hasSizeLessThanOrEqualTo(all.size());
        assertThat(text(without)).doesNotContain(words(family));
        for (Family other : Family.values()) {
            if (other != family) {
                assertThat(text(without)).as("%s without %s", other, family).contains(words(other));
            }
        }
        Schema reached = SchemaEditor.applyAll(now, without);
        assertThat(SchemaDiffer.diff(reached, JudgedModel.of(reached, wanted, rules)))
                .isEmpty();
    }

    @Test
    @Tag("C091")
    void whatIsSwitchedOffGoesWithTheColumnItIsOf() {
        Table now = task(NOW, column("b", "text"), index("ix").on("b"), check("ck", "b <> ''"));
        ComparisonRules rules = new ComparisonRules(Set.of(Family.INDEX, Family.CHECK), List.of());

        JudgedModel judged = JudgedModel.of(schema(now), schema(task(NOW)), rules);

        assertThat(judged.desired()).isEqualTo(schema(task(NOW)));
    }

    /** Two of these differ once in each family. */
    private static Schema everyFamily(String type, String value, String text, int increment, String column) {
        Column nullability = column("n", "text");
        return schema(
                        table("other", column("id", "integer").notNull(), primaryKey("pk_other", "id")),
                        task(
                                column("t", type),
                                column("d", "text").defaultsTo(value),
                                value.equals("1") ? nullability : nullability.notNull(),
                                column("a", "integer"),
                                column("b", "integer"),
                                comment(text),
                                check("ck", "a > " + value),
                                unique("uq", column),
                                foreignKey("fk", column).references("other", "id"),
                                index("ix").on(column)))
                .withSequences(NamedSet.of(
                        Sequence.of(QualifiedName.of("s"), SequenceOptions.counting("bigint", 1, increment))))
                .withEnums(NamedSet.of(EnumType.of(QualifiedName.of("e"), "A", text)))
                .withViews(NamedSet.of(View.of(QualifiedName.of("v"), "SELECT " + value)));
    }

    private static String words(Family family) {
        return switch (family) {
            case TYPE -> "task.t ";
            case DEFAULT -> "task.d ";
            case NULLABILITY -> "task.n ";
            case COMMENT -> "comment";
            case CHECK -> "check ck";
            case UNIQUE -> "constraint uq";
            case FOREIGN_KEY -> "key fk";
            case INDEX -> "index ix";
            case SEQUENCE -> "sequence";
            case ENUM -> "enum";
            case VIEW -> "view";
        };
    }

    private static Table task(TableElement... elements) {
        return table("task", elements);
    }

    private static String text(List<Operation> operations) {
        return String.join("\n", operations.stream().map(Operation::describe).toList());
    }

    private static List<String> lines(Table now, Table wanted, SchemaComparator... comparators) {
        ComparisonRules rules = new ComparisonRules(Set.of(), List.of(comparators));
        return SchemaDiffer.diff(schema(now), JudgedModel.of(schema(now), schema(wanted), rules)).stream()
                .map(Operation::describe)
                .toList();
    }
}
