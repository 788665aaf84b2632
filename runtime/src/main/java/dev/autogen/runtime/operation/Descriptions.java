package dev.autogen.runtime.operation;

import dev.autogen.runtime.change.CommentTarget;
import dev.autogen.runtime.change.SequenceChanges;
import dev.autogen.runtime.change.SequenceOwner;
import dev.autogen.runtime.name.KeptName;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ExcludeConstraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.UniqueConstraint;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Describes each operation in one line. */
final class Descriptions implements OperationVisitor<Description> {

    @Override
    public Description visit(CreateSchema operation) {
        return added("schema", operation.name());
    }

    @Override
    public Description visit(DropSchema operation) {
        return removed("schema", operation.name());
    }

    @Override
    public Description visit(CreateEnum operation) {
        return added(
                "enum",
                operation.type().name() + " ("
                        + String.join(", ", operation.type().values()) + ")");
    }

    @Override
    public Description visit(DropEnum operation) {
        return removed("enum", operation.name().toString());
    }

    @Override
    public Description visit(AlterEnum operation) {
        return changed("enum", operation.name() + " " + EnumDescription.of(operation));
    }

    @Override
    public Description visit(CreateComposite operation) {
        return added(
                "composite type",
                operation.type().name() + " "
                        + CompositeDescription.of(operation.type().attributes()));
    }

    @Override
    public Description visit(DropComposite operation) {
        return removed("composite type", operation.name().toString());
    }

    @Override
    public Description visit(AlterComposite operation) {
        return changed("composite type", operation.name() + " " + CompositeDescription.of(operation.change()));
    }

    @Override
    public Description visit(CreateSequence operation) {
        return added("sequence", operation.sequence().name().toString());
    }

    @Override
    public Description visit(DropSequence operation) {
        return removed("sequence", operation.name().toString());
    }

    @Override
    public Description visit(AlterSequence operation) {
        return changed("sequence", operation.name() + describe(operation.changes()) + owner(operation.owner()));
    }

    @Override
    public Description visit(CreateTable operation) {
        return added("table", operation.table().name().toString());
    }

    @Override
    public Description visit(DropTable operation) {
        return removed("table", operation.name().toString());
    }

    @Override
    public Description visit(RenameTable operation) {
        return changed("table", operation.table() + renamed(operation.table().name(), operation.newName()));
    }

    @Override
    public Description visit(SetLogged operation) {
        return changed("table", operation.table() + (operation.logged() ? " logged" : " unlogged"));
    }

    @Override
    public Description visit(CreateView operation) {
        return added("view", operation.view().name().toString());
    }

    @Override
    public Description visit(DropView operation) {
        return removed("view", operation.name().toString());
    }

    @Override
    public Description visit(AddColumn operation) {
        Column column = operation.column();
        return added("column", operation.table() + "." + column.name() + " " + describe(column));
    }

    @Override
    public Description visit(DropColumn operation) {
        return removed("column", operation.table() + "." + operation.column());
    }

    @Override
    public Description visit(RenameColumn operation) {
        return changed(
                "column",
                operation.table() + "." + operation.column() + renamed(operation.column(), operation.newName()));
    }

    @Override
    public Description visit(AlterColumn operation) {
        String changes = operation.changes().stream()
                .map(change -> describe(change, operation))
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        return changed("column", operation.table() + "." + operation.column() + " " + changes);
    }

    @Override
    public Description visit(AddConstraint operation) {
        Constraint constraint = operation.constraint();
        return added(kind(constraint), constraint.name() + " on " + operation.table() + detail(constraint));
    }

    @Override
    public Description visit(DropConstraint operation) {
        String kind = operation.was().map(Descriptions::kind).orElse("constraint");
        return removed(kind, operation.name() + " on " + operation.table());
    }

    @Override
    public Description visit(RenameConstraint operation) {
        return changed(
                "constraint",
                operation.name() + " on " + operation.table()
                        + renamed(operation.table().name(), operation.newName()));
    }

    @Override
    public Description visit(ValidateConstraint operation) {
        String kind = operation.was().map(Descriptions::kind).orElse("constraint");
        return changed(kind, operation.name() + " on " + operation.table() + " validated");
    }

    @Override
    public Description visit(InvalidateConstraint operation) {
        Constraint constraint = operation.constraint();
        return changed(kind(constraint), constraint.name() + " on " + operation.table() + " not validated");
    }

    @Override
    public Description visit(CreateIndex operation) {
        Index index = operation.index();
        String kind = index.isUnique() ? "unique index" : "index";
        return added(kind, index.name() + " on " + operation.table() + " (" + parts(index) + ")");
    }

    @Override
    public Description visit(DropIndex operation) {
        String table = operation.was().map(was -> " on " + was.table()).orElse("");
        boolean invalid = operation.was().filter(was -> !was.index().valid()).isPresent();
        return removed(invalid ? "invalid index" : "index", operation.name() + table);
    }

    @Override
    public Description visit(RenameSequence operation) {
        return changed("sequence", operation.name() + renamed(operation.name().name(), operation.newName()));
    }

    @Override
    public Description visit(Backfill operation) {
        String values = operation.assignments().stream()
                .map(a -> a.column() + " = " + a.expression())
                .collect(Collectors.joining(", "));
        return changed(
                "rows",
                operation.table() + " backfilled with " + values
                        + operation.condition().map(c -> " where " + c).orElse(""));
    }

    @Override
    public Description visit(FillColumn operation) {
        return changed("rows", operation.table() + "." + operation.column() + " filled with " + operation.expression());
    }

