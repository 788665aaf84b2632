package dev.autogen.runtime.migration;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.change.Comment;
import dev.autogen.runtime.change.CommentTarget;
import dev.autogen.runtime.change.EnumChange;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.AlterComposite;
import dev.autogen.runtime.operation.AlterEnum;
import dev.autogen.runtime.operation.CompositeChange;
import dev.autogen.runtime.operation.CreateSchema;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.DropComposite;
import dev.autogen.runtime.operation.DropConstraint;
import dev.autogen.runtime.operation.DropEnum;
import dev.autogen.runtime.operation.DropSchema;
import dev.autogen.runtime.operation.DropSequence;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.operation.DropView;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.InvalidateConstraint;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.RenameColumn;
import dev.autogen.runtime.operation.RenameConstraint;
import dev.autogen.runtime.operation.RenameIndex;
import dev.autogen.runtime.operation.RenameSequence;
import dev.autogen.runtime.operation.RenameTable;
import dev.autogen.runtime.operation.SetComment;
import dev.autogen.runtime.operation.SetLogged;
import dev.autogen.runtime.operation.ValidateConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.TableElement;
import dev.autogen.runtime.schema.View;
import dev.autogen.runtime.type.CompositeAttribute;
import dev.autogen.runtime.type.CompositeType;
import dev.autogen.runtime.type.EnumCast;
import dev.autogen.runtime.type.EnumType;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The {@code op} of a migration: each call is one operation, carried out in order.
 *
 * <p>A name is exact and stands in the target schema; {@code "other.task"} is the table in another. A call that returns a
 * step is complete when the next call on {@code op} begins, or the method of the migration ends.
 */
public final class Operations extends RowOperations {

    private final OperationTarget target;
    private Optional<Supplier<Operation>> pending = Optional.empty();
    private boolean ended;

    /** Creates an {@code op} whose operations go to a target. */
    public Operations(OperationTarget target) {
        this.target = target;
    }

    public void createSchema(String schema) {
        apply(new CreateSchema(schema));
    }

    public void dropSchema(String schema) {
        apply(new DropSchema(schema));
    }

    /** Creates an enum type of these values, in this order. */
    public CreateEnumStep createEnum(String type, String... values) {
        return await(new CreateEnumStep(EnumType.of(QualifiedName.parse(type), values)));
    }

    public void dropEnum(String type) {
        apply(new DropEnum(QualifiedName.parse(type), Optional.empty()));
    }

    /** Adds a value to an enum type, at its end unless the step says otherwise; nothing can use it before it is committed. */
    public AddEnumValueStep addEnumValue(String type, String value) {
        return await(new AddEnumValueStep(QualifiedName.parse(type), value));
    }

    /** Removes values from an enum type by recreating it. Fails if a row still has one of them. */
    public void dropEnumValues(String type, String... values) {
        alterEnum(type, new EnumChange.DropValues(List.of(values)));
    }

    /** Renames a value of an enum type. Stored values follow. */
    public void renameEnumValue(String type, String value, String newValue) {
        alterEnum(type, new EnumChange.RenameValue(value, newValue));
    }

    /** Merges a value of an enum type into another one. Afterwards nobody can tell the rows apart. */
    public void mergeEnumValue(String type, String value, String into) {
        alterEnum(type, new EnumChange.MergeValue(value, into));
    }

    /** Recreates an enum type with these values in this order. Fails if a row still has another value. */
    public void changeEnum(String type, String... values) {
        alterEnum(type, new EnumChange.SetValues(List.of(values)));
    }

    public void addEnumCast(String type, EnumCast cast) {
        alterEnum(type, new EnumChange.AddCast(cast));
    }

    public void dropEnumCast(String type, EnumCast cast) {
        alterEnum(type, new EnumChange.DropCast(cast));
    }

    private void alterEnum(String type, EnumChange change) {
        apply(new AlterEnum(QualifiedName.parse(type), change, Optional.empty()));
    }

    /** Creates a composite type of these attributes, in this order. */
    public CreateCompositeStep createComposite(String type, CompositeAttribute... attributes) {
        return await(new CreateCompositeStep(CompositeType.of(QualifiedName.parse(type), attributes)));
    }

    public void dropComposite(String type) {
        apply(new DropComposite(QualifiedName.parse(type), Optional.empty()));
    }

