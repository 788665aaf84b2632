package dev.autogen.runtime.internal.postgres;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Deferrability;
import dev.autogen.runtime.schema.ExcludeConstraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.ReferentialAction;
import dev.autogen.runtime.schema.UniqueConstraint;
import java.util.List;

/** The definition of a constraint, as CREATE TABLE and ADD CONSTRAINT take it. */
final class ConstraintSql {

    private ConstraintSql() {}

    static String definition(Constraint constraint) {
        return "CONSTRAINT " + Identifiers.quote(constraint.name().text()) + " " + body(constraint);
    }

    private static String body(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return "PRIMARY KEY " + columns(key.columns()) + include(key.include()) + deferrable(key.deferrability());
        } else if (constraint instanceof UniqueConstraint unique) {
            return "UNIQUE " + (unique.nullsNotDistinct() ? "NULLS NOT DISTINCT " : "") + columns(unique.columns())
                    + include(unique.include()) + deferrable(unique.deferrability());
        } else if (constraint instanceof ForeignKey key) {
            return foreignKey(key);
        } else if (constraint instanceof CheckConstraint check) {
            return "CHECK (" + check.expression() + ")" + (check.noInherit() ? " NO INHERIT" : "")
                    + checked(check.validated(), check.enforced());
        }
        return ((ExcludeConstraint) constraint).definition();
    }

    private static String foreignKey(ForeignKey key) {
        String set = key.setColumns().isEmpty() ? "" : " " + columns(key.setColumns());
        return "FOREIGN KEY " + columns(key.columns())
                + " REFERENCES " + Identifiers.quote(key.referencedTable()) + " " + columns(key.referencedColumns())
                + (key.matchFull() ? " MATCH FULL" : "")
                + action(" ON UPDATE ", key.onUpdate())
                + (key.onDelete() == ReferentialAction.NO_ACTION ? "" : action(" ON DELETE ", key.onDelete()) + set)
                + deferrable(key.deferrability())
                + checked(key.validated(), key.enforced());
    }

    private static String action(String when, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : when + action.sql();
    }

    private static String columns(List<String> names) {
        return "(" + Identifiers.quoteAll(names) + ")";
    }

    static String include(List<String> names) {
        return names.isEmpty() ? "" : " INCLUDE " + columns(names);
    }

    private static String deferrable(Deferrability deferrability) {
        return switch (deferrability) {
            case NOT_DEFERRABLE -> "";
            case INITIALLY_IMMEDIATE -> " DEFERRABLE";
            case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
        };
    }

    private static String checked(boolean validated, boolean enforced) {
        if (!enforced) {
            return " NOT ENFORCED";
        }
        return validated ? "" : " NOT VALID";
    }
}
