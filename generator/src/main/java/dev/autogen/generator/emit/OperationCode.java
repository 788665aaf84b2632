package dev.autogen.generator.emit;

import dev.autogen.generator.emit.layout.ChainBuilder;
import dev.autogen.generator.emit.layout.Expression;
import dev.autogen.generator.emit.layout.Expression.Call;
import dev.autogen.generator.emit.layout.Expression.Chain;
import dev.autogen.generator.emit.layout.Expression.Text;
import dev.autogen.generator.emit.layout.Expression.Word;
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
import dev.autogen.runtime.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Each operation as the call on {@code op} that makes it again. */
final class OperationCode implements OperationVisitor<Chain> {

    @Override
    public Chain visit(CreateSchema operation) {
        return op("createSchema", operation.name()).build();
    }

    @Override
    public Chain visit(DropSchema operation) {
        return op("dropSchema", operation.name()).build();
    }

    @Override
    public Chain visit(CreateEnum operation) {
        return EnumCode.create(operation.type());
    }

    @Override
    public Chain visit(DropEnum operation) {
        return op("dropEnum", operation.name()).build();
    }

    @Override
    public Chain visit(AlterEnum operation) {
        return EnumCode.alter(operation);
    }

    @Override
    public Chain visit(CreateComposite operation) {
        return CompositeCode.create(operation.type());
    }

    @Override
    public Chain visit(DropComposite operation) {
        return op("dropComposite", operation.name()).build();
    }

    @Override
    public Chain visit(AlterComposite operation) {
        return CompositeCode.alter(operation);
    }

    @Override
    public Chain visit(CreateSequence operation) {
        return SequenceCode.create(operation);
    }

    @Override
    public Chain visit(DropSequence operation) {
        return op("dropSequence", operation.name()).build();
    }

    @Override
    public Chain visit(AlterSequence operation) {
        return SequenceCode.alter(operation);
    }

    @Override
    public Chain visit(CreateTable operation) {
        List<Expression> arguments = new ArrayList<>();
        arguments.add(new Text(operation.table().name().toString()));
        arguments.addAll(ElementCode.elements(operation.table()));
        return new Chain(List.of(new Call("op.createTable", arguments, arguments.size() > 1)));
    }

    @Override
    public Chain visit(DropTable operation) {
        return op("dropTable", operation.name()).build();
    }

    @Override
    public Chain visit(RenameTable operation) {
        return op("renameTable", operation.table(), operation.newName()).build();
    }

    @Override
    public Chain visit(SetLogged operation) {
        return op(operation.logged() ? "setLogged" : "setUnlogged", operation.table())
                .build();
    }

    @Override
    public Chain visit(CreateView operation) {
        View view = operation.view();
        ChainBuilder code = op("createView", view.name(), view.query());
        view.options().forEach((option, value) -> code.then("with", ChainBuilder.texts(List.of(option, value))));
        code.thenIf(view.comment(), "comment");
        view.columnComments()
                .forEach((column, text) -> code.then("commentOn", ChainBuilder.texts(List.of(column, text))));
        return code.build();
    }

    @Override
    public Chain visit(DropView operation) {
        return op("dropView", operation.name()).build();
    }

    @Override
    public Chain visit(AddColumn operation) {
        return ChainBuilder.start("op.addColumn", name(operation.table()), ElementCode.column(operation.column()))
                .build();
    }

    @Override
    public Chain visit(DropColumn operation) {
        return op("dropColumn", operation.table(), operation.column()).build();
    }

    @Override
    public Chain visit(RenameColumn operation) {
        return op("renameColumn", operation.table(), operation.column(), operation.newName())
                .build();
    }

    @Override
    public Chain visit(AlterColumn operation) {
        return ColumnChangeCode.alter(operation);
    }

    @Override
    public Chain visit(AddConstraint operation) {
        return ChainBuilder.start(
                        "op.addConstraint", name(operation.table()), ConstraintCode.constraint(operation.constraint()))
                .build();
    }

    @Override
    public Chain visit(DropConstraint operation) {
        return op("dropConstraint", operation.table(), operation.name()).build();
    }

