package dev.autogen.runtime.operation;

import dev.autogen.runtime.change.Comment;
import dev.autogen.runtime.type.CompositeAttribute;
import dev.autogen.runtime.type.CompositeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A change of a composite type. */
public sealed interface CompositeChange {

    /**
     * Returns the type after the change.
     *
     * @throws IllegalArgumentException if the change does not fit the type
     */
    CompositeType applyTo(CompositeType type);

    /** Returns the reverse change, which restores the given type, or nothing if that type must be known. */
    Optional<CompositeChange> reverse(Optional<CompositeType> before);

    /** Tells whether PostgreSQL must recreate the type and cast every column that uses it. */
    default boolean remakes() {
        return false;
    }

    /**
     * Adds an attribute at the end. Stored values get NULL there.
     *
     * @param attribute the attribute
     */
    record AddAttribute(CompositeAttribute attribute) implements CompositeChange {

        @Override
        public CompositeType applyTo(CompositeType type) {
            require(
                    type.attribute(attribute.name()).isEmpty(),
                    "there is an attribute \"" + attribute.name() + "\" already");
            List<CompositeAttribute> attributes = new ArrayList<>(type.attributes());
            attributes.add(attribute);
            return type.withAttributes(attributes);
        }

        @Override
        public Optional<CompositeChange> reverse(Optional<CompositeType> before) {
            return Optional.of(new DropAttribute(attribute.name()));
        }
    }

    /**
     * Drops an attribute and its part of every stored value.
     *
     * @param name the attribute
     */
    record DropAttribute(String name) implements CompositeChange {

        @Override
        public CompositeType applyTo(CompositeType type) {
            find(type, name);
            return type.withAttributes(type.attributes().stream()
                    .filter(a -> !a.name().equals(name))
                    .toList());
        }

        /** Adding restores the position of an attribute only if it was the last one. */
        @Override
        public Optional<CompositeChange> reverse(Optional<CompositeType> before) {
            return before.map(type -> {
                List<CompositeAttribute> attributes = type.attributes();
                CompositeAttribute last = attributes.get(attributes.size() - 1);
                return last.name().equals(name) ? new AddAttribute(last) : new SetAttributes(attributes);
            });
        }
    }

    /**
     * Changes attributes, their types or their order. Stored values keep the attributes of the same name.
     *
     * @param attributes the new attributes
     */
    record SetAttributes(List<CompositeAttribute> attributes) implements CompositeChange {

        public SetAttributes {
            attributes = List.copyOf(attributes);
        }

        @Override
        public CompositeType applyTo(CompositeType type) {
            return type.withAttributes(attributes);
        }

        @Override
        public Optional<CompositeChange> reverse(Optional<CompositeType> before) {
            return before.map(type -> new SetAttributes(type.attributes()));
        }

        @Override
        public boolean remakes() {
            return true;
        }
    }

    /**
     * Renames an attribute.
     *
     * @param name the attribute
     * @param newName its new name
     */
    record RenameAttribute(String name, String newName) implements CompositeChange {

        @Override
        public CompositeType applyTo(CompositeType type) {
            require(type.attribute(newName).isEmpty(), "there is an attribute \"" + newName + "\" already");
            find(type, name);
            return type.withAttributes(type.attributes().stream()
                    .map(a -> a.name().equals(name)
                            ? new CompositeAttribute(newName, a.type(), a.collation(), a.comment())
                            : a)
                    .toList());
        }

        @Override
        public Optional<CompositeChange> reverse(Optional<CompositeType> before) {
            return Optional.of(new RenameAttribute(newName, name));
        }
    }

    /**
     * Changes the comment of an attribute.
     *
     * @param name the attribute
     * @param comment the comment
     */
    record CommentAttribute(String name, Comment comment) implements CompositeChange {

        @Override
        public CompositeType applyTo(CompositeType type) {
            find(type, name);
            return type.withAttributes(type.attributes().stream()
                    .map(a -> a.name().equals(name) ? a.withComment(comment.text()) : a)
                    .toList());
        }

        @Override
        public Optional<CompositeChange> reverse(Optional<CompositeType> before) {
            return before.map(type ->
                    new CommentAttribute(name, new Comment(find(type, name).comment())));
        }
    }

    private static CompositeAttribute find(CompositeType type, String name) {
        return type.attribute(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no attribute \"" + name + "\""));
    }

    private static void require(boolean fits, String otherwise) {
        if (!fits) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
