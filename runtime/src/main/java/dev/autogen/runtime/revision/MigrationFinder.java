package dev.autogen.runtime.revision;

import dev.autogen.runtime.internal.classfile.ClassFile;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Revision;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the migrations of a package: by its index first, by listing second; where there are both they must agree. */
final class MigrationFinder {

    private final ClassLoader loader;
    private final String packageName;
    private final PackageListing listing;

    MigrationFinder(ClassLoader loader, String packageName) {
        this.loader = loader;
        this.packageName = packageName;
        this.listing = new PackageListing(loader, packageName);
    }

    List<RevisionInfo> find() {
        Map<String, RevisionInfo> found = new TreeMap<>();
        for (RevisionInfo revision : indexed()) {
            found.put(revision.simpleName(), revision);
        }
        Set<String> listed = listing.classNames();
        Set<String> unknown = new TreeSet<>(listed);
        unknown.removeAll(found.keySet());
        boolean indexed = !found.isEmpty();
        for (String name : unknown) {
            Optional<RevisionInfo> migration = read(name);
            if (migration.isPresent() && indexed) {
                throw disagree(migration.get().className() + " is not in it");
            }
            migration.ifPresent(m -> found.put(name, m));
        }
        if (indexed && !listed.isEmpty()) {
            found.keySet().stream()
                    .filter(name -> !listed.contains(name))
                    .findFirst()
                    .ifPresent(this::checkIsThere);
        }
        found.values().forEach(RevisionInfo::checked);
        return List.copyOf(found.values());
    }

    private List<RevisionInfo> indexed() {
        String resource = RevisionIndex.resource(packageName);
        List<RevisionInfo> revisions = new ArrayList<>();
        try {
            for (URL url : Collections.list(loader.getResources(resource))) {
                URLConnection connection = url.openConnection();
                connection.setUseCaches(false);
                try (InputStream in = connection.getInputStream()) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    revisions.addAll(RevisionIndex.read(text, packageName));
                }
            }
            return revisions;
        } catch (IOException e) {
            throw new UncheckedIOException("The index " + resource + " cannot be read.", e);
        }
    }

    /** Reads a class file; nothing comes back for a class that is no migration. */
    private Optional<RevisionInfo> read(String simpleName) {
        try (InputStream bytes = listing.open(simpleName)) {
            ClassFile file = ClassFile.read(bytes);
            Optional<RevisionInfo> revision =
                    file.annotation(Revision.class).map(values -> RevisionInfo.of(values, file.name()));
            boolean migration = file.interfaces().contains(Migration.class.getName()) && !file.isAbstract();
            if (migration && revision.isEmpty()) {
                throw new RevisionException(
                        "AG218",
                        "The migration class " + file.name() + " has no @Revision, so its place in the history is "
                                + "unknown. Add @Revision(id = ..., parents = ...).");
            }
            return revision;
        } catch (IOException e) {
            throw new UncheckedIOException("The class " + simpleName + " of " + packageName + " cannot be read.", e);
        }
    }

    /** One part of a split package may be listable and the other not. */
    private void checkIsThere(String simpleName) {
        String file = (packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/") + simpleName + ".class";
        if (loader.getResource(file) == null) {
            throw disagree("its " + simpleName + " has no class");
        }
    }

    private RevisionException disagree(String how) {
        return new RevisionException(
                "AG216",
                "The index " + RevisionIndex.resource(packageName) + " and the classes of " + packageName
                        + " disagree: " + how + ". Rebuild the project (mvn clean package).");
    }
}