    /** Adds an attribute at the end of a composite type. */
    public void addAttribute(String type, CompositeAttribute attribute) {
        alterComposite(type, new CompositeChange.AddAttribute(attribute));
    }

    public void dropAttribute(String type, String attribute) {
        alterComposite(type, new CompositeChange.DropAttribute(attribute));
    }

    public void renameAttribute(String type, String attribute, String newName) {
        alterComposite(type, new CompositeChange.RenameAttribute(attribute, newName));
    }

    /** Recreates a composite type with these attributes. Stored values keep the attributes of the same name. */
    public void changeComposite(String type, CompositeAttribute... attributes) {
        alterComposite(type, new CompositeChange.SetAttributes(List.of(attributes)));
    }

    /** Comments on an attribute of a composite type; an empty text removes the comment. */
    public void commentOnAttribute(String type, String attribute, String text) {
        Comment comment = new Comment(Optional.of(text).filter(t -> !t.isEmpty()));
        alterComposite(type, new CompositeChange.CommentAttribute(attribute, comment));
    }

    private void alterComposite(String type, CompositeChange change) {
        apply(new AlterComposite(QualifiedName.parse(type), change, Optional.empty()));
    }

    /** Creates a sequence of bigint that counts from 1, unless the step says otherwise. */
    public CreateSequenceStep createSequence(String sequence) {
        return await(new CreateSequenceStep(QualifiedName.parse(sequence)));
    }

    public AlterSequenceStep alterSequence(String sequence) {
        return await(new AlterSequenceStep(QualifiedName.parse(sequence)));
    }

    public void dropSequence(String sequence) {
        apply(new DropSequence(QualifiedName.parse(sequence), Optional.empty()));
    }

    public void renameSequence(String sequence, String newName) {
        apply(new RenameSequence(QualifiedName.parse(sequence), newName));
    }

    /** Creates a table with columns, constraints, indexes and a comment. */
    public void createTable(String table, TableElement... elements) {
        apply(new CreateTable(Table.of(QualifiedName.parse(table), List.of(elements))));
    }

    public void dropTable(String table) {
        apply(new DropTable(QualifiedName.parse(table), Optional.empty()));
    }

    /** Renames a table within its schema. */
    public void renameTable(String table, String newName) {
        apply(new RenameTable(QualifiedName.parse(table), newName));
    }

    /** Changes an unlogged table to LOGGED, which rewrites it. */
    public void setLogged(String table) {
        apply(new SetLogged(QualifiedName.parse(table), true));
    }

    /** Changes a table to UNLOGGED: writes are faster, and the table is empty after a crash. */
    public void setUnlogged(String table) {
        apply(new SetLogged(QualifiedName.parse(table), false));
    }

    /** Creates a view from a query. */
    public CreateViewStep createView(String view, String query) {
        return await(new CreateViewStep(View.of(QualifiedName.parse(view), query)));
    }

    public void dropView(String view) {
        apply(new DropView(QualifiedName.parse(view), Optional.empty()));
    }

    public void addColumn(String table, Column column) {
        apply(new AddColumn(QualifiedName.parse(table), column));
    }

    public void dropColumn(String table, String column) {
        apply(new DropColumn(QualifiedName.parse(table), column, Optional.empty()));
    }

    public AlterColumnStep alterColumn(String table, String column) {
        return await(new AlterColumnStep(QualifiedName.parse(table), column));
    }

    public void renameColumn(String table, String column, String newName) {
        apply(new RenameColumn(QualifiedName.parse(table), column, newName));
    }

    public void addConstraint(String table, Constraint constraint) {
        apply(new AddConstraint(QualifiedName.parse(table), constraint));
    }

    public void dropConstraint(String table, String constraint) {
        apply(new DropConstraint(QualifiedName.parse(table), constraint, Optional.empty()));
    }

    public void renameConstraint(String table, String constraint, String newName) {
        apply(new RenameConstraint(QualifiedName.parse(table), constraint, newName));
    }

    /** Validates a constraint that was added {@code notValid()} against the existing rows. */
    public void validateConstraint(String table, String constraint) {
        apply(new ValidateConstraint(QualifiedName.parse(table), constraint, Optional.empty()));
    }

