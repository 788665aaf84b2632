package dev.autogen.runtime.command;

import dev.autogen.runtime.internal.console.Style;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.revision.RevisionGraph;
import dev.autogen.runtime.revision.RevisionInfo;
import dev.autogen.runtime.revision.RevisionResolver;
import dev.autogen.runtime.revision.RevisionSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The verb {@code show}.
 *
 * @param migrations the migrations
 * @param applied the ids of those that are applied
 */
public record ShowVerb(Migrations migrations, Set<String> applied) {

    /** Says all that is known of the revisions meant. */
    public Report run(String spec) {
        RevisionGraph graph = migrations.graph();
        List<RevisionInfo> found = new RevisionResolver(graph, applied).resolve(RevisionSpec.parse(spec));
        Report report = new Report().with("revisions", RevisionText.documents(found));
        if (found.isEmpty()) {
            report.line("base: before the first migration");
        }
        RevisionMarks marks = new RevisionMarks(graph, applied);
        for (RevisionInfo revision : found) {
            report.line(Style.STRONG, RevisionText.line(revision, marks.of(revision)));
            details(revision, graph).forEach(line -> report.line("    " + line));
        }
        return report;
    }

    /** Returns what is known of a revision, a line for each fact there is. */
    static List<String> details(RevisionInfo revision, RevisionGraph graph) {
        List<String> lines = new ArrayList<>();
        revision.message().lines().skip(1).forEach(lines::add);
        lines.add("follows   "
                + (revision.parents().isEmpty() ? "nothing: it is a base" : String.join(", ", revision.parents())));
        Set<String> children = graph.children(revision.id());
        if (!children.isEmpty()) {
            lines.add("before    " + String.join(", ", children));
        }
        if (!revision.dependsOn().isEmpty()) {
            lines.add("needs     " + String.join(", ", revision.dependsOn()));
        }
        if (!revision.replaces().isEmpty()) {
            lines.add("replaces  " + String.join(", ", revision.replaces()));
        }
        if (!revision.created().isEmpty()) {
            lines.add("created   " + revision.created());
        }
        if (!revision.transactional()) {
            lines.add("runs      step by step, each step in its own transaction");
        }
        revision.irreversible().ifPresent(reason -> lines.add("one way   " + reason));
        lines.add("class     " + revision.className());
        return lines;
    }
}
