package dev.autogen.runtime.internal.postgres;

import static dev.autogen.runtime.internal.sql.Identifiers.quote;

import dev.autogen.runtime.change.CommentTarget;
import dev.autogen.runtime.internal.sql.ArgumentText;
import dev.autogen.runtime.internal.sql.Identifiers;
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
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statements of each operation, in order, without semicolons. */
public final class PostgresDdl implements OperationVisitor<List<String>> {

    /** Returns the statements that carry out an operation; an argument of raw SQL is put in as a literal. */
    public List<String> render(Operation operation) {
        return operation.accept(this);
    }

    @Override
    public List<String> visit(CreateSchema operation) {
        return List.of("CREATE SCHEMA " + quote(operation.name()));
    }

    @Override
    public List<String> visit(DropSchema operation) {
        return List.of("DROP SCHEMA " + quote(operation.name()));
    }

    @Override
    public List<String> visit(CreateEnum operation) {
        return EnumSql.create(operation.type());
    }

    @Override
    public List<String> visit(DropEnum operation) {
        return EnumSql.drop(operation.name());
    }

    @Override
    public List<String> visit(AlterEnum operation) {
        return List.of(EnumSql.alter(operation.name(), operation.change()));
    }

    @Override
    public List<String> visit(CreateComposite operation) {
        return CompositeSql.create(operation.type());
    }

    @Override
    public List<String> visit(DropComposite operation) {
        return List.of("DROP TYPE " + quote(operation.name()));
    }

    @Override
    public List<String> visit(AlterComposite operation) {
        return CompositeSql.alter(operation.name(), operation.change());
    }

    @Override
    public List<String> visit(CreateSequence operation) {
        Sequence sequence = operation.sequence();
        CommentTarget target = CommentTarget.of(CommentTarget.Kind.SEQUENCE, sequence.name());
        List<String> statements = new ArrayList<>(commented(SequenceSql.create(sequence), target, sequence.comment()));
        operation
                .above()
                .ifPresent(column -> statements.add(
                        SequenceSql.goingOn(Identifiers.literal(quote(sequence.name())), sequence.options(), column)));
        return statements;
    }

    @Override
    public List<String> visit(DropSequence operation) {
        return List.of("DROP SEQUENCE " + quote(operation.name()));
    }

    @Override
    public List<String> visit(AlterSequence operation) {
        List<String> options = new ArrayList<>();
        operation.changes().type().ifPresent(type -> options.add("AS " + type));
        options.addAll(SequenceSql.changes(operation.changes()));
        operation.owner().ifPresent(owner -> options.add(SequenceSql.ownedBy(owner.column())));
        if (options.isEmpty()) {
            return List.of();
        }
        String name = quote(operation.name());
        List<String> statements = new ArrayList<>();
        SequenceSql.onwards(Identifiers.literal(name), operation.changes()).ifPresent(statements::add);
        statements.add("ALTER SEQUENCE " + name + " " + String.join(" ", options));
        return statements;
    }

    @Override
    public List<String> visit(CreateTable operation) {
        return TableSql.create(operation.table());
    }

    @Override
    public List<String> visit(DropTable operation) {
        return List.of("DROP TABLE " + quote(operation.name()));
    }

    @Override
    public List<String> visit(RenameTable operation) {
        return alter(operation.table(), "RENAME TO " + quote(operation.newName()));
    }

    @Override
    public List<String> visit(SetLogged operation) {
        return alter(operation.table(), operation.logged() ? "SET LOGGED" : "SET UNLOGGED");
    }

    @Override
    public List<String> visit(CreateView operation) {
        return ViewSql.create(operation.view());
    }

    @Override
    public List<String> visit(DropView operation) {
        return List.of("DROP VIEW " + quote(operation.name()));
    }

    @Override
    public List<String> visit(AddColumn operation) {
        List<String> statements =
                new ArrayList<>(alter(operation.table(), "ADD COLUMN " + ColumnSql.definition(operation.column())));
        operation
                .column()
                .comment()
                .ifPresent(text -> statements.add(CommentSql.onColumn(
                        operation.table(), operation.column().name(), Optional.of(text))));
        return statements;
    }

