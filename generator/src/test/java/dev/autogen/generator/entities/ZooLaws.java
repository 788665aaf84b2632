package dev.autogen.generator.entities;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.Restored;
import dev.autogen.generator.comparison.Comparison;
import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.testing.CatalogDump;
import dev.autogen.runtime.testing.RunTotals;
import dev.autogen.runtime.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.tool.schema.spi.SchemaManagementException;

/**
 * What holds of every model: Hibernate's own export differs from the model in nothing; the migration makes the same
 * database, which Hibernate's validation takes and which differs in nothing either; and down and up again lead to the
 * same.
 */
final class ZooLaws {

    private static final Pattern LIST = Pattern.compile("ARRAY\\[([^]]*)]");

    private final Model model;
    private final TestDatabase theirs;
    private final TestDatabase ours;

    ZooLaws(Model model, TestDatabase theirs, TestDatabase ours) {
        this.model = model;
        this.theirs = theirs;
        this.ours = ours;
    }

    void check() throws SQLException {
        ZooTotals.MODELS.count(model);
        Schema schema = read();
        CatalogDump exported = export(schema);
        Comparison withExport = ModelTrip.on(theirs).compare(otherOrder());
        assertThat(descriptions(withExport))
                .as("the difference to Hibernate's export")
                .isEmpty();
        assertThat(withExport.leftAlone())
                .as("what only Hibernate's export makes")
                .isEmpty();
        ZooTotals.EXPORT_DIFFS_EMPTY.count(model);

        CatalogDump start = CatalogDump.of(ours);
        ModelTrip trip = ModelTrip.on(ours);
        ModelTrip.Leg leg = trip.to(model);
        validate();
        assertThat(descriptions(trip.compare(model)))
                .as("the second difference")
                .isEmpty();
        ZooTotals.SECOND_DIFFS_EMPTY.count(model);
        CatalogDump up = CatalogDump.of(ours);
        Set<String> chosen = ChosenNames.of(schema);
        assertThat(compared(up.linesNaming(chosen), leg.comparison()))
                .as("the database")
                .isEqualTo(compared(exported.linesNaming(chosen), leg.comparison()));

        leg.downgrade();
        assertThat(CatalogDump.of(ours).lines()).as("after the downgrade").isEqualTo(start.lines());
        leg.upgrade();
        assertThat(CatalogDump.of(ours).lines()).as("after the second upgrade").isEqualTo(up.lines());
        ZooTotals.DOWNGRADES_IDENTICAL.count(model);
        restore();
    }

    /** The texts of a restored database differ from those before, and the schema does not. */
    private void restore() throws SQLException {
        theirs.clear();
        Comparison restored = ModelTrip.on(Restored.of(ours, theirs)).compare(model);
        assertThat(descriptions(restored))
                .as("the difference after dump and restore")
                .isEmpty();
        assertThat(restored.leftAlone()).as("what dump and restore add").isEmpty();
        ZooTotals.RESTORED_DIFFS_EMPTY.count(model);
    }

    /** The order of classes, which a scan may give in any way, tells nothing, or the reading says so. */
    private Model otherOrder() {
        if (!new EntitySchemaReader()
                .read(model.source(), ServerVersion.major(18))
                .notes()
                .isEmpty()) {
            return model;
        }
        List<Class<?>> reversed = new ArrayList<>(model.classes());
        Collections.reverse(reversed);
        return model.of(reversed);
    }

    /** Hibernate takes ours as it takes its own: some type codes of a model it refuses even there. */
    private void validate() {
        Optional<String> refused = refusal(ours);
        if (refused.isPresent()) {
            assertThat(refused).as("Hibernate's validation").isEqualTo(refusal(theirs));
            RunTotals.note("zoo, refused by Hibernate's validation of its own export too: " + model.name() + ": "
                    + refused.get());
        } else {
            ZooTotals.VALIDATED.count(model);
        }
    }

    private Optional<String> refusal(TestDatabase database) {
        try {
            HibernateExport.validate(model, database);
            return Optional.empty();
        } catch (SchemaManagementException | AssertionError e) {
            // An assertion inside of Hibernate's validator fails for some keys of an index, whoever made it.
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Schema read() throws SQLException {
        try (Connection connection = ours.connect()) {
            return new EntitySchemaReader()
                    .read(model.source(), ServerVersion.of(connection))
                    .schema();
        }
    }

    private CatalogDump export(Schema schema) {
        schema.namespaces().forEach(name -> theirs.execute("CREATE SCHEMA " + Identifiers.quote(name)));
        HibernateExport.create(model, theirs);
        return CatalogDump.of(theirs);
    }

    private List<String> compared(List<String> lines, Comparison comparison) {
        comparison
                .unmanaged()
                .forEach(object -> RunTotals.note("zoo, reported as unmanaged: " + model.name() + ": "
                        + object.description() + " " + object.statements()));
        return lines.stream().map(ZooLaws::withListsInOrder).sorted().toList();
    }

    /** Hibernate writes the values of a check in the order of a hash set, which differs from release to release. */
    private static String withListsInOrder(String line) {
        return line.startsWith("constraint ")
                ? LIST.matcher(line)
                        .replaceAll(list -> Matcher.quoteReplacement(
                                Stream.of(list.group(1).split(", ")).sorted().collect(joining(", ", "ARRAY[", "]"))))
                : line;
    }

    private static List<String> descriptions(Comparison comparison) {
        return comparison.upgrade().stream().map(Operation::describe).toList();
    }
}
