package dev.autogen.cli;

import dev.autogen.runtime.apply.AppliedStep;
import dev.autogen.runtime.apply.Direction;
import dev.autogen.runtime.console.Console;
import dev.autogen.runtime.console.Style;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run of migrations did. */
final class RunReport {

    private RunReport() {}

    static void print(Console console, boolean json, List<AppliedStep> steps) {
        if (json) {
            console.json(Map.of("steps", steps.stream().map(RunReport::document).toList()));
        } else if (steps.isEmpty()) {
            console.line("nothing to do: the database is there already");
        } else {
            steps.forEach(step ->
                    console.line(step.direction() == Direction.UPGRADE ? Style.ADDED : Style.REMOVED, line(step)));
        }
    }

    private static String line(AppliedStep step) {
        String sign = step.direction() == Direction.UPGRADE ? "+ " : "- ";
        return sign + Revisions.line(step.revision()) + "  (" + step.duration().toMillis() + " ms)";
    }

    private static Map<String, Object> document(AppliedStep step) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("revision", step.revision().id());
        document.put("message", step.revision().message());
        document.put("direction", step.direction().name().toLowerCase(java.util.Locale.ROOT));
        document.put("milliseconds", step.duration().toMillis());
        return document;
    }
}
