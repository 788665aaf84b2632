package dev.autogen.generator.compile;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import dev.autogen.runtime.AutogenException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * The source of a migration as its author left it, in which an element of {@code @Revision} can be given another value;
 * every other character stays.
 *
 * @param name the name of its file, for messages
 * @param text the source
 */
public record RevisionSource(String name, String text) {

    /**
     * Returns the source with other ids as the value of an element.
     *
     * @param element {@code parents} or {@code dependsOn}
     * @throws AutogenException AG562 if the source has no {@code @Revision} that could be edited
     */
    public RevisionSource with(String element, List<String> ids) {
        Parsed parsed = parse();
        Optional<AssignmentTree> present = parsed.element(element);
        String value = value(ids);
        if (present.isPresent()) {
            ExpressionTree old = present.get().getExpression();
            return replaced(parsed.start(old), parsed.end(old), value);
        }
        AssignmentTree id = parsed.element("id").orElseThrow(this::uneditable);
        return replaced(parsed.end(id), parsed.end(id), "," + separator(parsed.start(id)) + element + " = " + value);
    }

    private RevisionSource replaced(int start, int end, String by) {
        return new RevisionSource(name, text.substring(0, start) + by + text.substring(end));
    }

    private static String value(List<String> ids) {
        String literals = ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(", "));
        return ids.size() == 1 ? literals : "{" + literals + "}";
    }

    /** A new element stands on a line of its own where the id does. */
    private String separator(int start) {
        int line = text.lastIndexOf('\n', start - 1) + 1;
        String before = text.substring(line, start);
        String end = line > 1 && text.charAt(line - 2) == '\r' ? "\r\n" : "\n";
        return before.isBlank() ? end + before : " ";
    }

    /** What the compiler makes of the source. */
    private record Parsed(CompilationUnitTree unit, SourcePositions positions, AnnotationTree revision) {

        Optional<AssignmentTree> element(String name) {
            return revision.getArguments().stream()
                    .filter(AssignmentTree.class::isInstance)
                    .map(AssignmentTree.class::cast)
                    .filter(argument -> argument.getVariable().toString().equals(name))
                    .findFirst();
        }

        int start(Tree tree) {
            return (int) positions.getStartPosition(unit, tree);
        }

        int end(Tree tree) {
            return (int) positions.getEndPosition(unit, tree);
        }
    }

    private Parsed parse() {
        JavaCompiler compiler =
                Optional.ofNullable(ToolProvider.getSystemJavaCompiler()).orElseThrow(MigrationCompiler::missing);
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) compiler.getTask(
                new StringWriter(),
                compiler.getStandardFileManager(problems, Locale.ROOT, null),
                problems,
                List.of("-proc:none"),
                List.of(),
                List.of(new SourceText("Migration", text)));
        try {
            for (CompilationUnitTree unit : task.parse()) {
                Optional<AnnotationTree> revision = unit.getTypeDecls().stream()
                        .flatMap(RevisionSource::annotations)
                        .filter(a -> a.getAnnotationType().toString().matches("(.*[.])?Revision"))
                        .findFirst();
                if (revision.isPresent()) {
                    return new Parsed(unit, Trees.instance(task).getSourcePositions(), revision.get());
                }
            }
            throw uneditable();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<AnnotationTree> annotations(Tree declaration) {
        return declaration instanceof ClassTree type
                ? type.getModifiers().getAnnotations().stream().map(annotation -> (AnnotationTree) annotation)
                : Stream.empty();
    }

    private AutogenException uneditable() {
        return new AutogenException(
                "AG562",
                "The source " + name
                        + " has no @Revision with an id on its class, so autogen cannot change"
                        + " its place in the history. Write it as @Revision(id = \"...\", parents = \"...\").");
    }
}
