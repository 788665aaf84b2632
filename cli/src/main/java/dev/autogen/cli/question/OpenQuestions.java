package dev.autogen.cli.question;

import dev.autogen.generator.fill.MissingValue;
import dev.autogen.generator.question.GoneValue;
import dev.autogen.generator.rename.Candidate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What nobody has answered, and how to.
 *
 * @param renames the pairs that may be renames
 * @param gone the values of enums that go while rows hold them
 * @param values the columns that rows have no value for
 * @param conversions the values whose meaning in the new type is unknown
 */
public record OpenQuestions(
        List<Candidate> renames, List<GoneValue> gone, List<MissingValue> values, OpenConversions conversions) {

    boolean isEmpty() {
        return renames.isEmpty() && gone.isEmpty() && values.isEmpty() && conversions.isEmpty();
    }

    /** Returns the refusal, AG572, with the options to type. */
    UnansweredException unanswered() {
        StringBuilder message = new StringBuilder();
        if (!renames.isEmpty()) {
            message.append("These drops and adds may be renames, and only you know:\n");
            renames.forEach(c -> message.append(lines(c)));
            message.append("Name each rename. Everything else is dropped and recreated:\n");
            renames.forEach(c -> message.append("  --rename ")
                    .append(Shell.quoted(c.rename().text()))
                    .append('\n'));
            message.append("  --no-renames\n");
        }
        if (!gone.isEmpty()) {
            message.append("Rows contain values that are removed:\n");
            gone.forEach(v -> message.append("  ").append(v.describe()).append('\n'));
            message.append("Name the value that replaces each, or delete these rows first. --no-renames writes the"
                    + " migration anyway, and its upgrade refuses such rows:\n");
            gone.forEach(v -> message.append("  --rename ")
                    .append(Shell.quoted(v.merge().text()))
                    .append('\n'));
            message.append(renames.isEmpty() ? "  --no-renames\n" : "");
        }
        if (!values.isEmpty()) {
            message.append("Rows have no value in a column that becomes not null:\n");
            values.forEach(v -> message.append("  ").append(v.describe()).append('\n'));
            message.append("Give them one with an SQL expression, or add @ColumnDefault to the attribute:\n");
            values.forEach(v -> message.append("  --fill ")
                    .append(Shell.quoted(v.path() + "=..."))
                    .append('\n'));
        }
        message.append(conversions.text());
        message.append("Nothing was written.");
        if (!renames.isEmpty() || !gone.isEmpty() || !values.isEmpty() || !conversions.isEmpty()) {
            message.append(" Add these options to the command, or put them into a file for --answers.");
        }
        return new UnansweredException("AG572", message.toString(), facts());
    }

    /** What speaks for it stands below it, each on a line: indented lines are not broken. */
    private static String lines(Candidate candidate) {
        String name = "  " + candidate.rename().kind() + " "
                + candidate.rename().before() + " -> " + candidate.rename().after() + "\n";
        return name
                + candidate.evidence().stream().map(e -> "      " + e + "\n").collect(Collectors.joining());
    }

    private Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("renames", renames.stream().map(OpenQuestions::document).toList());
        facts.put("fills", values.stream().map(OpenQuestions::fill).toList());
        facts.put("values", gone.stream().map(OpenQuestions::held).toList());
        conversions.addTo(facts);
        return facts;
    }

    private static Map<String, Object> held(GoneValue value) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("value", value.path());
        document.put("rows", value.rows());
        document.put("left", value.left());
        document.put("option", "--rename " + value.merge().text());
        return document;
    }

    private static Map<String, Object> fill(MissingValue value) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("column", value.path());
        document.put("type", value.type());
        document.put("rows", value.rows());
        document.put("option", "--fill " + value.path() + "=...");
        return document;
    }

    /** Returns a candidate for programs. */
    public static Map<String, Object> document(Candidate candidate) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", candidate.rename().kind().toString());
        document.put("from", candidate.rename().before());
        document.put("to", candidate.rename().after());
        document.put("evidence", candidate.evidence());
        document.put("option", "--rename " + candidate.rename().text());
        return document;
    }
}
