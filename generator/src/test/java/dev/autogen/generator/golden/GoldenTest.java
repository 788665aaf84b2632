package dev.autogen.generator.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.diff.SchemaDiffer;
import dev.autogen.generator.emit.CompiledMigration;
import dev.autogen.generator.emit.JavaSourceFile;
import dev.autogen.generator.emit.MigrationScript;
import dev.autogen.generator.emit.MigrationWriter;
import dev.autogen.generator.hazard.Hazard;
import dev.autogen.generator.hazard.Hazards;
import dev.autogen.generator.proof.CommittedAlone;
import dev.autogen.runtime.internal.postgres.PostgresDdl;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder is a test: from the database of {@code current.sql} to the entities comes exactly this migration; it
 * compiles, applies, leaves nothing to do, and its downgrade brings back what was there.
 */
class GoldenTest {

    @TestFactory
    Stream<DynamicTest> folders() throws Exception {
        return GoldenFolder.all().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.name(), () -> {
                    try (TestDatabase database = TestDatabase.create()) {
                        run(folder, database);
                    }
                }));
    }

    private static void run(GoldenFolder folder, TestDatabase database) throws Exception {
        database.execute(folder.read("current.sql"));
        Comparison comparison = new Comparison(database, folder.entities());
        Schema before = comparison.current();

        List<Operation> upgrade = comparison.operations();
        List<Operation> downgrade = SchemaDiffer.reverse(upgrade);
        List<String> notes = Hazards.of(upgrade).notes();
        MigrationScript script = MigrationScript.empty(
                        "golden",
                        "0123456789ab",
                        List.of("ba9876543210"),
                        folder.name().replace('-', ' '),
                        Instant.parse("2026-11-21T10:15:00Z"))
                .withOperations(upgrade, downgrade)
                .withNotes(notes);
        boolean together = !CommittedAlone.isAny(script);
        List<JavaSourceFile> files =
                new MigrationWriter().write(script.withOptions(script.options().transactional(together)));
        assertThat(files).hasSize(1);

        SoftAssertions goldens = new SoftAssertions();
        goldens.check(() -> folder.expect("Migration.java", files.get(0).contents()));
        goldens.check(() -> folder.expect("upgrade.sql", sql(upgrade)));
        goldens.check(() -> folder.expect("downgrade.sql", sql(downgrade)));
        goldens.check(
                () -> folder.expect("hazards.txt", lines(Hazards.of(upgrade).all())));

        CompiledMigration migration = CompiledMigration.of(files);
        database.execute(statements(migration.upgrade()));
        goldens.check(() -> assertThat(comparison.operations()).as("left to do").isEmpty());
        database.execute(statements(migration.downgrade()));
        goldens.check(() -> assertThat(comparison.currentBeside(before)).isEqualTo(Comparison.unordered(before)));
        goldens.assertAll();
    }

    private static String[] statements(List<Operation> operations) {
        PostgresDdl ddl = new PostgresDdl();
        return operations.stream().flatMap(o -> ddl.render(o).stream()).toArray(String[]::new);
    }

    private static String sql(List<Operation> operations) {
        return Stream.of(statements(operations)).map(s -> excerpt(s) + ";\n").collect(Collectors.joining());
    }

    /** Of a block that makes a type anew, what is not the same in all of them. */
    private static String excerpt(String statement) {
        int rest = statement.startsWith("DO $remake$") ? statement.indexOf("    todo text[];") : -1;
        return rest < 0 ? statement : statement.substring(0, rest) + "    ...\n$remake$";
    }

    private static String lines(List<Hazard> hazards) {
        return hazards.stream()
                .map(h -> h.code() + " " + h.kind().severity() + " " + h.text() + "\n")
                .collect(Collectors.joining());
    }
}
