package dev.autogen.runtime.internal.checksum;

import static dev.autogen.runtime.migration.Definitions.check;
import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.index;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.fixture.R202601010000_a1_Tasks;
import dev.autogen.runtime.fixture.R202601030000_c3_Titles;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.CheckConstraint;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChecksumTest {

    private static final QualifiedName TASK = QualifiedName.of("task");

    /** These two texts are in databases: they may only change together with the version of the format. */
    @Test
    void staysWhatItHasAlwaysBeen() {
        List<Operation> operations = List.of(
                new AddColumn(TASK, column("priority", "integer").notNull().defaultsTo("3")),
                new CreateIndex(TASK, index("ix").on("priority").with("fillfactor", "70"), false),
                new ExecuteSql("SELECT 1", List.of(1L, "x")));

        assertThat(Checksum.of(operations)).isEqualTo("1:deee768570975f4c26b49f78fe95b4d4");
        assertThat(Checksum.of(new R202601010000_a1_Tasks())).isEqualTo("1:0de1a99906c88cd5f8e6b66fcfedf775");
    }

    @Test
    void knowsWhatAnOperationDoesAndNothingElse() {
        Operation chosen = new AddConstraint(TASK, check("c", "a > 0"));
        Operation given = new AddConstraint(TASK, CheckConstraint.of(ObjectName.given("c"), "a > 0"));
        assertThat(sum(chosen)).isEqualTo(sum(given));
        assertThat(sum(new DropColumn(TASK, "a", Optional.empty())))
                .isEqualTo(sum(new DropColumn(TASK, "a", Optional.of(column("a", "text")))));

        assertThat(sum(chosen)).isNotEqualTo(sum(new AddConstraint(TASK, check("c", "a > 1"))));
        assertThat(sum(chosen))
                .isNotEqualTo(sum(new AddConstraint(TASK, check("c", "a > 0").notValid())));
        assertThat(Checksum.of(List.of(chosen, given))).isNotEqualTo(sum(chosen));
    }

    private static String sum(Operation operation) {
        return Checksum.of(List.of(operation));
    }

    @Test
    void aMigrationThatReadsCannotBeCompared() {
        String reads = Checksum.of(new R202601030000_c3_Titles());

        assertThat(Checksum.comparable(reads, reads)).isFalse();
        assertThat(Checksum.comparable(sum(new ExecuteSql("a", List.of())), sum(new ExecuteSql("b", List.of()))))
                .isTrue();
    }
}
