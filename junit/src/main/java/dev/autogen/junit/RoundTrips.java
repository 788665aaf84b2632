package dev.autogen.junit;

import dev.autogen.runtime.revision.RevisionInfo;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Up, down and up again, and what is left of it. */
final class RoundTrips {

    private RoundTrips() {}

    /** From head down as far as it goes, and up to head again. */
    static void whole(Project project) throws SQLException {
        try (MigratedDatabase database = project.at("heads")) {
            Snapshot head = Snapshot.of(database);
            List<RevisionInfo> revisions = project.migrations().graph().revisions();
            for (int i = revisions.size() - 1;
                    i >= 0 && revisions.get(i).irreversible().isEmpty();
                    i--) {
                database.downgrade(before(database, revisions.get(i)));
            }
            database.migrate();
            Snapshot.of(database)
                    .equalOrFail(head, "After a downgrade and an upgrade, the database is not what it was at head");
        }
    }

    /** Each revision for itself: after its downgrade, all is as it was before. */
    static void each(Project project) throws SQLException {
        try (MigratedDatabase database = project.at("base")) {
            for (RevisionInfo revision : project.migrations().graph().revisions()) {
                Snapshot before = Snapshot.of(database);
                database.migrate(revision.id());
                if (revision.irreversible().isEmpty()) {
                    database.downgrade(before(database, revision));
                    Snapshot.of(database)
                            .equalOrFail(before, "The downgrade of revision \"" + revision.id() + "\" leaves a trace");
                    database.migrate(revision.id());
                }
            }
        }
    }

    /** One revision over rows, and back over the rows that are there then. */
    static void overRows(Project project, RevisionInfo revision) throws Exception {
        try (MigratedDatabase database = project.at("base")) {
            for (RevisionInfo needed : project.migrations()
                    .graph()
                    .inOrder(project.migrations().graph().needed(List.of(revision.id())))) {
                if (!needed.equals(revision)) {
                    database.migrate(needed.id());
                }
            }
            Rows rows = project.settings().rows().getDeclaredConstructor().newInstance();
            try (Connection connection = database.dataSource().getConnection()) {
                rows.insert(connection, revision.id());
            }
            database.migrate(revision.id());
            if (revision.irreversible().isEmpty()) {
                database.downgrade(before(database, revision));
                database.migrate(revision.id());
            }
        }
    }

    /** What a downgrade is told to take back this revision alone. */
    private static String before(MigratedDatabase database, RevisionInfo revision) {
        if (database.migrator().applied().ids().size() == 1) {
            return "base";
        }
        return revision.parents().size() == 1 ? revision.parents().get(0) : revision.id() + "-1";
    }
}
