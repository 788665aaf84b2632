package dev.autogen.generator.drift;

import dev.autogen.generator.own.Ownership;
import dev.autogen.runtime.report.AppliedRevisions;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.revision.RevisionInfo;
import java.util.List;
import java.util.Set;

/**
 * The migrations that a database says it has.
 *
 * @param migrations all migrations of the project
 * @param applied those it has
 */
public record AppliedMigrations(Migrations migrations, AppliedRevisions applied) {

    /** Returns the last of them, one for each branch. */
    List<String> heads() {
        return migrations.graph().headsOf(applied.ids()).stream()
                .map(RevisionInfo::id)
                .toList();
    }

    /** Returns them, in the order they run. */
    List<RevisionInfo> revisions() {
        return migrations.graph().inOrder(applied.ids());
    }

    /** Returns what they made. */
    Ownership owned() {
        return Ownership.of(migrations, applied);
    }

    /** Returns the schemas of what they made, whoever made the schemas. */
    static Set<String> schemas(Ownership owned) {
        return owned.allSchemas();
    }
}
