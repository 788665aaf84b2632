package dev.autogen.runtime.report;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.rows.RowGuard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Existing rows prevent a revision. They were found before any change, or when the server refused a step. */
public final class RowsRefusedException extends AutogenException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RowsRefusedException(Refusal refusal) {
        super("AG264", refusal.text());
        this.refusal = refusal;
    }

    /** The step of a revision that met the rows, and whether those before it are rolled back. */
    public record Step(String description, boolean rolledBack) {}

    /**
     * The details of the refusal.
     *
     * @param revision the revision
     * @param step the refused step, absent if the rows were found before the first step
     * @param guard the check that failed
     * @param count how many rows there are
     * @param examples some of them
     */
    public record Refusal(String revision, Optional<Step> step, RowGuard guard, long count, List<String> examples) {

        boolean unchanged() {
            return step.map(Step::rolledBack).orElse(true);
        }

        String text() {
            StringBuilder text = new StringBuilder("Revision \"" + revision + "\" ");
            text.append(unchanged() ? "cannot run: " : "stopped ");
            step.ifPresent(s -> text.append("at \"").append(s.description()).append("\" "));
            text.append(guard.refuses(count));
            text.append(unchanged() ? ". Nothing was changed.\n" : ". The steps before it are done.\n");
            examples.forEach(row -> text.append("    ").append(row).append('\n'));
            if (count > examples.size()) {
                text.append("    and ").append(count - examples.size()).append(" more\n");
            }
            text.append(
                    step.filter(Step::rolledBack).isPresent()
                            ? "The query for all of them, at that step:"
                            : "The query for all of them:");
            guard.prelude().ifPresent(first -> text.append('\n')
                    .append(first.indent(4).stripTrailing())
                    .append(';'));
            return text.append("\n    ")
                    .append(guard.offenders())
                    .append(
                            unchanged()
                                    ? "\nCorrect the rows, by hand or in the migration, then run it again."
                                    : "\nCorrect the rows, by hand or in the migration after the steps that are done, which"
                                            + " must stay as they are. Then run it again.")
                    .toString();
        }
    }

    @Override
    public Map<String, ?> facts() {
        Map<String, Object> rows = new LinkedHashMap<>();
        rows.put("revision", refusal.revision());
        rows.put("step", refusal.step().map(Step::description));
        rows.put("table", refusal.guard().table().replace("\"", ""));
        rows.put("rule", refusal.guard().rule());
        rows.put("count", refusal.count());
        rows.put("examples", refusal.examples());
        rows.put("query", refusal.guard().offenders());
        return Map.of("rows", rows);
    }

    @Override
    public int exitCode() {
        return refusal.unchanged() ? 4 : 1;
    }
}
