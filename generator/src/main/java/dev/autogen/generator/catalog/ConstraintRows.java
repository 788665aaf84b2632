package dev.autogen.generator.catalog;

import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Deferrability;
import dev.autogen.runtime.schema.ExcludeConstraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.ReferentialAction;
import dev.autogen.runtime.schema.UniqueConstraint;
import java.sql.SQLException;

/** Makes a constraint of a row of {@code constraints.sql}. */
final class ConstraintRows {

    private ConstraintRows() {}

    static Constraint constraint(CatalogRow row) throws SQLException {
        return switch (row.text("kind")) {
            case "p" -> primaryKey(row);
            case "u" -> unique(row);
            case "f" -> foreignKey(row);
            case "c" -> check(row);
            default -> new ExcludeConstraint(name(row), row.text("definition"), row.optional("comment"));
        };
    }

    private static PrimaryKey primaryKey(CatalogRow row) throws SQLException {
        return new PrimaryKey(
                name(row), row.list("columns"), row.list("include"), deferrability(row), row.optional("comment"));
    }

    private static UniqueConstraint unique(CatalogRow row) throws SQLException {
        return new UniqueConstraint(
                name(row),
                row.list("columns"),
                row.list("include"),
                row.flag("nulls_not_distinct"),
                deferrability(row),
                row.optional("comment"));
    }

    private static ForeignKey foreignKey(CatalogRow row) throws SQLException {
        return new ForeignKey(
                name(row),
                row.list("columns"),
                row.name("referenced_schema", "referenced_table"),
                row.list("referenced_columns"),
                action(row.text("on_delete")),
                action(row.text("on_update")),
                row.list("set_columns"),
                row.flag("match_full"),
                deferrability(row),
                row.flag("validated"),
                row.flag("enforced"),
                row.optional("comment"));
    }

    private static CheckConstraint check(CatalogRow row) throws SQLException {
        return new CheckConstraint(
                name(row),
                row.text("definition"),
                row.flag("no_inherit"),
                row.flag("validated"),
                row.flag("enforced"),
                row.optional("comment"));
    }

    private static ObjectName name(CatalogRow row) throws SQLException {
        return ObjectName.given(row.text("name"));
    }

    private static Deferrability deferrability(CatalogRow row) throws SQLException {
        if (!row.flag("deferrable")) {
            return Deferrability.NOT_DEFERRABLE;
        }
        return row.flag("deferred") ? Deferrability.INITIALLY_DEFERRED : Deferrability.INITIALLY_IMMEDIATE;
    }

    private static ReferentialAction action(String letter) {
        return switch (letter) {
            case "r" -> ReferentialAction.RESTRICT;
            case "c" -> ReferentialAction.CASCADE;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }
}
