package dev.autogen.generator.own;

import dev.autogen.generator.catalog.Difference;
import dev.autogen.runtime.internal.sql.Involvement;
import dev.autogen.runtime.internal.sql.SqlWords;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.IndexPart;
import dev.autogen.runtime.schema.Table;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types of columns that scripts made, which hold at least what the model has, or limit what it leaves at the default. */
final class ScriptMadeTypes {

    private static final Pattern MODIFIER = Pattern.compile("\\((\\d+)(?:,(\\d+))?\\)");
    private static final int DEFAULT_LENGTH = 255;
    private static final String DEFAULT_NUMERIC = "numeric(38,2)";
    private static final int FULL_PRECISION = 6;

    private ScriptMadeTypes() {}

    /** Returns how a column differs whose type may stay; empty where it is the same, or has to change. */
    static Optional<Difference> kept(Column now, Column wanted, Table there, Table model) {
        String is = now.type();
        String asked = wanted.type();
        boolean plain =
                now.generated().isEmpty() && wanted.generated().isEmpty() && !is.endsWith("]") && !asked.endsWith("]");
        if (!plain || is.equals(asked)) {
            return Optional.empty();
        }
        if (isString(is) && isString(asked)) {
            return base(is).equals(base(asked)) || !isNamed(there, model, now.name())
                    ? lengths(length(is), length(asked))
                    : Optional.empty();
        }
        if (!base(is).equals(base(asked))) {
            return Optional.empty();
        }
        if (base(is).equals("numeric")) {
            return numerics(is, asked);
        }
        return base(is).startsWith("time") ? precisions(precision(is), precision(asked)) : Optional.empty();
    }

    /** Returns the default of the model, written for the type that stays. */
    static Optional<String> defaultFor(String type, Optional<String> expression) {
        String from = type.equals("text") ? "::character varying" : "::text";
        String to = type.equals("text") ? "::text" : "::character varying";
        return isString(type)
                ? expression.map(e -> e.endsWith(from) ? e.substring(0, e.length() - from.length()) + to : e)
                : expression;
    }

    /** PostgreSQL writes a check over text otherwise than one over varchar. */
    private static boolean isNamed(Table there, Table model, String column) {
        return model.constraintsOf(CheckConstraint.class)
                        .anyMatch(check -> !there.constraints().contains(check) && Involvement.of(check, column))
                || model.indexes().stream()
                        .anyMatch(i -> !there.indexes().contains(i)
                                && Involvement.of(i, column)
                                && (i.predicate().isPresent()
                                        || i.parts().stream().anyMatch(IndexPart::expression)))
                || model.columns().stream()
                        .anyMatch(c -> !there.columns().contains(c)
                                && c.generated()
                                        .filter(g -> SqlWords.mentions(g.expression(), column))
                                        .isPresent());
    }

    private static Optional<Difference> lengths(long is, long asked) {
        return is >= asked
                ? Optional.of(Difference.WIDER)
                : asked == DEFAULT_LENGTH ? Optional.of(Difference.STRICTER) : Optional.empty();
    }

    private static Optional<Difference> precisions(int is, int asked) {
        if (is == asked) {
            return Optional.empty();
        }
        return is > asked
                ? Optional.of(Difference.WIDER)
                : asked == FULL_PRECISION ? Optional.of(Difference.STRICTER) : Optional.empty();
    }

    private static Optional<Difference> numerics(String is, String asked) {
        Matcher now = MODIFIER.matcher(is);
        if (!now.find()) {
            return Optional.of(Difference.WIDER);
        }
        Matcher wanted = MODIFIER.matcher(asked);
        if (!wanted.find() || scale(now) < scale(wanted)) {
            return Optional.empty();
        }
        boolean holds = number(now) - scale(now) >= number(wanted) - scale(wanted);
        return holds
                ? Optional.of(Difference.WIDER)
                : asked.equals(DEFAULT_NUMERIC) ? Optional.of(Difference.STRICTER) : Optional.empty();
    }

    private static boolean isString(String type) {
        return type.equals("text") || base(type).equals("character varying");
    }

    private static String base(String type) {
        return type.indexOf('"') >= 0 ? type : MODIFIER.matcher(type).replaceFirst("");
    }

    private static long length(String type) {
        Matcher modifier = MODIFIER.matcher(type);
        return modifier.find() ? number(modifier) : Long.MAX_VALUE;
    }

    private static int precision(String type) {
        Matcher modifier = MODIFIER.matcher(type);
        return modifier.find() ? number(modifier) : FULL_PRECISION;
    }

    private static int number(Matcher modifier) {
        return Integer.parseInt(modifier.group(1));
    }

    private static int scale(Matcher modifier) {
        return modifier.group(2) == null ? 0 : Integer.parseInt(modifier.group(2));
    }
}
