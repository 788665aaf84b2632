package dev.autogen.cli.project;

import dev.autogen.cli.graph.SquashPlan;
import dev.autogen.generator.compile.RevisionSource;
import dev.autogen.generator.emit.JavaSourceFile;
import dev.autogen.generator.emit.MigrationScript;
import dev.autogen.generator.emit.MigrationWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The sources with one migration in the place of a range.
 *
 * @param files the files of the one
 * @param change the change to the sources: the files of the one first
 */
public record SquashedSources(List<JavaSourceFile> files, SourceChange change) {

    public SquashedSources {
        files = List.copyOf(files);
    }

    /** Writes the one, removes the range, and lets what follows or needs it name the one. */
    public static SquashedSources of(MigrationScript script, SquashPlan plan, MigrationSources sources) {
        List<JavaSourceFile> files = new MigrationWriter().write(script);
        SourceChange change = new SourceChange(sources);
        files.forEach(file -> change.write(
                sources.root().resolve(file.qualifiedName().replace('.', '/') + ".java"), file.contents()));
        plan.range().forEach(revision -> remove(sources.of(revision), change, sources));
        plan.parentsAfter(script.revision())
                .forEach((revision, ids) -> edit(sources.of(revision), "parents", ids, change));
        plan.dependenciesAfter(script.revision())
                .forEach((revision, ids) -> edit(sources.of(revision), "dependsOn", ids, change));
        return new SquashedSources(files, change);
    }

    /** A big migration has further classes beside it. */
    private static void remove(Path file, SourceChange change, MigrationSources sources) {
        String name = String.valueOf(file.getFileName()).replaceFirst("[.]java$", "");
        Pattern parts = Pattern.compile(Pattern.quote(name) + "(_Part\\d+)?[.]java");
        sources.files().stream()
                .filter(other -> file.resolveSibling(other.getFileName()).equals(other))
                .filter(other -> parts.matcher(other.getFileName().toString()).matches())
                .forEach(change::delete);
    }

    private static void edit(Path file, String element, List<String> ids, SourceChange change) {
        RevisionSource source = new RevisionSource(String.valueOf(file.getFileName()), change.text(file));
        change.write(file, source.with(element, ids).text());
    }
}