    @Override
    public Chain visit(RenameConstraint operation) {
        return op("renameConstraint", operation.table(), operation.name(), operation.newName())
                .build();
    }

    @Override
    public Chain visit(ValidateConstraint operation) {
        return op("validateConstraint", operation.table(), operation.name()).build();
    }

    @Override
    public Chain visit(InvalidateConstraint operation) {
        return ChainBuilder.start(
                        "op.invalidateConstraint",
                        name(operation.table()),
                        ConstraintCode.constraint(operation.constraint()))
                .build();
    }

    @Override
    public Chain visit(CreateIndex operation) {
        ChainBuilder code = op(
                "createIndex",
                operation.index().name().text(),
                operation.table().toString());
        return ElementCode.indexRest(code, operation.index())
                .thenIf(operation.concurrently(), "concurrently")
                .build();
    }

    @Override
    public Chain visit(DropIndex operation) {
        return op("dropIndex", operation.name())
                .thenIf(operation.concurrently(), "concurrently")
                .build();
    }

    @Override
    public Chain visit(RenameSequence operation) {
        return op("renameSequence", operation.name(), operation.newName()).build();
    }

    @Override
    public Chain visit(Backfill operation) {
        ChainBuilder code = op("backfill", operation.table());
        operation.assignments().forEach(a -> code.then("set", ChainBuilder.texts(List.of(a.column(), a.expression()))));
        code.thenIf(operation.condition(), "where");
        Backfill.Pace pace = operation.pace();
        return code.thenIf(pace.batch() != Backfill.Pace.DEFAULT.batch(), "batch", Word.of(pace.batch()))
                .thenIf(
                        !pace.pause().isZero(),
                        "pause",
                        Word.of("java.time.Duration.ofMillis(" + pace.pause().toMillis() + ")"))
                .build();
    }

    @Override
    public Chain visit(Decision operation) {
        return op("decide", operation.table(), operation.question(), operation.sketch())
                .build();
    }

    @Override
    public Chain visit(FillColumn operation) {
        return op("fill", operation.table(), operation.column(), operation.expression())
                .build();
    }

    @Override
    public Chain visit(WriteRows operation) {
        ChainBuilder code = operation
                .from()
                .map(from -> op("copyRows", from.toString(), operation.table().toString()))
                .orElseGet(() -> op("updateRows", operation.table()));
        operation.values().forEach(v -> code.then("set", ChainBuilder.texts(List.of(v.column(), v.expression()))));
        return code.thenIf(operation.condition(), "where").build();
    }

    @Override
    public Chain visit(ReplaceValue operation) {
        return op(
                        operation.merges() ? "mergeValue" : "replaceValue",
                        operation.table(),
                        operation.column(),
                        operation.value(),
                        operation.newValue())
                .build();
    }

    @Override
    public Chain visit(RenameIndex operation) {
        return op("renameIndex", operation.name(), operation.newName()).build();
    }

    @Override
    public Chain visit(SetComment operation) {
        String kind = operation.target().kind().name();
        String begin = operation.comment().text().isPresent() ? "commentOn" : "dropCommentOn";
        String word = begin + kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT);
        List<String> arguments = new ArrayList<>();
        arguments.add(operation.target().name().toString());
        operation.target().constraint().ifPresent(arguments::add);
        operation.comment().text().ifPresent(arguments::add);
        return op(word, arguments.toArray(String[]::new)).build();
    }

    @Override
    public Chain visit(ExecuteSql operation) {
        if (operation.isUnmanaged()) {
            return op("executeUnmanaged", operation.statement()).build();
        }
        List<Expression> arguments = new ArrayList<>();
        arguments.add(new Text(operation.sql()));
        operation.arguments().forEach(a -> arguments.add(ArgumentCode.of(a)));
        return ChainBuilder.start("op.execute", arguments).build();
    }

    private static ChainBuilder op(String word, String... arguments) {
        return ChainBuilder.start("op." + word, arguments);
    }

    private static ChainBuilder op(String word, QualifiedName name, String... more) {
        return ChainBuilder.start("op." + word, name.toString(), List.of(more));
    }

    private static Text name(QualifiedName name) {
        return new Text(name.toString());
    }
}
