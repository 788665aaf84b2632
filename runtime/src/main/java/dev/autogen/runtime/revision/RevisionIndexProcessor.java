package dev.autogen.runtime.revision;

import dev.autogen.runtime.migration.Revision;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * The annotation processor that writes the index of the migrations of each package and checks their graph, so that a
 * mistake there fails the build.
 *
 * <p>A compiler that sees only the changed files keeps what the index says of the others, as long as their classes exist.
 */
@SupportedAnnotationTypes("dev.autogen.runtime.migration.Revision")
public final class RevisionIndexProcessor extends AbstractProcessor {

    private final Map<String, Map<String, RevisionInfo>> packages = new TreeMap<>();
    private final Map<String, TypeElement> elements = new TreeMap<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** Claims the annotation, which is ours alone: a build with -Xlint:all -Werror fails over one that nobody claims. */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Element element : round.getElementsAnnotatedWith(Revision.class)) {
            if (element instanceof TypeElement type) {
                add(type);
            }
        }
        if (round.processingOver() && !round.errorRaised()) {
            finish();
        }
        return true;
    }

    private void add(TypeElement type) {
        String className = processingEnv.getElementUtils().getBinaryName(type).toString();
        RevisionInfo revision = RevisionInfo.of(type.getAnnotation(Revision.class), className);
        try {
            revision.checked();
        } catch (RevisionException e) {
            report(Kind.ERROR, e.getMessage() + " [" + e.code() + "]", type);
            return;
        }
        String packageName = processingEnv
                .getElementUtils()
                .getPackageOf(type)
                .getQualifiedName()
                .toString();
        packages.computeIfAbsent(packageName, p -> new TreeMap<>()).put(className, revision);
        elements.put(className, type);
    }

    /** Writes the index of each package that was compiled, once the graphs that they are part of hold together. */
    private void finish() {
        if (packages.isEmpty()) {
            return;
        }
        Set<String> names = new TreeSet<>(packages.keySet());
        names.addAll(MigrationPackages.read(earlierText(MigrationPackages.LIST)));
        Map<String, Collection<RevisionInfo>> all = new TreeMap<>();
        names.forEach(name -> all.put(name, revisions(name)));
        try {
            for (List<RevisionInfo> group : PackageGroups.of(all)) {
                if (group.stream().anyMatch(revision -> elements.containsKey(revision.className()))) {
                    warnOfHeads(RevisionGraph.of(group));
                }
            }
            Element[] everyone = elements.values().toArray(Element[]::new);
            for (String name : packages.keySet()) {
                write(RevisionIndex.resource(name), RevisionIndex.write(all.getOrDefault(name, List.of())), everyone);
            }
            all.values().removeIf(Collection::isEmpty);
            write(MigrationPackages.LIST, MigrationPackages.write(all.keySet()), everyone);
        } catch (RevisionException e) {
            refuse(e);
        } catch (IOException e) {
            report(Kind.ERROR, "Could not write the index of the migrations: " + e, anyone());
        }
    }

    /** At the file that must be corrected; where that is not compiled now, at none: another would mislead. */
    private void refuse(RevisionException failure) {
        String text = failure.getMessage() + " [" + failure.code() + "]";
        failure.className()
                .flatMap(name -> Optional.ofNullable(elements.get(name)))
                .ifPresentOrElse(
                        element -> report(Kind.ERROR, text, element),
                        () -> processingEnv.getMessager().printMessage(Kind.ERROR, text));
    }

    private TypeElement anyone() {
        return elements.values().iterator().next();
    }

    /** Returns what was compiled of a package, and what was before and is still there. */
    private Collection<RevisionInfo> revisions(String packageName) {
        Map<String, RevisionInfo> all = new TreeMap<>(packages.getOrDefault(packageName, Map.of()));
        for (RevisionInfo old : RevisionIndex.read(earlierText(RevisionIndex.resource(packageName)), packageName)) {
            if (processingEnv.getElementUtils().getTypeElement(old.className()) != null) {
                all.putIfAbsent(old.className(), old);
            }
        }
        return all.values();
    }

    private String earlierText(String resource) {
        try {
            return processingEnv
                    .getFiler()
                    .getResource(StandardLocation.CLASS_OUTPUT, "", resource)
                    .getCharContent(true)
                    .toString();
        } catch (NoSuchFileException | java.io.FileNotFoundException e) {
            return "";
        } catch (IOException e) {
            processingEnv.getMessager().printMessage(Kind.NOTE, "No earlier " + resource + " was read: " + e);
            return "";
        }
    }

    private void write(String resource, String text, Element... origins) throws IOException {
        FileObject file = processingEnv.getFiler().createResource(StandardLocation.CLASS_OUTPUT, "", resource, origins);
        try (Writer writer = file.openWriter()) {
            writer.write(text);
        }
    }

    /** Several heads are meant where each is on a branch with a label; otherwise two people have added one each. */
    private void warnOfHeads(RevisionGraph graph) {
        List<RevisionInfo> heads = graph.looseHeads();
        if (!heads.isEmpty()) {
            RevisionInfo last = heads.get(heads.size() - 1);
            report(
                    Kind.WARNING,
                    "The migrations have several heads: " + graph.heads()
                            + ". Run \"autogen merge\", or give a branch a " + "label. [AG224]",
                    elements.getOrDefault(last.className(), anyone()));
        }
    }

    private void report(Kind kind, String message, Element element) {
        processingEnv.getMessager().printMessage(kind, message, element);
    }
}
