package dev.autogen.runtime.internal.postgres;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The changes of a column: one ALTER TABLE, and a statement for its comment.
 *
 * <p>A default goes before the type changes and comes after, since PostgreSQL casts a default that stays; an identity goes
 * first of all, since its column takes neither DROP DEFAULT nor DROP NOT NULL.
 */
final class AlterColumnSql {

    private AlterColumnSql() {}

    static List<String> statements(AlterColumn operation) {
        List<String> first = new ArrayList<>();
        List<String> actions = new ArrayList<>();
        List<String> last = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        boolean retyped = operation.changes().stream().anyMatch(ColumnChange.Type.class::isInstance);
        // PostgreSQL checks the type of an identity before it runs any part of a statement.
        List<String> before = retyped ? first : actions;
        List<String> after = retyped ? last : actions;
        if (operation.changes().stream().anyMatch(ColumnChange.DropIdentity.class::isInstance)) {
            before.add("DROP IDENTITY");
        }
        if (retyped && operation.changes().stream().anyMatch(ColumnChange.Default.class::isInstance)) {
            actions.add("DROP DEFAULT");
        }
        for (ColumnChange change : operation.changes()) {
            if (change instanceof ColumnChange.SetComment comment) {
                comments.add(CommentSql.onColumn(
                        operation.table(), operation.column(), comment.comment().text()));
            } else if (change instanceof ColumnChange.AddIdentity || change instanceof ColumnChange.SetIdentity) {
                action(change, retyped).ifPresent(after::add);
            } else {
                action(change, retyped).ifPresent(actions::add);
            }
        }
        List<String> statements = new ArrayList<>();
        for (ColumnChange change : operation.changes()) {
            if (change instanceof ColumnChange.SetIdentity set) {
                SequenceSql.onwards(sequence(operation), set.options()).ifPresent(statements::add);
            }
        }
        for (List<String> together : List.of(first, actions, last)) {
            if (!together.isEmpty()) {
                statements.add(alter(operation, together));
            }
        }
        for (ColumnChange change : operation.changes()) {
            if (change instanceof ColumnChange.AddIdentity add) {
                statements.add(goingOn(operation, add.identity().options()));
            }
        }
        statements.addAll(comments);
        return statements;
    }

    private static String goingOn(AlterColumn operation, SequenceOptions options) {
        return SequenceSql.goingOn(
                sequence(operation), options, new ColumnReference(operation.table(), operation.column()));
    }

    private static String sequence(AlterColumn operation) {
        return "pg_get_serial_sequence(" + Identifiers.literal(Identifiers.quote(operation.table())) + ", "
                + Identifiers.literal(operation.column()) + ")";
    }

    private static String alter(AlterColumn operation, List<String> actions) {
        String alter = " ALTER COLUMN " + Identifiers.quote(operation.column()) + " ";
        return "ALTER TABLE " + Identifiers.quote(operation.table()) + alter + String.join("," + alter, actions);
    }

    private static Optional<String> action(ColumnChange change, boolean retyped) {
        if (change instanceof ColumnChange.Type type) {
            return Optional.of("TYPE " + type.type()
                    + type.collation().map(c -> " COLLATE " + c).orElse("")
                    + type.using().map(u -> " USING " + u).orElse(""));
        } else if (change instanceof ColumnChange.Nullability nullability) {
            return Optional.of(nullability.nullable() ? "DROP NOT NULL" : "SET NOT NULL");
        } else if (change instanceof ColumnChange.Default value) {
            Optional<String> set = value.expression().map(e -> "SET DEFAULT " + e);
            return retyped ? set : set.or(() -> Optional.of("DROP DEFAULT"));
        } else if (change instanceof ColumnChange.AddIdentity add) {
            return Optional.of("ADD " + ColumnSql.identity(add.identity()));
        } else if (change instanceof ColumnChange.SetIdentity set) {
            return identity(set);
        }
        return Optional.empty();
    }

    private static Optional<String> identity(ColumnChange.SetIdentity set) {
        List<String> parts = new ArrayList<>();
        set.always().ifPresent(always -> parts.add("SET GENERATED " + (always ? "ALWAYS" : "BY DEFAULT")));
        SequenceSql.changes(set.options()).forEach(option -> parts.add("SET " + option));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", parts));
    }
}
