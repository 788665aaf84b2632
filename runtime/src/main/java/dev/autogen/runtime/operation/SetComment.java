package dev.autogen.runtime.operation;

import dev.autogen.runtime.change.Comment;
import dev.autogen.runtime.change.CommentTarget;
import java.util.Optional;

/**
 * Sets or removes the comment of anything but a column, whose comment {@link AlterColumn} changes.
 *
 * @param target what the comment is on
 * @param comment the comment
 * @param was the former comment, if known
 */
public record SetComment(CommentTarget target, Comment comment, Optional<Comment> was) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return was.<Operation>map(before -> new SetComment(target, before, Optional.of(comment)))
                .orElseThrow(() -> new IrreversibleException(describe(), "the former comment is unknown"));
    }
}
