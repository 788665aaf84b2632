package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.View;
import java.util.Optional;

/**
 * Drops a view.
 *
 * @param name the view
 * @param was the former definition, if known
 */
public record DropView(QualifiedName name, Optional<View> was) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return was.<Operation>map(CreateView::new)
                .orElseThrow(() -> new IrreversibleException(describe(), "its former query is unknown"));
    }
}
