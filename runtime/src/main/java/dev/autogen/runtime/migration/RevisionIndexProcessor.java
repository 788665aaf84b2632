package dev.autogen.runtime.migration;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    private final Map<String, TypeElement> elements = new HashMap<>();

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
            packages.forEach(this::finish);
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

    private void finish(String packageName, Map<String, RevisionInfo> compiled) {
        Map<String, RevisionInfo> all = new TreeMap<>(compiled);
        for (RevisionInfo old : earlier(packageName)) {
            if (processingEnv.getElementUtils().getTypeElement(old.className()) != null) {
                all.putIfAbsent(old.className(), old);
            }
        }
        Element anyone = elements.getOrDefault(
                compiled.keySet().iterator().next(),
                elements.values().iterator().next());
        try {
            warnOfHeads(RevisionGraph.of(all.values()));
            write(packageName, all.values(), compiled.keySet());
        } catch (RevisionException e) {
            report(Kind.ERROR, e.getMessage() + " [" + e.code() + "]", anyone);
        } catch (IOException e) {
            report(Kind.ERROR, "The index of the migrations cannot be written: " + e, anyone);
        }
    }

    private List<RevisionInfo> earlier(String packageName) {
        try {
            FileObject file = processingEnv
                    .getFiler()
                    .getResource(StandardLocation.CLASS_OUTPUT, "", RevisionIndex.resource(packageName));
            return RevisionIndex.read(file.getCharContent(true).toString(), packageName);
        } catch (NoSuchFileException | java.io.FileNotFoundException e) {
            return List.of();
        } catch (IOException e) {
            processingEnv.getMessager().printMessage(Kind.NOTE, "No earlier index of the migrations was read: " + e);
            return List.of();
        }
    }

    private void write(String packageName, Collection<RevisionInfo> revisions, Set<String> compiled)
            throws IOException {
        Element[] origins = compiled.stream().map(elements::get).toArray(Element[]::new);
        FileObject file = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", RevisionIndex.resource(packageName), origins);
        try (Writer writer = file.openWriter()) {
            writer.write(RevisionIndex.write(revisions));
        }
    }

    /** Several heads are meant where each is on a branch with a label; otherwise two people have added one each. */
    private void warnOfHeads(RevisionGraph graph) {
        List<RevisionInfo> heads = new ArrayList<>(graph.heads());
        heads.removeIf(head -> !graph.labelsOf(head.id()).isEmpty());
        if (graph.heads().size() > 1 && !heads.isEmpty()) {
            RevisionInfo last = heads.get(heads.size() - 1);
            report(
                    Kind.WARNING,
                    "The migrations have several heads: " + graph.heads()
                            + ". Run \"autogen merge\", or give a branch a " + "label. [AG224]",
                    elements.getOrDefault(
                            last.className(), elements.values().iterator().next()));
        }
    }

    private void report(Kind kind, String message, Element element) {
        processingEnv.getMessager().printMessage(kind, message, element);
    }
}
