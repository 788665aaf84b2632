package dev.autogen.runtime.operation;

import dev.autogen.runtime.schema.View;
import java.util.Optional;

/**
 * Creates a view.
 *
 * @param view the view
 */
public record CreateView(View view) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return new DropView(view.name(), Optional.of(view));
    }
}