    /** Recreates a constraint {@code notValid()}, so existing rows are not checked. */
    public void invalidateConstraint(String table, Constraint constraint) {
        apply(new InvalidateConstraint(QualifiedName.parse(table), constraint));
    }

    /** Creates an index on an existing table. The returned step sets its keys. */
    public CreateIndexStep createIndex(String index, String table) {
        return await(new CreateIndexStep(index, QualifiedName.parse(table)));
    }

    public DropIndexStep dropIndex(String index) {
        return await(new DropIndexStep(QualifiedName.parse(index)));
    }

    public void renameIndex(String index, String newName) {
        apply(new RenameIndex(QualifiedName.parse(index), newName));
    }

    public void commentOnTable(String table, String text) {
        comment(CommentTarget.of(CommentTarget.Kind.TABLE, QualifiedName.parse(table)), text);
    }

    public void commentOnConstraint(String table, String constraint, String text) {
        comment(CommentTarget.constraint(QualifiedName.parse(table), constraint), text);
    }

    public void commentOnIndex(String index, String text) {
        comment(CommentTarget.of(CommentTarget.Kind.INDEX, QualifiedName.parse(index)), text);
    }

    public void commentOnSequence(String sequence, String text) {
        comment(CommentTarget.of(CommentTarget.Kind.SEQUENCE, QualifiedName.parse(sequence)), text);
    }

    public void commentOnType(String type, String text) {
        comment(CommentTarget.of(CommentTarget.Kind.TYPE, QualifiedName.parse(type)), text);
    }

    public void commentOnView(String view, String text) {
        comment(CommentTarget.of(CommentTarget.Kind.VIEW, QualifiedName.parse(view)), text);
    }

    public void dropCommentOnTable(String table) {
        commentOnTable(table, "");
    }

    public void dropCommentOnConstraint(String table, String constraint) {
        commentOnConstraint(table, constraint, "");
    }

    public void dropCommentOnIndex(String index) {
        commentOnIndex(index, "");
    }

    public void dropCommentOnSequence(String sequence) {
        commentOnSequence(sequence, "");
    }

    public void dropCommentOnType(String type) {
        commentOnType(type, "");
    }

    public void dropCommentOnView(String view) {
        commentOnView(view, "");
    }

    /**
     * Runs SQL as it is; {@code ?} stands for an argument where there are any.
     *
     * <p>It refuses BEGIN, COMMIT, ROLLBACK and their like: the migrator owns the transaction.
     */
    public void execute(String sql, Object... arguments) {
        apply(new ExecuteSql(sql, List.of(arguments)));
    }

    /**
     * Runs SQL that makes what no entity describes: triggers, partitions, a column that only reports read.
     *
     * <p>It belongs to nobody afterwards: no migration drops it because the entities lack it.
     */
    public void executeUnmanaged(String sql) {
        apply(ExecuteSql.unmanaged(sql));
    }

    /** Runs a query and reads it to its end. A migration that queries cannot be printed as a script. */
    public List<Row> query(String sql, Object... arguments) {
        finish();
        return target.query(sql, List.of(arguments));
    }

    /** Returns the connection this migration runs on; it refuses commit, rollback, setAutoCommit and close. */
    public Connection connection() {
        finish();
        return target.connection();
    }

    /** Completes the last step and accepts no further one. Code that runs a migration calls this at its end. */
    public void end() {
        finish();
        ended = true;
    }

    private void finish() {
        if (ended) {
            throw new AutogenException(
                    "AG270",
                    "An operation was called after its migration had ended, so it has no transaction to run in."
                            + " Use op only inside upgrade or downgrade, and do not store it.");
        }
        Optional<Supplier<Operation>> open = pending;
        pending = Optional.empty();
        open.ifPresent(step -> target.apply(step.get()));
    }

    /** Runs an operation that was created elsewhere. */
    @Override
    public void apply(Operation operation) {
        finish();
        target.apply(operation);
    }

    /** An empty text removes the comment, as {@code COMMENT ON ... IS ''} does. */
    private void comment(CommentTarget on, String text) {
        Comment comment = new Comment(Optional.of(text).filter(t -> !t.isEmpty()));
        apply(new SetComment(on, comment, Optional.empty()));
    }

    @Override
    <S extends Supplier<Operation>> S await(S step) {
        finish();
        pending = Optional.of(step);
        return step;
    }
}
