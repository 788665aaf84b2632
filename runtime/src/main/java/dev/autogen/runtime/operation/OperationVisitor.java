package dev.autogen.runtime.operation;

/**
 * A function over every kind of operation. A visitor that lacks a new kind does not compile.
 *
 * @param <R> what it returns
 */
public interface OperationVisitor<R> {

    R visit(CreateSchema operation);

    R visit(DropSchema operation);

    R visit(CreateEnum operation);

    R visit(DropEnum operation);

    R visit(AlterEnum operation);

    R visit(CreateComposite operation);

    R visit(DropComposite operation);

    R visit(AlterComposite operation);

    R visit(CreateSequence operation);

    R visit(DropSequence operation);

    R visit(AlterSequence operation);

    R visit(CreateTable operation);

    R visit(DropTable operation);

    R visit(RenameTable operation);

    R visit(SetLogged operation);

    R visit(CreateView operation);

    R visit(DropView operation);

    R visit(AddColumn operation);

    R visit(DropColumn operation);

    R visit(RenameColumn operation);

    R visit(AddConstraint operation);

    R visit(DropConstraint operation);

    R visit(RenameConstraint operation);

    R visit(ValidateConstraint operation);

    R visit(InvalidateConstraint operation);

    R visit(CreateIndex operation);

    R visit(DropIndex operation);

    R visit(RenameIndex operation);

    R visit(SetComment operation);

    R visit(AlterColumn operation);

    R visit(RenameSequence operation);

    R visit(Backfill operation);

    R visit(FillColumn operation);

    R visit(ReplaceValue operation);

    R visit(WriteRows operation);

    R visit(Decision operation);

    R visit(ExecuteSql operation);
}
