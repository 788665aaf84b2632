package dev.autogen.generator.entities.clause;

import dev.autogen.runtime.schema.SequenceOptions;

/** The reader of sequence options: {@code start with 5 increment by 2 cache 20 cycle}. */
public final class SequenceClause {

    private SequenceClause() {}

    /** Returns the options with what the text says, on top of a start and an increment. */
    public static SequenceOptions parse(String type, long start, long increment, String text) {
        SqlCursor cursor = new SqlCursor(text);
        SequenceOptions options = SequenceOptions.counting(typeIn(text, type), start, increment);
        while (!cursor.atEnd()) {
            options = option(cursor, options);
        }
        return options;
    }

    private static String typeIn(String text, String otherwise) {
        SqlCursor cursor = new SqlCursor(text);
        while (!cursor.atEnd()) {
            if (cursor.next().is("as")) {
                return IntegerTypes.canonical(cursor.next().text()).orElseThrow(cursor::unreadable);
            }
        }
        return otherwise;
    }

    private static SequenceOptions option(SqlCursor cursor, SequenceOptions options) {
        if (cursor.accept("as")) {
            cursor.next();
            return options;
        } else if (cursor.accept("start", "with") || cursor.accept("start")) {
            return options.withStart(number(cursor));
        } else if (cursor.accept("increment", "by") || cursor.accept("increment")) {
            return options.withIncrement(number(cursor));
        } else if (cursor.accept("no", "minvalue") || cursor.accept("no", "maxvalue")) {
            return options;
        } else if (cursor.accept("minvalue")) {
            return options.withMin(number(cursor));
        } else if (cursor.accept("maxvalue")) {
            return options.withMax(number(cursor));
        } else if (cursor.accept("cache")) {
            return options.withCache(number(cursor));
        } else if (cursor.accept("no", "cycle")) {
            return options.withCycle(false);
        } else if (cursor.accept("cycle")) {
            return options.withCycle(true);
        }
        throw cursor.unreadable();
    }

    private static long number(SqlCursor cursor) {
        boolean negative = cursor.accept("-");
        try {
            return Long.parseLong((negative ? "-" : "") + cursor.next().text());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a number was expected", e);
        }
    }
}
