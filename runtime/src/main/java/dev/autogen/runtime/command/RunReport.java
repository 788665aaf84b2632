package dev.autogen.runtime.command;

import dev.autogen.runtime.internal.console.Style;
import dev.autogen.runtime.report.AppliedStep;
import dev.autogen.runtime.report.Direction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an upgrade or a downgrade did. */
final class RunReport {

    private RunReport() {}

    static Report of(List<AppliedStep> steps) {
        Report report = new Report()
                .with("steps", steps.stream().map(RunReport::document).toList());
        if (steps.isEmpty()) {
            return report.line("nothing to do: the database is already at the target");
        }
        steps.forEach(step -> report.line(
                step.direction() == Direction.UPGRADE ? Style.ADDED : Style.REMOVED,
                (step.direction() == Direction.UPGRADE ? "+ " : "- ") + RevisionText.line(step.revision()) + "  ("
                        + step.duration().toMillis() + " ms)"));
        return report;
    }

    private static Map<String, Object> document(AppliedStep step) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("revision", step.revision().id());
        document.put("message", step.revision().message());
        document.put("direction", step.direction().name().toLowerCase(Locale.ROOT));
        document.put("milliseconds", step.duration().toMillis());
        return document;
    }
}
