package dev.autogen.generator;

import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.emit.JavaSourceFile;
import dev.autogen.generator.emit.MigrationScript;
import dev.autogen.generator.rename.RenameAnswers;
import dev.autogen.runtime.internal.checksum.Checksum;
import dev.autogen.runtime.internal.postgres.PostgresDdl;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.testing.Frozen;
import java.util.List;
import java.util.stream.Collectors;

/** What is recorded of a difference: questions, operations and SQL both ways, checksums, notes and Java. */
public final class FrozenDifference {

    private FrozenDifference() {}

    /** Records what a comparison asks. */
    public static void questions(String heading, Comparison comparison) {
        String renames = comparison.candidates(RenameAnswers.NONE).stream()
                .map(candidate -> candidate.rename().text() + " " + candidate.evidence())
                .collect(Collectors.joining("\n"));
        Frozen.record(
                heading + ": questions",
                renames + "\ndoubtful " + comparison.ordinals().doubtful(comparison.upgrade()));
        Frozen.record(
                heading + ": ignored",
                comparison.leftAlone().stream().map(Object::toString).sorted().collect(Collectors.joining("\n")));
    }

    /** Records a migration. */
    public static void migration(String heading, MigrationScript script, List<JavaSourceFile> sources) {
        both(heading, script.upgrade(), script.downgrade());
        Frozen.record(heading + ": notes", String.join("\n", script.notes()));
        sources.forEach(source -> Frozen.record(heading + ": " + source.className(), source.contents()));
    }

    /** Records operations of both directions. */
    public static void both(String heading, List<Operation> upgrade, List<Operation> downgrade) {
        direction(heading + ": upgrade", upgrade);
        direction(heading + ": downgrade", downgrade);
    }

    private static void direction(String heading, List<Operation> operations) {
        PostgresDdl ddl = new PostgresDdl();
        Frozen.record(heading, operations.stream().map(Operation::describe).collect(Collectors.joining("\n")));
        Frozen.record(
                heading + ", SQL",
                operations.stream().flatMap(o -> ddl.render(o).stream()).collect(Collectors.joining(";\n")));
        Frozen.record(heading + ", checksum", Checksum.of(operations));
    }
}
