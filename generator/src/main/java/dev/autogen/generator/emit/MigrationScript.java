package dev.autogen.generator.emit;

import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.ColumnReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A migration before it is Java: its place in the history, what it does, and what a reviewer should know.
 *
 * @param packageName the package of the class, empty for none
 * @param revision the id, letters and digits
 * @param parents the revisions it follows
 * @param message what it does, in the words of its author
 * @param created when it was made
 * @param upgrade the operations forward
 * @param downgrade the operations back
 * @param notes locks, losses and doubts, one paragraph each
 * @param options the rarer attributes of the revision
 * @param naming how its class is named
 */
public record MigrationScript(
        String packageName,
        String revision,
        List<String> parents,
        String message,
        Instant created,
        List<Operation> upgrade,
        List<Operation> downgrade,
        List<String> notes,
        Options options,
        ClassNaming naming) {

    public MigrationScript {
        parents = List.copyOf(parents);
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
        notes = List.copyOf(notes);
        RevisionNaming.checkMessage(message);
        RevisionNaming.checkId(revision);
    }

    /** Returns a migration that does nothing yet. */
    public static MigrationScript empty(
            String packageName, String revision, List<String> parents, String message, Instant created) {
        return new MigrationScript(
                packageName,
                revision,
                parents,
                message,
                created,
                List.of(),
                List.of(),
                List.of(),
                Options.NONE,
                ClassNaming.DEFAULT);
    }

    /** Returns the simple name of its class. */
    public String className() {
        return naming.className(created, revision, message);
    }

    /** Returns the same migration under another id, at another place in the history. */
    public MigrationScript withRevision(String id, List<String> newParents) {
        return new MigrationScript(
                packageName, id, newParents, message, created, upgrade, downgrade, notes, options, naming);
    }

    public MigrationScript withPackageName(String other) {
        return new MigrationScript(
                other, revision, parents, message, created, upgrade, downgrade, notes, options, naming);
    }

    public MigrationScript withMessage(String other) {
        return new MigrationScript(
                packageName, revision, parents, other, created, upgrade, downgrade, notes, options, naming);
    }

    public MigrationScript withOperations(List<Operation> newUpgrade, List<Operation> newDowngrade) {
        return new MigrationScript(
                packageName, revision, parents, message, created, newUpgrade, newDowngrade, notes, options, naming);
    }

    public MigrationScript withNotes(List<String> other) {
        return new MigrationScript(
                packageName, revision, parents, message, created, upgrade, downgrade, other, options, naming);
    }

    /** Returns the same migration with one more note. */
    public MigrationScript withNote(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return withNotes(more);
    }

    public MigrationScript withOptions(Options other) {
        return new MigrationScript(
                packageName, revision, parents, message, created, upgrade, downgrade, notes, other, naming);
    }

    public MigrationScript withNaming(ClassNaming other) {
        return new MigrationScript(
                packageName, revision, parents, message, created, upgrade, downgrade, notes, options, other);
    }

    /**
     * What few revisions say.
     *
     * @param label the name of the branch that starts here
     * @param dependsOn revisions on other branches that come before
     * @param transactional whether it runs in one transaction
     * @param irreversible why it cannot be undone, absent where it can
     * @param replaces the revisions it was squashed from
     * @param ordinals which constants of enums the numbers in columns mean behind it, where none before says so
     */
    public record Options(
            Optional<String> label,
            List<String> dependsOn,
            boolean transactional,
            Optional<String> irreversible,
            List<String> replaces,
            Map<ColumnReference, List<String>> ordinals) {

        /** Nothing out of the ordinary. */
        public static final Options NONE = new Options(Optional.empty(), List.of(), true, Optional.empty());

        public Options {
            dependsOn = List.copyOf(dependsOn);
            replaces = List.copyOf(replaces);
            ordinals = Collections.unmodifiableMap(new LinkedHashMap<>(ordinals));
        }

        /** Makes the options of a revision that says nothing of numbers. */
        public Options(
                Optional<String> label,
                List<String> dependsOn,
                boolean transactional,
                Optional<String> irreversible,
                List<String> replaces) {
            this(label, dependsOn, transactional, irreversible, replaces, Map.of());
        }

        /** Makes the options of a revision that replaces none. */
        public Options(
                Optional<String> label, List<String> dependsOn, boolean transactional, Optional<String> irreversible) {
            this(label, dependsOn, transactional, irreversible, List.of());
        }

        /** Returns the same options, in one transaction or not. */
        public Options transactional(boolean other) {
            return new Options(label, dependsOn, other, irreversible, replaces, ordinals);
        }

        /** Returns the same options, with what the numbers in columns mean. */
        public Options withOrdinals(Map<ColumnReference, List<String>> other) {
            return new Options(label, dependsOn, transactional, irreversible, replaces, other);
        }
    }
}
