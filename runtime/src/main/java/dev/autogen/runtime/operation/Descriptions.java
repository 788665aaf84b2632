package dev.autogen.runtime.operation;

import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ExcludeConstraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.UniqueConstraint;
import java.util.Locale;

/** One line for a person about each operation: {@code +} adds, {@code -} removes, {@code ~} changes. */
final class Descriptions implements OperationVisitor<String> {

    @Override
    public String visit(CreateSchema operation) {
        return "+ schema " + operation.name();
    }

    @Override
    public String visit(DropSchema operation) {
        return "- schema " + operation.name();
    }

    @Override
    public String visit(CreateEnum operation) {
        return "+ enum " + operation.type().name() + " ("
                + String.join(", ", operation.type().values()) + ")";
    }

    @Override
    public String visit(DropEnum operation) {
        return "- enum " + operation.name();
    }

    @Override
    public String visit(CreateSequence operation) {
        return "+ sequence " + operation.sequence().name();
    }

    @Override
    public String visit(DropSequence operation) {
        return "- sequence " + operation.name();
    }

    @Override
    public String visit(AlterSequence operation) {
        return "~ sequence " + operation.name() + " " + describe(operation.changes());
    }

    @Override
    public String visit(CreateTable operation) {
        return "+ table " + operation.table().name();
    }

    @Override
    public String visit(DropTable operation) {
        return "- table " + operation.name();
    }

    @Override
    public String visit(RenameTable operation) {
        return "~ table " + operation.table() + " renamed to " + operation.newName();
    }

    @Override
    public String visit(AddColumn operation) {
        return "+ column " + operation.table() + "." + operation.column().name() + " " + describe(operation.column());
    }

    @Override
    public String visit(DropColumn operation) {
        return "- column " + operation.table() + "." + operation.column();
    }

    @Override
    public String visit(RenameColumn operation) {
        return "~ column " + operation.table() + "." + operation.column() + " renamed to " + operation.newName();
    }

    @Override
    public String visit(AlterColumn operation) {
        String changes = operation.changes().stream()
                .map(change -> describe(change, operation))
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        return "~ column " + operation.table() + "." + operation.column() + " " + changes;
    }

    @Override
    public String visit(AddConstraint operation) {
        Constraint constraint = operation.constraint();
        return "+ " + kind(constraint) + " " + constraint.name() + " on " + operation.table() + detail(constraint);
    }

    @Override
    public String visit(DropConstraint operation) {
        String kind = operation.was().map(Descriptions::kind).orElse("constraint");
        return "- " + kind + " " + operation.name() + " on " + operation.table();
    }

    @Override
    public String visit(RenameConstraint operation) {
        return "~ constraint " + operation.name() + " on " + operation.table() + " renamed to " + operation.newName();
    }

    @Override
    public String visit(CreateIndex operation) {
        Index index = operation.index();
        return "+ " + (index.isUnique() ? "unique index " : "index ") + index.name() + " on " + operation.table() + " ("
                + parts(index) + ")";
    }

    @Override
    public String visit(DropIndex operation) {
        return "- index " + operation.name()
                + operation.was().map(was -> " on " + was.table()).orElse("");
    }

    @Override
    public String visit(RenameIndex operation) {
        return "~ index " + operation.name() + " renamed to " + operation.newName();
    }

    @Override
    public String visit(SetComment operation) {
        CommentTarget target = operation.target();
        String kind = target.kind().name().toLowerCase(Locale.ROOT);
        String name = target.constraint()
                .map(c -> c + " on " + target.name())
                .orElse(target.name().toString());
        return "~ comment of " + kind + " " + name;
    }

    @Override
    public String visit(ExecuteSql operation) {
        String line = operation.sql().strip().lines().findFirst().orElse("");
        return "~ sql " + (line.length() > 60 ? line.substring(0, 57) + "..." : line);
    }

    private static String describe(Column column) {
        StringBuilder text = new StringBuilder(column.type());
        column.collation().ifPresent(c -> text.append(" collate ").append(c));
        text.append(column.nullable() ? "" : " not null");
        column.defaultValue().ifPresent(d -> text.append(" default ").append(d));
        column.identity().ifPresent(i -> text.append(" identity"));
        column.generated().ifPresent(g -> text.append(" generated as ").append(g.expression()));
        return text.toString();
    }

    private static String describe(ColumnChange change, AlterColumn operation) {
        if (change instanceof ColumnChange.Type type) {
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
        return "comment";
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
        return text.toString().strip();
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
