package dev.autogen.generator.rename;

import dev.autogen.runtime.internal.sql.SqlText;
import dev.autogen.runtime.internal.sql.SqlWords;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts that a check allows in a column, as Hibernate writes it for a string enum or a discriminator. */
public final class TextValues {

    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'");

    private TextValues() {}

    /** Returns the literals of an expression, in order. */
    public static Set<String> of(String expression) {
        Set<String> values = new LinkedHashSet<>();
        for (SqlText.Part part : SqlText.of(expression).parts()) {
            Matcher literal = LITERAL.matcher(part.text());
            if (part.kind() != SqlText.Kind.CODE && literal.matches()) {
                values.add(literal.group(1).replace("''", "'"));
            }
        }
        return values;
    }

    /** Tells whether the check lists texts for this column and speaks of nothing else. */
    static boolean isAbout(CheckConstraint check, String column) {
        return SqlWords.mentions(check.expression(), column)
                && !of(check.expression()).isEmpty();
    }

    /** Returns the columns that an expression mentions, in the order of the table. */
    static List<String> mentioned(Table table, String expression) {
        Set<String> words = SqlWords.in(expression);
        return table.columns().stream()
                .map(Column::name)
                .filter(words::contains)
                .toList();
    }

    /** Returns the one column of text that a check is about. */
    public static Optional<String> column(Table table, CheckConstraint check) {
        List<String> columns = mentioned(table, check.expression());
        return columns.size() == 1
                ? table.column(columns.get(0)).filter(TextValues::isText).map(Column::name)
                : Optional.empty();
    }

    private static boolean isText(Column column) {
        return !column.type().endsWith("]")
                && (column.type().startsWith("character") || column.type().equals("text"));
    }
}
