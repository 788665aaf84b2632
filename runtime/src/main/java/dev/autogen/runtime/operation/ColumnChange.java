package dev.autogen.runtime.operation;

import dev.autogen.runtime.change.Comment;
import dev.autogen.runtime.change.SequenceChanges;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Identity;
import java.util.Optional;

/** One thing that changes in a column. */
public sealed interface ColumnChange {

    /** Returns the column after the change. */
    Column applyTo(Column column);

    /** Returns the change that brings back the given column. */
    ColumnChange reverse(Column before);

    /**
     * Another type, or another collation, which PostgreSQL treats as one change.
     *
     * @param type the new type
     * @param collation the new collation in SQL notation, absent for that of the type
     * @param using the SQL expression that makes the new value of the old, absent for the assignment cast
     * @param usingBack the one that makes the old value of the new, where the way back is known and no cast
     */
    record Type(String type, Optional<String> collation, Optional<String> using, Optional<String> usingBack)
            implements ColumnChange {

        /** Makes one whose way back, if it needs a word, is the cast the other way. */
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
     * NULL allowed, or not any more.
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
     * Another default.
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
     * An identity where there was none.
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

    /** No identity any more. */
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
     * Other options of an identity.
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
     * Another comment.
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
