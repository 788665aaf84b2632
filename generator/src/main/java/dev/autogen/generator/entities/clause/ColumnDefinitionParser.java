package dev.autogen.generator.entities.clause;

import dev.autogen.generator.entities.clause.ColumnDefinition.IdentityClause;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.GeneratedExpression;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The reader of column definitions, in the grammar of PostgreSQL's CREATE TABLE.
 *
 * <p>What follows the type begins with a reserved word, and no type holds one of them; a default is a {@code b_expr},
 * which has no NOT, NULL test or COLLATE outside of parentheses, so the same words end it.
 */
public final class ColumnDefinitionParser {

    private static final Set<String> CLAUSES = Set.of(
            "default",
            "check",
            "collate",
            "not",
            "null",
            "unique",
            "primary",
            "generated",
            "references",
            "constraint",
            "deferrable",
            "initially");

    private final QualifiedName table;
    private final String column;
    private final SqlCursor cursor;
    private final List<Constraint> constraints = new ArrayList<>();
    private boolean notNull;
    private Optional<String> defaultValue = Optional.empty();
    private Optional<String> collation = Optional.empty();
    private Optional<GeneratedExpression> generated = Optional.empty();
    private Optional<IdentityClause> identity = Optional.empty();

    public ColumnDefinitionParser(QualifiedName table, String column, String text) {
        this.table = table;
        this.column = column;
        this.cursor = new SqlCursor(text);
    }

    /**
     * Reads the definition.
     *
     * @throws IllegalArgumentException if it holds what is not known
     */
    public ColumnDefinition parse() {
        String type = cursor.until(CLAUSES);
        while (!cursor.atEnd()) {
            clause();
        }
        return new ColumnDefinition(type, notNull, defaultValue, collation, generated, identity, constraints);
    }

    private void clause() {
        Optional<ObjectName> chosen = cursor.accept("constraint")
                ? Optional.of(ObjectName.chosen(cursor.next().name()))
                : Optional.empty();
        if (cursor.accept("not", "null")) {
            notNull = true;
        } else if (cursor.accept("null")) {
            notNull = false;
        } else if (cursor.accept("default")) {
            defaultValue = Optional.of(cursor.until(CLAUSES));
        } else if (cursor.accept("collate")) {
            collation = Optional.of(Collations.sql(cursor.dottedName()));
        } else if (cursor.accept("generated")) {
            generated();
        } else if (cursor.accept("check")) {
            CheckConstraint check = CheckConstraint.of(chosen.orElse(given("check")), cursor.parenthesized());
            constraints.add(cursor.accept("no", "inherit") ? check.notInherited() : check);
        } else if (cursor.accept("unique")) {
            UniqueConstraint unique = UniqueConstraint.of(chosen.orElse(given("key")), List.of(column));
            boolean nullsNotDistinct = cursor.accept("nulls", "not", "distinct");
            constraints.add(UniqueClause.read(cursor, nullsNotDistinct ? unique.withNullsNotDistinct() : unique));
        } else if (cursor.accept("primary", "key")) {
            notNull = true;
            constraints.add(PrimaryKey.of(chosen.orElse(ObjectName.given(table.name() + "_pkey")), List.of(column)));
        } else if (cursor.peek().is("references")) {
            constraints.add(ForeignKeyClause.read(cursor, chosen.orElse(given("fkey")), List.of(column)));
        } else {
            throw cursor.unreadable();
        }
    }

    private void generated() {
        boolean always = cursor.accept("always");
        if (!always && !cursor.accept("by", "default")) {
            throw cursor.unreadable();
        }
        if (!cursor.accept("as")) {
            throw cursor.unreadable();
        }
        if (cursor.accept("identity")) {
            identity = Optional.of(new IdentityClause(always, cursor.peek().is("(") ? cursor.parenthesized() : ""));
        } else {
            String expression = cursor.parenthesized();
            boolean stored = cursor.accept("stored");
            if (!stored) {
                cursor.accept("virtual");
            }
            generated = Optional.of(new GeneratedExpression(expression, stored));
        }
    }

    private ObjectName given(String suffix) {
        return ObjectName.given(table.name() + "_" + column + "_" + suffix);
    }
}
