package dev.autogen.generator.diff.order;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.AlterComposite;
import dev.autogen.runtime.operation.AlterEnum;
import dev.autogen.runtime.operation.AlterSequence;
import dev.autogen.runtime.operation.Backfill;
import dev.autogen.runtime.operation.CreateComposite;
import dev.autogen.runtime.operation.CreateEnum;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.CreateSchema;
import dev.autogen.runtime.operation.CreateSequence;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.CreateView;
import dev.autogen.runtime.operation.Decision;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.DropComposite;
import dev.autogen.runtime.operation.DropConstraint;
import dev.autogen.runtime.operation.DropEnum;
import dev.autogen.runtime.operation.DropIndex;
import dev.autogen.runtime.operation.DropSchema;
import dev.autogen.runtime.operation.DropSequence;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.operation.DropView;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.FillColumn;
import dev.autogen.runtime.operation.InvalidateConstraint;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.OperationVisitor;
import dev.autogen.runtime.operation.RenameColumn;
import dev.autogen.runtime.operation.RenameConstraint;
import dev.autogen.runtime.operation.RenameIndex;
import dev.autogen.runtime.operation.RenameSequence;
import dev.autogen.runtime.operation.RenameTable;
import dev.autogen.runtime.operation.ReplaceValue;
import dev.autogen.runtime.operation.SetComment;
import dev.autogen.runtime.operation.SetLogged;
import dev.autogen.runtime.operation.ValidateConstraint;
import dev.autogen.runtime.operation.WriteRows;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ForeignKey;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where an operation reads best, if it is free to stand anywhere.
 *
 * @param phase the phase of the whole migration
 * @param name the name of the table, in the phases that go table by table, or of what may need others of its phase
 * @param step the step of the phase for that name
 */
record Rank(Phase phase, Optional<QualifiedName> name, int step) implements Comparable<Rank> {

    /** The phases of a migration. */
    enum Phase {
        DROP_VIEW,
        CREATE_SCHEMA,
        CREATE_TYPE,
        CREATE_COMPOSITE,
        CHANGE_TYPE,
        CREATE_SEQUENCE,
        DROP_FOREIGN_KEY,
        DROP_INDEX,
        DROP_CONSTRAINT,
        DROP_TABLE,
        RENAME,
        DROP_GENERATED_COLUMN,
        REMAKE_TYPE,
        CREATE_TABLE,
        CHANGE_TABLE,
        ADD_FOREIGN_KEY,
        DROP_COLUMN,
        DROP_SEQUENCE,
        DROP_TYPE,
        DROP_SCHEMA,
        CREATE_VIEW
    }

    private static final Comparator<Rank> ORDER = Comparator.comparing(Rank::phase)
            .thenComparing(rank -> rank.name().map(QualifiedName::toString).orElse(""))
            .thenComparing(Rank::step);

