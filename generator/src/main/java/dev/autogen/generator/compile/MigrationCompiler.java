package dev.autogen.generator.compile;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.revision.RevisionIndexProcessor;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The compiler for migrations; it sees the runtime, a class path given to it, and nothing else. */
public final class MigrationCompiler {

    private final String classPath;

    /** Makes a compiler that sees these directories and jars beside the runtime. */
    public MigrationCompiler(List<Path> classPath) {
        List<Path> all = new ArrayList<>();
        all.add(home(Migration.class));
        all.addAll(classPath);
        this.classPath = all.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * Compiles all sources of a history into a directory, with the index of the revisions.
     *
     * @throws AutogenException AG560 if there is no compiler, AG561 if a file does not compile or the history does not
     *     hold together
     */
    public void compileHistory(List<Path> sources, Path output) {
        compile(manager -> manager.getJavaFileObjectsFromPaths(sources), List.of(new RevisionIndexProcessor()), output);
    }

    /** Compiles the sources of one migration, whose parents are not there. */
    void compileAlone(List<? extends JavaFileObject> sources, Path output) {
        compile(manager -> sources, List.of(), output);
    }

    private void compile(
            Function<StandardJavaFileManager, Iterable<? extends JavaFileObject>> sources,
            List<Processor> processors,
            Path output) {
        JavaCompiler compiler =
                Optional.ofNullable(ToolProvider.getSystemJavaCompiler()).orElseThrow(MigrationCompiler::missing);
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8)) {
            Files.createDirectories(output);
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new StringWriter(), manager, problems, options(output), List.of(), sources.apply(manager));
            task.setProcessors(processors);
            if (!task.call()) {
                throw refused(problems);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that this Java compiles nothing. */
    static AutogenException missing() {
        return new AutogenException(
                "AG560", "The running Java has no compiler. Run autogen with a JDK: set JAVA_HOME.");
    }

    private List<String> options(Path output) {
        return List.of(
                "-d", output.toString(), "-classpath", classPath, "-encoding", "UTF-8", "--release", "17", "-nowarn");
    }

    private static AutogenException refused(DiagnosticCollector<JavaFileObject> problems) {
        String errors = problems.getDiagnostics().stream()
                .filter(p -> p.getKind() == Diagnostic.Kind.ERROR)
                .limit(5)
                .map(MigrationCompiler::line)
                .collect(Collectors.joining("\n"));
        return new AutogenException(
                "AG561", "The migrations do not compile:\n" + errors + "\nFix the source and run again.");
    }

    private static String line(Diagnostic<? extends JavaFileObject> problem) {
        String place = Optional.<JavaFileObject>ofNullable(problem.getSource())
                .map(source -> Path.of(source.getName()).getFileName() + ":" + problem.getLineNumber() + ": ")
                .orElse("");
        return "  " + place + problem.getMessage(Locale.ROOT);
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
