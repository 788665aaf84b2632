package dev.autogen.generator.own;

import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.runtime.internal.sql.Involvement;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ExcludeConstraint;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** The exclusion constraints that migrations written by hand made: no model can express them, so none asks for their end. */
public final class Exclusions {

    private Exclusions() {}

    /**
     * Returns the model with the exclusion constraints of the database; one goes only where a column of it does.
     *
     * @param leftAlone where a line for each goes
     */
    public static Schema kept(Schema current, Schema desired, List<LeftAlone> leftAlone) {
        return desired.withTables(NamedSet.of(desired.tables().stream()
                .map(table -> current.tables()
                        .find(table.name())
                        .map(there -> kept(there, table, leftAlone))
                        .orElse(table))
                .toList()));
    }

    private static Table kept(Table current, Table desired, List<LeftAlone> leftAlone) {
        List<Constraint> constraints = new ArrayList<>(desired.constraints());
        List<String> gone = current.columns().stream()
                .map(Column::name)
                .filter(column -> desired.column(column).isEmpty())
                .toList();
        current.constraintsOf(ExcludeConstraint.class)
                .filter(exclude -> gone.stream().noneMatch(column -> Involvement.of(exclude, column)))
                .filter(exclude -> desired.constraint(exclude.name().text()).isEmpty())
                .forEach(exclude -> {
                    constraints.add(exclude);
                    leftAlone.add(new LeftAlone(
                            "exclusion constraint " + exclude.name() + " of table",
                            current.name(),
                            "entities cannot describe it"));
                });
        return desired.withConstraints(constraints);
    }
}
