package dev.autogen.runtime.change;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ExcludeConstraint;
import dev.autogen.runtime.schema.Table;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of a table that speak of a value of an enum type: PostgreSQL stores the value, so its new name shows in them. */
public final class EnumTexts {

    private EnumTexts() {}

    public static Table renaming(Table table, QualifiedName type, String value, String newValue) {
        String cast = "::" + plain(type);
        Pattern old = Pattern.compile(Pattern.quote(Identifiers.literal(value) + cast) + "(?![\\w$])");
        String now = Matcher.quoteReplacement(Identifiers.literal(newValue) + cast);
        UnaryOperator<String> text = sql -> old.matcher(sql).replaceAll(now);
        return table.withColumns(table.columns().stream()
                        .map(c -> c.withDefault(c.defaultValue().map(text))
                                .withGenerated(c.generated().map(g -> g.withExpression(text.apply(g.expression())))))
                        .toList())
                .withConstraints(
                        table.constraints().stream().map(c -> in(c, text)).toList())
                .withIndexes(table.indexes().stream()
                        .map(i -> i.withWhere(i.predicate().map(text))
                                .withParts(i.parts().stream()
                                        .map(p -> p.expression() ? p.withText(text.apply(p.text())) : p)
                                        .toList()))
                        .toList());
    }

    private static Constraint in(Constraint constraint, UnaryOperator<String> text) {
        if (constraint instanceof CheckConstraint check) {
            return check.withExpression(text.apply(check.expression()));
        } else if (constraint instanceof ExcludeConstraint exclude) {
            return new ExcludeConstraint(exclude.name(), text.apply(exclude.definition()), exclude.comment());
        }
        return constraint;
    }

    /** The name as {@code format_type} writes it: in quotes only where it must be. */
    private static String plain(QualifiedName name) {
        return name.schema().map(s -> plain(s) + ".").orElse("") + plain(name.name());
    }

    private static String plain(String name) {
        return name.matches("[a-z_][a-z0-9_$]*") ? name : Identifiers.quote(name);
    }
}
