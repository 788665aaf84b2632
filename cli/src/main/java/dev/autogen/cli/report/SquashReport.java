package dev.autogen.cli.report;

import dev.autogen.cli.graph.SquashPlan;
import dev.autogen.cli.project.SquashedSources;
import dev.autogen.cli.session.Session;
import dev.autogen.generator.emit.MigrationScript;
import dev.autogen.runtime.internal.console.Console;
import dev.autogen.runtime.internal.console.Style;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a squash did, or would do. */
public record SquashReport(
        Session session, SquashPlan plan, MigrationScript script, SquashedSources squashed, String proof) {

    public int print(boolean json, boolean dryRun) {
        if (json) {
            session.console().json(document());
        } else {
            lines(dryRun);
        }
        return 0;
    }

    private List<String> written() {
        return names(squashed.change().written().subList(0, squashed.files().size()));
    }

    private List<String> edited() {
        List<Path> all = squashed.change().written();
        return names(all.subList(squashed.files().size(), all.size()));
    }

    private List<String> names(List<Path> files) {
        return files.stream().map(session::relative).toList();
    }

    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("revision", script.revision());
        document.put("parents", script.parents());
        document.put("replaces", List.copyOf(plan.ids()));
        document.put("notes", script.notes());
        document.put("files", written());
        document.put("edited", edited());
        document.put("removed", names(squashed.change().deleted()));
        document.put("proof", proof);
        return document;
    }

    private void lines(boolean dryRun) {
        Console console = session.console();
        if (dryRun) {
            squashed.files().forEach(file -> console.line(file.contents()));
        }
        script.notes().stream().skip(1).forEach(note -> console.line(Style.CHANGED, note));
        written().forEach(name -> console.line(Style.STRONG, (dryRun ? "would write " : "wrote ") + name));
        edited().forEach(name -> console.line(Style.STRONG, (dryRun ? "would edit " : "edited ") + name));
        names(squashed.change().deleted())
                .forEach(name -> console.line(Style.REMOVED, (dryRun ? "would remove " : "removed ") + name));
        console.line(proof);
        console.note("a database that has all of " + String.join(", ", plan.ids()) + " has " + script.revision()
                + "; one that has only some of them must first apply the rest, with the sources from before");
    }
}
