package dev.autogen.runtime.command;

import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.revision.RevisionInfo;
import java.util.List;

/**
 * The verb {@code heads}.
 *
 * @param migrations the migrations
 */
public record HeadsVerb(Migrations migrations) {

    /** Lists the revisions that no other follows. */
    public Report run() {
        List<RevisionInfo> heads = migrations.graph().heads();
        Report report = new Report().with("heads", RevisionText.documents(heads));
        heads.forEach(head ->
                report.line(RevisionText.line(head, head.label().map(List::of).orElse(List.of()))));
        if (heads.isEmpty()) {
            report.note("there are no migrations yet. To write the first: autogen -m \"initial\"");
        }
        RevisionText.severalHeads(migrations.graph()).ifPresent(report::note);
        return report;
    }
}