    static Rank of(Operation operation) {
        return operation.accept(new Finder());
    }

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }

    private static Rank in(Phase phase) {
        return new Rank(phase, Optional.empty(), 0);
    }

    private static Rank in(Phase phase, QualifiedName name) {
        return new Rank(phase, Optional.of(name), 0);
    }

    private static Rank change(QualifiedName table, int step) {
        return new Rank(Phase.CHANGE_TABLE, Optional.of(table), step);
    }

    private static final class Finder implements OperationVisitor<Rank> {

        @Override
        public Rank visit(CreateSchema operation) {
            return in(Phase.CREATE_SCHEMA);
        }

        @Override
        public Rank visit(CreateEnum operation) {
            return in(Phase.CREATE_TYPE, operation.type().name());
        }

        @Override
        public Rank visit(AlterEnum operation) {
            return in(operation.change().remakes() ? Phase.REMAKE_TYPE : Phase.CHANGE_TYPE, operation.name());
        }

        @Override
        public Rank visit(CreateComposite operation) {
            return in(Phase.CREATE_COMPOSITE, operation.type().name());
        }

        @Override
        public Rank visit(DropComposite operation) {
            return in(Phase.DROP_TYPE, operation.name());
        }

        @Override
        public Rank visit(AlterComposite operation) {
            return in(Phase.REMAKE_TYPE, operation.name());
        }

        @Override
        public Rank visit(CreateSequence operation) {
            return in(Phase.CREATE_SEQUENCE, operation.sequence().name());
        }

        @Override
        public Rank visit(AlterSequence operation) {
            return in(Phase.CREATE_SEQUENCE, operation.name());
        }

        @Override
        public Rank visit(DropConstraint operation) {
            boolean foreignKey =
                    operation.was().filter(ForeignKey.class::isInstance).isPresent();
            return in(foreignKey ? Phase.DROP_FOREIGN_KEY : Phase.DROP_CONSTRAINT);
        }

        @Override
        public Rank visit(DropIndex operation) {
            return in(Phase.DROP_INDEX);
        }

        @Override
        public Rank visit(DropTable operation) {
            return in(Phase.DROP_TABLE, operation.name());
        }

        @Override
        public Rank visit(RenameTable operation) {
            return in(Phase.RENAME);
        }

        @Override
        public Rank visit(RenameColumn operation) {
            return in(Phase.RENAME);
        }

        @Override
        public Rank visit(RenameConstraint operation) {
            return in(Phase.RENAME);
        }

        @Override
        public Rank visit(RenameSequence operation) {
            return in(Phase.RENAME);
        }

        @Override
        public Rank visit(Backfill operation) {
            return in(Phase.CHANGE_TABLE);
        }

        @Override
        public Rank visit(FillColumn operation) {
            return in(Phase.CHANGE_TABLE);
        }

        @Override
        public Rank visit(Decision operation) {
            return in(Phase.CHANGE_TABLE);
        }

        @Override
        public Rank visit(WriteRows operation) {
            return in(Phase.CHANGE_TABLE);
        }

        @Override
        public Rank visit(ReplaceValue operation) {
            return in(Phase.CHANGE_TABLE);
        }

        @Override
        public Rank visit(RenameIndex operation) {
            return in(Phase.RENAME);
        }

        @Override
        public Rank visit(DropView operation) {
            return in(Phase.DROP_VIEW, operation.name());
        }

        @Override
        public Rank visit(CreateView operation) {
            return in(Phase.CREATE_VIEW, operation.view().name());
        }

        @Override
        public Rank visit(SetLogged operation) {
            return change(operation.table(), 0);
        }

        @Override
        public Rank visit(InvalidateConstraint operation) {
            return in(Phase.DROP_CONSTRAINT);
        }

        @Override
        public Rank visit(ValidateConstraint operation) {
            return change(operation.table(), 3);
        }

        @Override
        public Rank visit(CreateTable operation) {
            return in(Phase.CREATE_TABLE, operation.table().name());
        }

        @Override
        public Rank visit(AddColumn operation) {
            return change(operation.table(), operation.column().generated().isPresent() ? 2 : 0);
        }

        @Override
        public Rank visit(AlterColumn operation) {
            return change(operation.table(), 1);
        }

        @Override
        public Rank visit(AddConstraint operation) {
            return operation.constraint() instanceof ForeignKey
                    ? in(Phase.ADD_FOREIGN_KEY)
                    : change(operation.table(), 3);
        }

        @Override
        public Rank visit(CreateIndex operation) {
            return change(operation.table(), 4);
        }

        @Override
        public Rank visit(SetComment operation) {
            return change(operation.target().name(), 5);
        }

        @Override
        public Rank visit(ExecuteSql operation) {
            return in(Phase.CHANGE_TABLE);
        }

        @Override
        public Rank visit(DropColumn operation) {
            boolean generated = operation.was().flatMap(Column::generated).isPresent();
            return in(generated ? Phase.DROP_GENERATED_COLUMN : Phase.DROP_COLUMN);
        }

        @Override
        public Rank visit(DropSequence operation) {
            return in(Phase.DROP_SEQUENCE, operation.name());
        }

        @Override
        public Rank visit(DropEnum operation) {
            return in(Phase.DROP_TYPE, operation.name());
        }

        @Override
        public Rank visit(DropSchema operation) {
            return in(Phase.DROP_SCHEMA);
        }
    }
}
