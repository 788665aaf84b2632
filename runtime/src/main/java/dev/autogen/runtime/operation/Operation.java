package dev.autogen.runtime.operation;

/**
 * One step of a migration, as a value.
 *
 * <p>The differ makes operations, the writer prints them as Java, the migration makes them again when it runs, and {@code
 * PostgresDdl} turns them into SQL. What a dropped or altered object was is kept in {@code was}: the differ knows it, a
 * migration that runs does not.
 */
public sealed interface Operation
        permits AddColumn,
                AddConstraint,
                AlterColumn,
                AlterComposite,
                AlterEnum,
                AlterSequence,
                Backfill,
                CreateComposite,
                CreateEnum,
                CreateIndex,
                CreateSchema,
                CreateSequence,
                CreateTable,
                CreateView,
                Decision,
                DropColumn,
                DropConstraint,
                DropComposite,
                DropEnum,
                DropIndex,
                DropSchema,
                DropSequence,
                DropTable,
                DropView,
                ExecuteSql,
                FillColumn,
                InvalidateConstraint,
                RenameColumn,
                RenameConstraint,
                RenameIndex,
                RenameSequence,
                RenameTable,
                ReplaceValue,
                SetComment,
                SetLogged,
                ValidateConstraint,
                WriteRows {

    /** Calls the visitor method for this kind of operation. */
    <R> R accept(OperationVisitor<R> visitor);

    /**
     * Returns the reverse operation.
     *
     * @throws IrreversibleException if the former state is not known
     */
    Operation reverse();

    /** Returns the description of this operation. */
    default Description description() {
        return accept(new Descriptions());
    }

    /** Returns the description in one line: {@code + column task.priority integer not null}. */
    default String describe() {
        return description().toString();
    }
}