    @Override
    public List<String> visit(DropColumn operation) {
        return alter(operation.table(), "DROP COLUMN " + quote(operation.column()));
    }

    @Override
    public List<String> visit(RenameColumn operation) {
        return alter(
                operation.table(), "RENAME COLUMN " + quote(operation.column()) + " TO " + quote(operation.newName()));
    }

    @Override
    public List<String> visit(AlterColumn operation) {
        return AlterColumnSql.statements(operation);
    }

    @Override
    public List<String> visit(AddConstraint operation) {
        Constraint constraint = operation.constraint();
        String add = "ALTER TABLE " + quote(operation.table()) + " ADD " + ConstraintSql.definition(constraint);
        CommentTarget target =
                CommentTarget.constraint(operation.table(), constraint.name().text());
        return commented(add, target, constraint.comment());
    }

    @Override
    public List<String> visit(DropConstraint operation) {
        return alter(operation.table(), "DROP CONSTRAINT " + quote(operation.name()));
    }

    @Override
    public List<String> visit(RenameConstraint operation) {
        return alter(
                operation.table(),
                "RENAME CONSTRAINT " + quote(operation.name()) + " TO " + quote(operation.newName()));
    }

    @Override
    public List<String> visit(ValidateConstraint operation) {
        return alter(operation.table(), "VALIDATE CONSTRAINT " + quote(operation.name()));
    }

    @Override
    public List<String> visit(InvalidateConstraint operation) {
        Constraint constraint = operation.constraint();
        String name = constraint.name().text();
        String again = "ALTER TABLE " + quote(operation.table()) + " DROP CONSTRAINT " + quote(name) + ", ADD "
                + ConstraintSql.definition(constraint);
        return commented(again, CommentTarget.constraint(operation.table(), name), constraint.comment());
    }

    @Override
    public List<String> visit(CreateIndex operation) {
        String create = IndexSql.create(operation.table(), operation.index(), operation.concurrently());
        QualifiedName name = operation.table().sibling(operation.index().name().text());
        CommentTarget target = CommentTarget.of(CommentTarget.Kind.INDEX, name);
        return commented(create, target, operation.index().comment());
    }

    @Override
    public List<String> visit(DropIndex operation) {
        return List.of("DROP INDEX " + (operation.concurrently() ? "CONCURRENTLY " : "") + quote(operation.name()));
    }

    @Override
    public List<String> visit(RenameSequence operation) {
        return List.of("ALTER SEQUENCE " + quote(operation.name()) + " RENAME TO " + quote(operation.newName()));
    }

    @Override
    public List<String> visit(Backfill operation) {
        return List.of(BackfillSql.script(operation, Optional.empty()));
    }

    @Override
    public List<String> visit(FillColumn operation) {
        return List.of(RowsSql.fill(operation));
    }

    @Override
    public List<String> visit(WriteRows operation) {
        return List.of(RowsSql.write(operation));
    }

    @Override
    public List<String> visit(ReplaceValue operation) {
        return List.of(RowsSql.replace(operation));
    }

    @Override
    public List<String> visit(RenameIndex operation) {
        return List.of("ALTER INDEX " + quote(operation.name()) + " RENAME TO " + quote(operation.newName()));
    }

    @Override
    public List<String> visit(SetComment operation) {
        return List.of(CommentSql.on(operation.target(), operation.comment().text()));
    }

    @Override
    public List<String> visit(Decision operation) {
        return List.of();
    }

    @Override
    public List<String> visit(ExecuteSql operation) {
        return List.of(ArgumentText.inline(operation.sql(), operation.arguments()));
    }

    private static List<String> alter(QualifiedName table, String action) {
        return List.of("ALTER TABLE " + quote(table) + " " + action);
    }

    private static List<String> commented(String statement, CommentTarget target, Optional<String> comment) {
        return comment.map(text -> List.of(statement, CommentSql.on(target, comment)))
                .orElse(List.of(statement));
    }
}
