package dev.autogen.junit;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.revision.RevisionInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The tests of a project. */
final class Checks {

    private Checks() {}

    /** Returns those of a class; where its migrations make up no graph, the first one says so. */
    static List<Check> of(Class<?> type) {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("hasOneHead", Checks::hasOneHead));
        checks.add(new Check("upgradesFromBase", Checks::upgradesFromBase));
        checks.add(new Check("entitiesEqualHead", EntitiesCheck::run));
        checks.add(new Check("goesDownAndUpAgain", RoundTrips::whole));
        checks.add(new Check("downgradeLeavesNoTrace", RoundTrips::each));
        revisions(type)
                .forEach(revision -> checks.add(new Check(
                        "overRows(" + revision.id() + ")", project -> RoundTrips.overRows(project, revision))));
        return checks;
    }

    private static List<RevisionInfo> revisions(Class<?> type) {
        try {
            return Project.of(type).migrations().graph().revisions();
        } catch (AutogenException e) {
            // The tests themselves fail with it, by name.
            return List.of();
        }
    }

    private static void hasOneHead(Project project) {
        List<RevisionInfo> loose = project.migrations().graph().looseHeads();
        if (!loose.isEmpty()) {
            throw new AssertionError("There are several heads: "
                    + loose.stream()
                            .map(head -> head.id() + " (" + head.message() + ")")
                            .collect(Collectors.joining(", "))
                    + ". Run \"autogen merge\" or \"autogen rebase\".");
        }
    }

    private static void upgradesFromBase(Project project) {
        try (MigratedDatabase database = project.at("base")) {
            database.migrate();
        }
    }
}
