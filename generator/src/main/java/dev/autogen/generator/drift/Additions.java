package dev.autogen.generator.drift;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.DropConstraint;
import dev.autogen.runtime.operation.DropIndex;
import dev.autogen.runtime.operation.DropSequence;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.function.Predicate;

/**
 * What somebody added to the tables of the project.
 *
 * @param made what the migrations make
 */
record Additions(Schema made) {

    /** Tells whether an operation drops such a thing; what is dropped to be made again is none. */
    boolean drops(Operation operation) {
        if (operation instanceof DropColumn drop) {
            return none(drop.table(), t -> t.column(drop.column()).isPresent());
        } else if (operation instanceof DropConstraint drop) {
            return none(drop.table(), t -> t.constraint(drop.name()).isPresent());
        } else if (operation instanceof DropIndex drop) {
            return drop.was()
                    .filter(was -> none(was.table(), t -> t.indexes().stream()
                            .anyMatch(i -> i.name().text().equals(drop.name().name()))))
                    .isPresent();
        }
        return operation instanceof DropSequence drop && !made.sequences().contains(drop.name());
    }

    private boolean none(QualifiedName table, Predicate<Table> has) {
        return made.tables().find(table).filter(has).isEmpty();
    }
}
