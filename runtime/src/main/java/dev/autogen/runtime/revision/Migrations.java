package dev.autogen.runtime.revision;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Revision;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The migrations of a package or several: their graph, and the classes behind it, which are loaded one by one as they run. */
public final class Migrations {

    private final ClassLoader loader;
    private final String packageName;
    private final RevisionGraph graph;

    private Migrations(ClassLoader loader, String packageName, Collection<RevisionInfo> revisions) {
        this.loader = loader;
        this.packageName = packageName;
        this.graph = RevisionGraph.of(revisions);
    }

    /**
     * Finds the migrations of packages without loading their classes; {@code a.b.*} is a package with all below it.
     *
     * @throws RevisionException if there are none, or they do not make up a graph
     */
    public static Migrations find(ClassLoader loader, String... packageNames) {
        Migrations found = findAny(loader, packageNames);
        if (found.graph.revisions().isEmpty()) {
            throw new RevisionException(
                    "AG215",
                    "No migration was found in the package \"" + found.packageName
                            + "\". Check its name and that the jar or "
                            + "directory is on the class path; a jar without directory entries needs the index that the "
                            + "annotation processor of autogen-runtime writes.");
        }
        return found;
    }

    /** Finds the migrations of packages, which may be empty. */
    public static Migrations findAny(ClassLoader loader, String... packageNames) {
        List<RevisionInfo> revisions = new ArrayList<>();
        for (String name : new MigrationPackages(loader).named(List.of(packageNames))) {
            revisions.addAll(new MigrationFinder(loader, name).find());
        }
        return new Migrations(loader, String.join(", ", packageNames), revisions);
    }

    /** Returns no migrations. */
    public static Migrations none(String packageName) {
        return new Migrations(Migrations.class.getClassLoader(), packageName, List.of());
    }

    /** Returns migrations from loaded classes. */
    public static Migrations of(List<Class<? extends Migration>> classes) {
        List<RevisionInfo> revisions =
                classes.stream().map(Migrations::describe).toList();
        Class<?> first = classes.isEmpty() ? Migrations.class : classes.get(0);
        return new Migrations(first.getClassLoader(), first.getPackageName(), revisions);
    }

    /** Returns the package, or the packages as they were named. */
    public String packageName() {
        return packageName;
    }

    /** Returns how the revisions follow each other. */
    public RevisionGraph graph() {
        return graph;
    }

    /**
     * Loads the class of a revision and creates the migration.
     *
     * @throws RevisionException if that fails, or the class is not what the index says
     */
    public Migration load(RevisionInfo revision) {
        try {
            Class<?> type = Class.forName(revision.className(), true, loader);
            if (!describe(type).equals(revision)) {
                throw new RevisionException(
                        "AG216",
                        "The index and the @Revision of " + revision.className()
                                + " disagree. Rebuild the project (mvn " + "clean package).");
            }
            return type.asSubclass(Migration.class).getConstructor().newInstance();
        } catch (InvocationTargetException | ExceptionInInitializerError e) {
            Throwable thrown = Optional.ofNullable(e.getCause()).orElse(e);
            throw new RevisionException(
                    "AG219",
                    "The migration class " + revision.className()
                            + " cannot be created: its constructor or initializer threw " + thrown + ". Correct it.",
                    e);
        } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
            throw new RevisionException(
                    "AG219",
                    "The migration class " + revision.className() + " cannot be loaded: " + e + ". It must be public, "
                            + "implement Migration and have a public constructor without parameters.",
                    e);
        }
    }

    private static RevisionInfo describe(Class<?> type) {
        Revision revision = type.getAnnotation(Revision.class);
        if (revision == null) {
            throw new RevisionException(
                    "AG218",
                    "The migration class " + type.getName() + " has no @Revision. Add one with its id and parents.");
        }
        return RevisionInfo.of(revision, type.getName());
    }
}
