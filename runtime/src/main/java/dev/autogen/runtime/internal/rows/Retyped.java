package dev.autogen.runtime.internal.rows;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.internal.sql.SqlWords;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.ColumnChange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column will hold after it has another type, in the words of its table as it is before. */
record Retyped(String column, ColumnChange.Type change) {

    /** A function may do more than tell a value: a large object is made by one. */
    private static final Pattern CALL = Pattern.compile("[\\w\"$]\\s*\\((?!\\s*\\d+\\s*(,\\s*-?\\d+\\s*)?\\))");

    /** Returns it, unless the new value depends on more than plain casts and cases of this column tell. */
    Optional<String> expression(RowsBefore before, QualifiedName table) {
        String name = Identifiers.quote(column);
        Optional<String> value = before.expression(table, column);
        String using = change.using().orElse("");
        if (using.isEmpty() || value.isEmpty()) {
            return value.map(v -> cast(v));
        }
        boolean plain =
                !CALL.matcher(using).find() && !using.toUpperCase(Locale.ROOT).contains("SELECT");
        boolean others = SqlWords.in(using).stream()
                .anyMatch(word -> !word.equals(column) && !before.isSame(table, List.of(word)));
        if (!plain || others) {
            return Optional.empty();
        }
        Optional<String> now = before.name(table, column);
        return Optional.of(
                now.isPresent()
                        ? cast("(" + SqlWords.renaming(using, column, now.get()) + ")")
                        : cast("(SELECT " + using + " FROM (SELECT " + value.get() + " AS " + name + ") AS was)"));
    }

    private String cast(String value) {
        String end = "::" + change.type();
        boolean done = value.endsWith(end + ")");
        return done ? value.substring(1, value.length() - 1) : value + end;
    }
}
