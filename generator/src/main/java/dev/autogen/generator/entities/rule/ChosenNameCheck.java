package dev.autogen.generator.entities.rule;

import dev.autogen.generator.entities.model.ModelProblems;
import dev.autogen.generator.entities.model.Origins;
import dev.autogen.generator.naming.NameBook;
import dev.autogen.generator.naming.NameLength;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.View;
import java.util.Optional;

/** The check that the names which the model gives to constraints and indexes can all be had. */
public final class ChosenNameCheck {

    private final NameBook book = new NameBook();
    private final Origins origins;
    private final ModelProblems problems;

    private ChosenNameCheck(Origins origins, ModelProblems problems) {
        this.origins = origins;
        this.problems = problems;
    }

    public static void check(Schema schema, Origins origins, ModelProblems problems) {
        new ChosenNameCheck(origins, problems).check(schema);
    }

    private void check(Schema schema) {
        for (Table table : schema.tables()) {
            book.takeRelation(table.name(), "table \"" + table.name() + "\"" + of(table.name()));
        }
        for (Sequence sequence : schema.sequences()) {
            book.takeRelation(sequence.name(), "sequence \"" + sequence.name() + "\"");
        }
        for (View view : schema.views()) {
            book.takeRelation(view.name(), "view \"" + view.name() + "\"" + of(view.name()));
        }
        schema.tables().forEach(this::check);
    }

    private void check(Table table) {
        String place = "table \"" + table.name() + "\"" + of(table.name());
        for (Constraint constraint : table.constraints()) {
            if (constraint.name().chosen()) {
                String name = cut(constraint.name());
                String what = "constraint \"" + name + "\" of " + place;
                clash(what, book.takeConstraint(table.name(), constraint, name, "the " + what));
            }
        }
        for (Index index : table.indexes()) {
            if (index.name().chosen()) {
                String name = cut(index.name());
                String what = "index \"" + name + "\" of " + place;
                clash(what, book.takeIndex(table.name(), name, "the " + what));
            }
        }
    }

    private void clash(String what, Optional<String> holder) {
        holder.ifPresent(other -> problems.add(
                "AG309",
                "The " + what + " cannot have this name: " + other
                        + " has it. Names of tables, sequences, views, indexes and of constraints with an index are unique"
                        + " in a schema, names of checks and foreign keys in a table. PostgreSQL truncates all of them"
                        + " to 63 bytes. Give one of the two another name in its annotation, or none: autogen then"
                        + " chooses one."));
    }

    private static String cut(ObjectName name) {
        return NameLength.cut(name.text());
    }

    private String of(QualifiedName table) {
        return origins.of(table).map(o -> " (" + o + ")").orElse("");
    }
}
