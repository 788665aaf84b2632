package dev.autogen.generator.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.diff.SchemaPairs.SchemaPair;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What holds of the difference of any two schemas on a real server. */
@Tag("sized")
@Domain(SchemaPairs.class)
class ServerLawsTest {

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
    void upReachesTheDesiredSchemaAndDownRestoresTheOldOne(@ForAll SchemaPair pair) throws SQLException {
        try (ServerTrial trial = new ServerTrial(database)) {
            Schema none = trial.begin();
            trial.apply(SchemaDiffer.diff(none, pair.b()));
            Schema fresh = chosenAs(pair.b(), trial.read());
            trial.beginAgain();
            trial.apply(SchemaDiffer.diff(none, pair.a()));
            Schema a = trial.read();

            List<Operation> up = SchemaDiffer.diff(a, trial.canonical(pair.b(), a));
            trial.apply(up);
            Schema reached = trial.read();
            assertThat(trial.differences(reached, pair.b())).as("left to do").isEmpty();
            assertThat(trial.differences(reached, fresh))
                    .as("unlike a fresh one")
                    .isEmpty();
            trial.apply(SchemaDiffer.reverse(up));
            Schema back = trial.read();
            assertThat(Structure.withNames(back)).isEqualTo(Structure.withNames(trial.canonical(a, back)));
        }
    }

    @Property(shrinking = ShrinkingMode.BOUNDED, afterFailure = AfterFailureMode.RANDOM_SEED)
    void aSchemaStaysTheSameWhenItsTextsAreMadeAgainOrItsColumnsWidened(@ForAll SchemaPair pair) throws SQLException {
        try (ServerTrial trial = new ServerTrial(database)) {
            trial.apply(SchemaDiffer.diff(trial.begin(), pair.b()));
            trial.remake();
            assertThat(trial.differences(trial.read(), pair.b()))
                    .as("made again")
                    .isEmpty();
            Schema wider = trial.widened(pair.b());
            assertThat(trial.differences(trial.read(), wider)).as("widened").isEmpty();
            trial.remake();
            assertThat(trial.differences(trial.read(), wider))
                    .as("widened and made again")
                    .isEmpty();
        }
    }

    /** A catalog does not tell which names were chosen; the model it was made from does. */
    private static Schema chosenAs(Schema model, Schema catalog) {
        return catalog.withTables(NamedSet.of(catalog.tables().stream()
                .map(table -> chosenAs(model.tables().find(table.name()).orElseThrow(), table))
                .toList()));
    }

    private static Table chosenAs(Table model, Table table) {
        return table.withConstraints(table.constraints().stream()
                        .map(c -> c.named(new ObjectName(
                                c.name().text(),
                                model.constraint(c.name().text())
                                        .map(Constraint::name)
                                        .filter(ObjectName::chosen)
                                        .isPresent())))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .map(i -> i.named(new ObjectName(
                                i.name().text(),
                                model.index(i.name().text())
                                        .map(Index::name)
                                        .filter(ObjectName::chosen)
                                        .isPresent())))
                        .toList());
    }
}
