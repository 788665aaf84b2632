package dev.autogen.generator.entities.mapping;

import java.util.List;
import java.util.Optional;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.aggregate.AggregateSupport;
import org.hibernate.mapping.AggregateColumn;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Value;
import org.hibernate.type.SqlTypes;

/**
 * The check that holds the NOT NULLs and checks of an embeddable kept in one column, as JSON or a composite type.
 *
 * <p>Hibernate makes it while it writes CREATE TABLE and keeps it nowhere, so this follows its {@code
 * StandardTableExporter} word for word.
 */
final class AggregateCheck {

    private final Dialect dialect;
    private final AggregateSupport support;
    private final StringBuilder text = new StringBuilder();

    private AggregateCheck(Dialect dialect) {
        this.dialect = dialect;
        this.support = dialect.getAggregateSupport();
    }

    static Optional<String> of(Dialect dialect, Column column) {
        if (!(column instanceof AggregateColumn aggregate) || isArray(aggregate) || isXml(aggregate)) {
            return Optional.empty();
        }
        AggregateCheck check = new AggregateCheck(dialect);
        check.append("", aggregate, "", aggregate.getComponent());
        return Optional.of(check.text.toString()).filter(text -> !text.isEmpty());
    }

    /** Its attributes are read by a function that PostgreSQL takes in no check, so its dialect writes none. */
    private static boolean isXml(AggregateColumn column) {
        return typeCode(column) == SqlTypes.SQLXML;
    }

    private static int typeCode(AggregateColumn column) {
        return column.getValue() instanceof BasicValue value
                ? value.getResolution().getJdbcType().getDefaultSqlTypeCode()
                : SqlTypes.OTHER;
    }

    private static boolean isArray(AggregateColumn column) {
        return switch (typeCode(column)) {
            case SqlTypes.STRUCT_ARRAY,
                    SqlTypes.STRUCT_TABLE,
                    SqlTypes.JSON_ARRAY,
                    SqlTypes.XML_ARRAY,
                    SqlTypes.ARRAY -> true;
            default -> false;
        };
    }

    private String append(String separator, AggregateColumn column, String path, Value value) {
        if (value instanceof Component component) {
            AggregateColumn inner = component.getAggregateColumn();
            if (inner != null && !isArray(inner)) {
                appendComponent(column, inner, component);
            }
            return separator;
        }
        String next = separator;
        for (Selectable selectable : value.getSelectables()) {
            next = selectable instanceof Column sub ? appendColumn(next, column, path, sub) : next;
        }
        return next;
    }

    private void appendComponent(AggregateColumn column, AggregateColumn inner, Component component) {
        // The placeholder is "$PlaceHolder$" in Hibernate 6 and "{@}" from 7 on.
        String innerPath = inner.getAggregateReadExpressionTemplate(dialect)
                .replace("$PlaceHolder$.", "")
                .replace("{@}.", "");
        int outerStart = text.length();
        if (inner.isNullable()) {
            text.append(innerPath).append(" is null or (");
        }
        int start = text.length();
        String separator = "";
        for (Property property : component.getProperties()) {
            separator = append(separator, inner, innerPath, property.getValue());
        }
        if (text.length() == start) {
            text.setLength(outerStart);
        } else if (column.isNullable()) {
            text.append(')');
        }
    }

    private String appendColumn(String separator, AggregateColumn column, String path, Column sub) {
        List<CheckConstraint> checks = sub.getCheckConstraints();
        if (sub.isNullable() && checks.isEmpty()) {
            return separator;
        }
        String name = sub.getQuotedName(dialect);
        String read = support.aggregateComponentCustomReadExpression(name, name, path, name, column, sub);
        String next = separator;
        if (!sub.isNullable()) {
            text.append(next).append(read).append(" is not null");
            next = " and ";
        }
        if (!checks.isEmpty()) {
            if (sub.isNullable()) {
                text.append(next).append('(').append(read).append(" is null");
                next = " or ";
            }
            text.append(next).append(checks.get(0).getConstraint().replace(name, read));
            text.append(sub.isNullable() ? ")" : "");
            next = " and ";
        }
        return next;
    }
}
