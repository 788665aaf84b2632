package dev.autogen.generator.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.convert.Zones;
import dev.autogen.generator.diff.FilledPairs.FilledPair;
import dev.autogen.generator.fill.Fills;
import dev.autogen.generator.hazard.HazardKind.Severity;
import dev.autogen.generator.hazard.Hazards;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.internal.sql.SqlWords;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.AlterComposite;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.operation.FillColumn;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.report.RowsRefusedException;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;

/** What holds of rows that a random migration meets, up and down. */
@Tag("sized")
@Domain(FilledPairs.class)
class RowLawsTest {

    private static TestDatabase database;

    @BeforeContainer
    static void open() {
        database = TestDatabase.create();
    }

    @AfterContainer
    static void close() {
        database.close();
    }

    @Property(shrinking = ShrinkingMode.BOUNDED, afterFailure = AfterFailureMode.RANDOM_SEED)
    void whatNoNoteSpeaksOfIsThereAgain(@ForAll FilledPair pair) throws SQLException {
        try (ServerTrial trial = new ServerTrial(database)) {
            trial.apply(SchemaDiffer.diff(trial.begin(), pair.a()));
            Schema a = trial.read();
            trial.run("SET timezone = 'America/New_York'; SET CONSTRAINTS ALL IMMEDIATE");
            trial.run(RandomRows.inserting(a, new Choices(pair.rows())));
            Schema b = trial.canonical(pair.b(), a);
            List<Operation> up = Zones.in(
                    Fills.in(SchemaDiffer.diff(a, b), RandomRows.fills(a, b, new Choices(pair.rows()))),
                    "Europe/Berlin");
            List<Operation> down = SchemaDiffer.reverse(up);
            Set<ColumnReference> given = withComputed(lost(up, a), a);
            Map<QualifiedName, List<String>> before = rows(trial, a, given);

            if (trial.refusal(up).isPresent()) {
                assertThat(rows(trial, a, given)).isEqualTo(before);
                Statistics.collect("refused");
                return;
            }
            if (!trial.accepts(up)) {
                // What an earlier operation makes or changes has no guard; all of it is rolled back.
                Statistics.collect("refused late");
                return;
            }
            Optional<RowsRefusedException> back = trial.refusal(down);
            if (back.isPresent()) {
                assertThat(given).as(back.toString()).isNotEmpty();
                Statistics.collect("stays");
                return;
            }
            if (!trial.accepts(down)) {
                // What comes back with one default for all rows may not go into a key.
                assertThat(given).isNotEmpty();
                Statistics.collect("stays, told late");
                return;
            }
            assertThat(rows(trial, a, given)).isEqualTo(before);
            Statistics.collect(before.values().stream().allMatch(List::isEmpty) ? "empty" : "there and back");
        }
    }

    /** Returns the columns that the migration says it loses values of, or gives values for good. */
    private static Set<ColumnReference> lost(List<Operation> operations, Schema a) {
        Set<ColumnReference> lost = new HashSet<>();
        for (Operation operation : operations) {
            if (operation instanceof FillColumn fill) {
                // Where NULL was, the model of B can hold nothing but a value.
                lost.add(new ColumnReference(fill.table(), fill.column()));
            }
            if (Hazards.of(List.of(operation)).with(Severity.DATA_LOSS).isEmpty()) {
                continue;
            }
            if (operation instanceof AlterColumn alter) {
                lost.add(new ColumnReference(alter.table(), alter.column()));
            } else if (operation instanceof DropColumn drop) {
                lost.add(new ColumnReference(drop.table(), drop.column()));
            } else if (operation instanceof DropTable drop) {
                a.tables().find(drop.name()).ifPresent(t -> t.columns()
                        .forEach(c -> lost.add(new ColumnReference(t.name(), c.name()))));
            } else if (operation instanceof AlterComposite alter) {
                alter.was().ifPresent(was -> lost.addAll(was.columns()));
            }
        }
        return lost;
    }

    /** Returns the columns, and those that are computed from one of them. */
    private static Set<ColumnReference> withComputed(Set<ColumnReference> lost, Schema a) {
        Set<ColumnReference> all = new HashSet<>(lost);
        for (ColumnReference column : lost) {
            a.tables().find(column.table()).ifPresent(table -> table.columns().stream()
                    .filter(c -> c.generated()
                            .filter(g -> SqlWords.mentions(g.expression(), column.column()))
                            .isPresent())
                    .forEach(c -> all.add(new ColumnReference(table.name(), c.name()))));
        }
        return all;
    }

    private static Map<QualifiedName, List<String>> rows(ServerTrial trial, Schema a, Set<ColumnReference> lost)
            throws SQLException {
        Map<QualifiedName, List<String>> rows = new TreeMap<>();
        for (Table table : a.tables()) {
            List<String> columns = new ArrayList<>();
            for (Column column : table.columns()) {
                if (!lost.contains(new ColumnReference(table.name(), column.name()))) {
                    columns.add(Identifiers.quote(column.name()));
                }
            }
            if (!columns.isEmpty()) {
                String row = columns.stream().collect(Collectors.joining(", ", "ROW(", ")::text"));
                rows.put(
                        table.name(),
                        trial.column("SELECT " + row + " FROM " + Identifiers.quote(table.name()) + " ORDER BY 1"));
            }
        }
        return rows;
    }
}
