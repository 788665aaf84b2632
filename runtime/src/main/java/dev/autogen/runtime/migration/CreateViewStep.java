package dev.autogen.runtime.migration;

import dev.autogen.runtime.operation.CreateView;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.View;
import java.util.function.Supplier;

/** Options of {@link Operations#createView}. */
public final class CreateViewStep implements Supplier<Operation> {

    private View view;

    CreateViewStep(View view) {
        this.view = view;
    }

    /** Sets an option of the view, such as {@code "security_barrier"}. */
    public CreateViewStep with(String option, String value) {
        view = view.with(option, value);
        return this;
    }

    public CreateViewStep comment(String text) {
        view = view.comment(text);
        return this;
    }

    /** Sets the comment of a column of the view. */
    public CreateViewStep commentOn(String column, String text) {
        view = view.commentOn(column, text);
        return this;
    }

    @Override
    public Operation get() {
        return new CreateView(view);
    }
}
