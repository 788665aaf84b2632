package dev.autogen.generator.naming;

import dev.autogen.runtime.internal.sql.SqlWords;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ExcludeConstraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.IndexPart;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a constraint or an index would be called if every name were free and of any length. */
public final class ReadableName {

    /** Checks that speak of more columns than this are numbered. */
    private static final int MOST_COLUMNS = 3;

    private ReadableName() {}

    /** Returns the name of a constraint. */
    public static String of(Table table, Constraint constraint) {
        String name = table.name().name();
        if (constraint instanceof PrimaryKey) {
            return "pk_" + name;
        }
        if (constraint instanceof ForeignKey key) {
            return "fk_" + name + "_" + String.join("_", key.columns());
        }
        if (constraint instanceof CheckConstraint check) {
            return "ck_" + name + about(table, check.expression());
        }
        if (constraint instanceof ExcludeConstraint exclude) {
            return "ex_" + name + about(table, exclude.definition());
        }
        return "uq_" + name + "_" + String.join("_", constraint.columns());
    }

    /** Returns the name of an index. */
    public static String of(Table table, Index index) {
        String keys = index.parts().stream()
                .flatMap(part -> columns(table, part))
                .distinct()
                .collect(Collectors.joining("_"));
        return "ix_" + table.name().name() + "_" + (keys.isEmpty() ? "expression" : keys);
    }

    private static Stream<String> columns(Table table, IndexPart part) {
        return part.expression() ? mentioned(table, part.text()).stream() : Stream.of(part.text());
    }

    private static String about(Table table, String expression) {
        List<String> columns = mentioned(table, expression);
        return columns.isEmpty() || columns.size() > MOST_COLUMNS ? "_1" : "_" + String.join("_", columns);
    }

    private static List<String> mentioned(Table table, String expression) {
        Set<String> words = SqlWords.in(expression);
        return table.columns().stream()
                .map(Column::name)
                .filter(words::contains)
                .toList();
    }
}
