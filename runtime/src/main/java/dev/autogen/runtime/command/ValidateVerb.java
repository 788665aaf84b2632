package dev.autogen.runtime.command;

import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.internal.console.Style;
import dev.autogen.runtime.report.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The verb {@code validate}.
 *
 * @param migrator what it works with
 */
public record ValidateVerb(Migrator migrator) {

    private static final int FOUND = 3;

    /** Compares what was applied with the migrations there are; exits with 3 where they disagree. */
    public Report run() {
        List<Finding> findings = migrator.validate();
        Report report = new Report()
                .with("findings", findings.stream().map(ValidateVerb::document).toList());
        if (findings.isEmpty()) {
            return report.line("the applied revisions match the migrations");
        }
        findings.forEach(f -> {
            report.line(Style.CHANGED, f.revision() + "  " + f.what());
            report.line("    " + f.wayOut());
        });
        return report.exit(FOUND);
    }

    private static Map<String, Object> document(Finding finding) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("revision", finding.revision());
        document.put("kind", finding.kind().name().toLowerCase(Locale.ROOT));
        document.put("what", finding.what());
        document.put("wayOut", finding.wayOut());
        return document;
    }
}
