package dev.autogen.generator.extension;

import dev.autogen.generator.emit.MigrationScript;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.operation.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All rewriters of a project as one: each gets what the one before it made. */
public final class Rewriting {

    private final Extensions extensions;

    /** Makes the chain of the rewriters among the extensions. */
    public Rewriting(Extensions extensions) {
        this.extensions = extensions;
    }

    /**
     * Returns what is to be written in place of a migration, in the order it runs.
     *
     * @throws AutogenException AG566 if an extension fails, AG567 if what it made cannot be written
     */
    public List<MigrationScript> rewrite(MigrationScript script) {
        List<MigrationScript> scripts = List.of(script);
        for (Extension extension : extensions.all()) {
            scripts = scripts.stream()
                    .flatMap(each -> rewrite(extension, each).stream())
                    .toList();
        }
        checkIds(scripts);
        checkLabel(script, scripts);
        return scripts;
    }

    @SuppressWarnings("NullAway") // nobody keeps a user's class from returning null
    private static List<MigrationScript> rewrite(Extension extension, MigrationScript script) {
        try {
            if (extension instanceof ScriptRewriter rewriter) {
                return List.copyOf(rewriter.rewrite(script));
            } else if (extension instanceof OperationRewriter rewriter) {
                return List.of(
                        script.withOperations(all(rewriter, script.upgrade()), all(rewriter, script.downgrade())));
            }
            return List.of(script);
        } catch (RuntimeException | LinkageError e) {
            throw new AutogenException(
                    "AG566",
                    "The extension \"" + extension.getClass().getName() + "\" failed while it rewrote the migration "
                            + script.revision() + ": " + e
                            + ". Nothing was written. Fix it, or remove it from --extension.",
                    e);
        }
    }

    private static List<Operation> all(OperationRewriter rewriter, List<Operation> operations) {
        return operations.stream()
                .flatMap(operation -> rewriter.rewrite(operation).stream())
                .toList();
    }

    private static void checkIds(List<MigrationScript> scripts) {
        Set<String> ids = new HashSet<>();
        for (MigrationScript script : scripts) {
            if (!ids.add(script.revision())) {
                throw new AutogenException(
                        "AG567",
                        "The extensions returned two migrations with the id \"" + script.revision()
                                + "\". Give each its own id with withRevision(id, parents).");
            }
        }
    }

    private static void checkLabel(MigrationScript asked, List<MigrationScript> scripts) {
        asked.options().label().ifPresent(label -> {
            if (scripts.stream()
                    .noneMatch(s -> s.options().label().equals(asked.options().label()))) {
                throw new AutogenException(
                        "AG567",
                        "The label \"" + label + "\" is in none of the migrations that the extensions returned for "
                                + asked.revision()
                                + ", so its branch would have no name. Keep the options of the script,"
                                + " or omit --label.");
            }
        });
    }
}
