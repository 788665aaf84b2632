package dev.autogen.generator.entities.mapping;

import dev.autogen.generator.canonical.InLists;
import dev.autogen.generator.entities.hibernate.LaterHibernate;
import dev.autogen.generator.entities.model.Names;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Constraint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** The mapping of checks. Hibernate joins the anonymous checks of a column into one. */
final class CheckMapper {

    private final MappingContext context;
    private final Table table;
    private final QualifiedName name;

    CheckMapper(MappingContext context, Table table, QualifiedName name) {
        this.context = context;
        this.table = table;
        this.name = name;
    }

    /** Returns the checks, those from column definitions included. */
    List<CheckConstraint> map(List<Constraint> inline) {
        List<CheckConstraint> checks = new ArrayList<>();
        for (Column column : table.getColumns()) {
            ofColumn(column, checks);
        }
        inline.stream()
                .filter(CheckConstraint.class::isInstance)
                .map(CheckConstraint.class::cast)
                .forEach(checks::add);
        Set<CheckConstraint> ofTable = new LinkedHashSet<>();
        for (org.hibernate.mapping.CheckConstraint check : table.getChecks()) {
            ofTable.add(
                    check.isNamed()
                            ? named(check)
                            : withOptions(
                                    CheckConstraint.of(ObjectName.given(name.name() + "_check"), check.getConstraint()),
                                    check));
        }
        checks.addAll(ofTable);
        return checks;
    }

    private void ofColumn(Column column, List<CheckConstraint> checks) {
        boolean discriminator = context.index().isDiscriminator(table, column);
        List<String> anonymous = column.getCheckConstraints().stream()
                .filter(org.hibernate.mapping.CheckConstraint::isAnonymous)
                .map(org.hibernate.mapping.CheckConstraint::getConstraint)
                .map(text -> discriminator ? InLists.sorted(text) : text)
                .toList();
        ObjectName given = ObjectName.given(name.name() + "_" + Names.of(column) + "_check");
        if (anonymous.size() == 1) {
            checks.add(CheckConstraint.of(given, anonymous.get(0)));
        } else if (!anonymous.isEmpty()) {
            checks.add(CheckConstraint.of(
                    given, anonymous.stream().map(text -> "(" + text + ")").collect(Collectors.joining(" and "))));
        }
        column.getCheckConstraints().stream()
                .filter(org.hibernate.mapping.CheckConstraint::isNamed)
                .map(this::named)
                .forEach(checks::add);
        AggregateCheck.of(context.dialect(), column)
                .map(text -> CheckConstraint.of(given, text))
                .ifPresent(checks::add);
    }

    private CheckConstraint named(org.hibernate.mapping.CheckConstraint check) {
        return withOptions(
                CheckConstraint.of(ObjectName.chosen(Names.ofText(check.getName())), check.getConstraint()), check);
    }

    private CheckConstraint withOptions(CheckConstraint mapped, org.hibernate.mapping.CheckConstraint check) {
        String options = LaterHibernate.options(context.dialect(), check);
        return switch (options.strip().toLowerCase(Locale.ROOT)) {
            case "" -> mapped;
            case "no inherit" -> mapped.notInherited();
            case "not valid" -> mapped.notValid();
            case "not enforced" -> mapped.notEnforced();
            default ->
                throw MappingContext.unreadable(
                        "check \"" + mapped.name() + "\"",
                        context.place(name),
                        options,
                        new IllegalArgumentException("\"" + options + "\" is not an option of a check"));
        };
    }
}
