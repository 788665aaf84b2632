package dev.autogen.generator.naming;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.CreateView;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.GeneratedExpression;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * Checks, defaults and generation expressions in the words of the model, for the reviewer of a migration.
 *
 * <p>{@code status in ('OPEN', 'DONE')} is what the model says; PostgreSQL's own text of it has five casts. Both mean the
 * same: the server has just said so, and the proof runs what is printed.
 */
public final class ModelWords {

    private final Schema model;

    /** Takes the words from a model that has the names the operations use. */
    public ModelWords(Schema model) {
        this.model = model;
    }

    /** Returns the operations, each in the words of the model where the model has words for it. */
    public List<Operation> in(List<Operation> operations) {
        return operations.stream().map(this::in).toList();
    }

    private Operation in(Operation operation) {
        if (operation instanceof CreateTable create) {
            return model.tables()
                    .find(create.table().name())
                    .<Operation>map(words -> new CreateTable(table(create.table(), words)))
                    .orElse(operation);
        } else if (operation instanceof CreateView create) {
            return model.views()
                    .find(create.view().name())
                    .<Operation>map(words -> new CreateView(create.view().withQuery(words.query())))
                    .orElse(operation);
        } else if (operation instanceof AddColumn add) {
            return words(add.table(), add.column().name())
                    .<Operation>map(words -> new AddColumn(add.table(), column(add.column(), words)))
                    .orElse(operation);
        } else if (operation instanceof AddConstraint add) {
            return model.tables()
                    .find(add.table())
                    .<Operation>map(words -> new AddConstraint(add.table(), constraint(add.constraint(), words)))
                    .orElse(operation);
        } else if (operation instanceof AlterColumn alter) {
            return words(alter.table(), alter.column())
                    .<Operation>map(words -> new AlterColumn(
                            alter.table(),
                            alter.column(),
                            alter.changes().stream().map(c -> change(c, words)).toList(),
                            alter.was()))
                    .orElse(operation);
        }
        return operation;
    }

    private Optional<Column> words(QualifiedName table, String column) {
        return model.tables().find(table).flatMap(t -> t.column(column));
    }

    private static Table table(Table table, Table words) {
        return table.withColumns(table.columns().stream()
                        .map(c -> words.column(c.name()).map(w -> column(c, w)).orElse(c))
                        .toList())
                .withConstraints(table.constraints().stream()
                        .map(c -> constraint(c, words))
                        .toList());
    }

    private static Column column(Column column, Column words) {
        if (column.defaultValue().isPresent() && words.defaultValue().isPresent()) {
            return column.withDefault(words.defaultValue());
        }
        Optional<GeneratedExpression> generated = words.generated();
        return column.generated().isPresent() && generated.isPresent() ? column.withGenerated(generated) : column;
    }

    private static Constraint constraint(Constraint constraint, Table words) {
        return words.constraint(constraint.name().text())
                .filter(w -> constraint instanceof CheckConstraint && w instanceof CheckConstraint)
                .<Constraint>map(w -> ((CheckConstraint) constraint).withExpression(((CheckConstraint) w).expression()))
                .orElse(constraint);
    }

    private static ColumnChange change(ColumnChange change, Column words) {
        return change instanceof ColumnChange.Default value
                        && value.expression().isPresent()
                        && words.defaultValue().isPresent()
                ? new ColumnChange.Default(words.defaultValue())
                : change;
    }
}
