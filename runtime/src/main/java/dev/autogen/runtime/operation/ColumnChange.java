package dev.autogen.runtime.operation;

import dev.autogen.runtime.change.Comment;
import dev.autogen.runtime.change.SequenceChanges;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Identity;
import java.util.Optional;

/** A change of a column. */
public sealed interface ColumnChange {

    /** Returns the column after the change. */
    Column applyTo(Column column);

    /** Returns the reverse change, which restores the given column. */
    ColumnChange reverse(Column before);

    /**
     * Changes the type, the collation or both, which PostgreSQL treats as one change.
     *
     * @param type the new type
     * @param collation the new collation in SQL notation, absent for that of the type
     * @param using the SQL expression that converts a value, absent for the assignment cast
     * @param usingBack the expression that converts back, if it is known and not a cast
     */
    record Type(String type, Optional<String> collation, Optional<String> using, Optional<String> usingBack)
            implements ColumnChange {

        /** Creates a type change. If it has a USING expression, the reverse uses the opposite cast. */
        public Type(String type, Optional<String> collation, Optional<String> using) {
            this(type, collation, using, Optional.empty());
        }

        @Override
        public Column applyTo(Column column) {
            return column.withType(type).withCollation(collation);
        }

        @Override
        public ColumnChange reverse(Column before) {
            if (usingBack.isPresent()) {
                return new Type(before.type(), before.collation(), usingBack, using);
            }
            String name = Identifiers.quote(before.name());
            // Two types without a cast of their own go through text, there and back.
            boolean throughText = using.equals(Optional.of(name + "::text::" + type));
            Optional<String> back = using.map(u -> name + (throughText ? "::text::" : "::") + before.type());
            return new Type(before.type(), before.collation(), back);
        }
    }

    /**
     * Allows or forbids NULL.
     *
     * @param nullable whether it is allowed now
     */
    record Nullability(boolean nullable) implements ColumnChange {

        @Override
        public Column applyTo(Column column) {
            return column.withNullable(nullable);
        }

        @Override
        public ColumnChange reverse(Column before) {
            return new Nullability(before.nullable());
        }
    }

    /**
     * Sets or drops the default.
     *
     * @param expression the new default, absent for none
     */
    record Default(Optional<String> expression) implements ColumnChange {

        @Override
        public Column applyTo(Column column) {
            return column.withDefault(expression);
        }

        @Override
        public ColumnChange reverse(Column before) {
            return new Default(before.defaultValue());
        }
    }

    /**
     * Adds an identity.
     *
     * @param identity the identity
     */
    record AddIdentity(Identity identity) implements ColumnChange {

        @Override
        public Column applyTo(Column column) {
            return column.withIdentity(Optional.of(identity));
        }

        @Override
        public ColumnChange reverse(Column before) {
            return new DropIdentity();
        }
    }

    /** Drops the identity. */
    record DropIdentity() implements ColumnChange {

        @Override
        public Column applyTo(Column column) {
            return column.withIdentity(Optional.empty());
        }

        @Override
        public ColumnChange reverse(Column before) {
            return new AddIdentity(before.identityDefinition().orElseThrow());
        }
    }

    /**
     * Changes the options of an identity.
     *
     * @param always whether it is {@code GENERATED ALWAYS} now, absent where that stays
     * @param options the options that change
     */
    record SetIdentity(Optional<Boolean> always, SequenceChanges options) implements ColumnChange {

        @Override
        public Column applyTo(Column column) {
            Identity before = column.identityDefinition().orElseThrow();
            return column.withIdentity(
                    Optional.of(new Identity(always.orElse(before.always()), options.applyTo(before.options()))));
        }

        @Override
        public ColumnChange reverse(Column before) {
            Identity was = before.identityDefinition().orElseThrow();
            return new SetIdentity(always.map(a -> was.always()), options.reverse(was.options()));
        }
    }

    /**
     * Changes the comment.
     *
     * @param comment the comment
     */
    record SetComment(Comment comment) implements ColumnChange {

        @Override
        public Column applyTo(Column column) {
            return column.withComment(comment.text());
        }

        @Override
        public ColumnChange reverse(Column before) {
            return new SetComment(new Comment(before.comment()));
        }
    }
}
