package dev.autogen.generator;

import dev.autogen.generator.compile.CandidateMigration;
import dev.autogen.generator.compile.MigrationCompiler;
import dev.autogen.generator.emit.JavaSourceFile;
import dev.autogen.generator.emit.MigrationWriter;
import dev.autogen.runtime.revision.RevisionInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A migration without operations: to be filled by hand, or to join branches.
 *
 * @param revision what it is
 * @param source its file
 */
public record EmptyMigration(NewRevision revision, JavaSourceFile source) {

    /** Returns one that says where to write what. */
    public static EmptyMigration toFill(NewRevision revision) {
        return of(revision, "Write the upgrade by hand, and in downgrade the reverse.");
    }

    /** Returns one that follows several revisions and is where their branches are one again. */
    public static EmptyMigration joining(NewRevision revision, List<RevisionInfo> parents) {
        String joined = parents.stream().map(RevisionInfo::toString).collect(Collectors.joining(", ", "Joins ", "."));
        return of(revision, joined + " It changes nothing itself.");
    }

    private static EmptyMigration of(NewRevision revision, String note) {
        return new EmptyMigration(
                revision,
                new MigrationWriter().write(revision.toScript().withNote(note)).get(0));
    }

    /** Compiles it and writes its file; a dry run writes nothing. */
    public List<Path> write(MigrationDirectory directory) {
        directory.checkWritable(source.packageName());
        List<JavaSourceFile> files = List.of(source);
        CandidateMigration.compile(new MigrationCompiler(List.of()), List.of(files))
                .close();
        return revision.dryRun() ? List.of() : directory.write(files);
    }
}