    @Override
    public Description visit(WriteRows operation) {
        String columns =
                operation.values().stream().map(Backfill.Assignment::column).collect(Collectors.joining(", "));
        return changed(
                "rows",
                operation
                                .from()
                                .map(from -> from + " copied into " + operation.table())
                                .orElse(operation.table() + " updated")
                        + " (" + columns + ")"
                        + operation.condition().map(c -> " where " + c).orElse(""));
    }

    @Override
    public Description visit(ReplaceValue operation) {
        return changed(
                "rows",
                operation.table() + "." + operation.column() + " " + operation.value()
                        + (operation.merges() ? " merged into " : " becomes ") + operation.newValue());
    }

    @Override
    public Description visit(RenameIndex operation) {
        return changed("index", operation.name() + " renamed to " + operation.newName());
    }

    @Override
    public Description visit(SetComment operation) {
        CommentTarget target = operation.target();
        String kind = target.kind().name().toLowerCase(Locale.ROOT);
        String name = target.constraint()
                .map(c -> c + " on " + target.name())
                .orElse(target.name().toString());
        boolean removed = operation.comment().text().isEmpty();
        return removed ? removed("comment", "of " + kind + " " + name) : changed("comment", "of " + kind + " " + name);
    }

    @Override
    public Description visit(Decision operation) {
        return changed("undecided", operation.question());
    }

    @Override
    public Description visit(ExecuteSql operation) {
        String line = operation.statement().strip().lines().findFirst().orElse("");
        return changed("sql", line.length() > 60 ? line.substring(0, 57) + "..." : line);
    }

    /** A rename to or from a kept name is described as kept or brought back. */
    private static String renamed(String from, String to) {
        return !KeptName.is(from) && KeptName.is(to)
                ? " kept as " + to
                : KeptName.is(from) && !KeptName.is(to) ? " brought back as " + to : " renamed to " + to;
    }

    private static Description added(String kind, String text) {
        return new Description('+', kind, text);
    }

    private static Description removed(String kind, String text) {
        return new Description('-', kind, text);
    }

    private static Description changed(String kind, String text) {
        return new Description('~', kind, text);
    }

    private static String describe(Column column) {
        StringBuilder text = new StringBuilder(column.type());
        column.collation().ifPresent(c -> text.append(" collate ").append(c));
        text.append(column.nullable() ? "" : " not null");
        column.defaultValue().ifPresent(d -> text.append(" default ").append(d));
        column.identityDefinition().ifPresent(i -> text.append(" identity"));
        column.generated().ifPresent(g -> text.append(" generated as ").append(g.expression()));
        return text.toString();
    }

    private static String describe(ColumnChange change, AlterColumn operation) {
        if (change instanceof ColumnChange.Type type) {
            if (type.using().isPresent()
                    && operation.was().filter(w -> type.applyTo(w).equals(w)).isPresent()) {
                return "values rewritten";
            }
            String from = operation.was().map(w -> w.type() + " -> ").orElse("type ");
            return from
                    + type.type()
                    + type.collation().map(c -> " collate " + c).orElse("");
        } else if (change instanceof ColumnChange.Nullability nullability) {
            return nullability.nullable() ? "null allowed" : "not null";
        } else if (change instanceof ColumnChange.Default value) {
            return value.expression().map(e -> "default " + e).orElse("no default");
        } else if (change instanceof ColumnChange.AddIdentity) {
            return "identity";
        } else if (change instanceof ColumnChange.DropIdentity) {
            return "no identity";
        } else if (change instanceof ColumnChange.SetIdentity set) {
            return "identity"
                    + set.always().map(a -> a ? " always" : " by default").orElse("") + describe(set.options());
        }
        boolean removed = change instanceof ColumnChange.SetComment set
                && set.comment().text().isEmpty();
        return removed ? "no comment" : "comment";
    }

    private static String owner(Optional<SequenceOwner> owner) {
        return owner.map(o -> o.column()
                        .map(c -> " owned by " + c.table() + "." + c.column())
                        .orElse(" owned by none"))
                .orElse("");
    }

    private static String describe(SequenceChanges changes) {
        StringBuilder text = new StringBuilder();
        changes.type().ifPresent(v -> text.append(" type ").append(v));
        changes.start().ifPresent(v -> text.append(" start ").append(v));
        changes.increment().ifPresent(v -> text.append(" increment ").append(v));
        changes.min().ifPresent(v -> text.append(" min ").append(v));
        changes.max().ifPresent(v -> text.append(" max ").append(v));
        changes.cache().ifPresent(v -> text.append(" cache ").append(v));
        changes.cycle().ifPresent(v -> text.append(v ? " cycle" : " no cycle"));
        return text.toString();
    }

    private static String kind(Constraint constraint) {
        if (constraint instanceof PrimaryKey) {
            return "primary key";
        } else if (constraint instanceof UniqueConstraint) {
            return "unique constraint";
        } else if (constraint instanceof ForeignKey) {
            return "foreign key";
        }
        return constraint instanceof CheckConstraint ? "check" : "exclusion constraint";
    }

    private static String detail(Constraint constraint) {
        if (constraint instanceof CheckConstraint check) {
            return " (" + check.expression() + ")";
        } else if (constraint instanceof ExcludeConstraint exclude) {
            return " " + exclude.definition();
        }
        String columns = " (" + String.join(", ", constraint.columns()) + ")";
        return constraint instanceof ForeignKey key ? columns + " to " + key.referencedTable() : columns;
    }

    private static String parts(Index index) {
        return index.parts().stream()
                .map(p -> p.text() + (p.descending() ? " desc" : ""))
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }
}
