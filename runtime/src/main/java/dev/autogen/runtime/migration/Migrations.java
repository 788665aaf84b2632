package dev.autogen.runtime.migration;

import java.util.Collection;
import java.util.List;

/** The migrations of a package: their graph, and the classes behind it, which are loaded one by one as they run. */
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
     * Finds the migrations of a package without loading their classes.
     *
     * @throws RevisionException if there are none, or they do not make up a graph
     */
    public static Migrations find(ClassLoader loader, String packageName) {
        Migrations found = findAny(loader, packageName);
        if (found.graph.revisions().isEmpty()) {
            throw new RevisionException(
                    "AG215",
                    "No migration was found in the package \"" + packageName + "\". Check its name and that the jar or "
                            + "directory is on the class path; a jar without directory entries needs the index that the "
                            + "annotation processor of autogen-runtime writes.");
        }
        return found;
    }

    /** Finds the migrations of a package, which may hold none yet. */
    public static Migrations findAny(ClassLoader loader, String packageName) {
        return new Migrations(loader, packageName, new MigrationFinder(loader, packageName).find());
    }

    /** Returns no migrations. */
    public static Migrations none(String packageName) {
        return new Migrations(Migrations.class.getClassLoader(), packageName, List.of());
    }

    /** Returns the migrations of classes that are at hand. */
    public static Migrations of(List<Class<? extends Migration>> classes) {
        List<RevisionInfo> revisions =
                classes.stream().map(Migrations::describe).toList();
        Class<?> first = classes.isEmpty() ? Migrations.class : classes.get(0);
        return new Migrations(first.getClassLoader(), first.getPackageName(), revisions);
    }

    /** Returns the package. */
    public String packageName() {
        return packageName;
    }

    /** Returns how the revisions follow each other. */
    public RevisionGraph graph() {
        return graph;
    }

    /**
     * Loads the class of a revision and makes a migration of it.
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
                                + " disagree. Build the project anew (mvn " + "clean package).");
            }
            return type.asSubclass(Migration.class).getConstructor().newInstance();
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
