package dev.autogen.cli.project;

import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.report.AppliedRevisions;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.revision.RevisionInfo;
import java.util.List;

/**
 * Where a database stands among the migrations, asked of it once.
 *
 * @param migrator what moves it
 * @param migrations all there are
 * @param applied those it has
 */
public record Standing(Migrator migrator, Migrations migrations, AppliedRevisions applied) {

    /** Returns the migrations that it has, in order. */
    public List<RevisionInfo> known() {
        return migrations.graph().inOrder(applied.ids());
    }

    /** Returns the migrations that it lacks, in order. */
    public List<RevisionInfo> pending() {
        return migrations.graph().revisions().stream()
                .filter(revision -> !applied.ids().contains(revision.id()))
                .toList();
    }

    /** Returns the applied revisions that are not among the migrations. */
    public List<String> unknown() {
        return applied.ids().stream()
                .filter(id -> migrations.graph().find(id).isEmpty())
                .toList();
    }

    /** Refuses a database that has revisions which are not among the migrations. */
    void checkKnown() {
        migrator.current(applied);
    }

    Standing asked() {
        return new Standing(migrator, migrations, migrator.applied());
    }
}
