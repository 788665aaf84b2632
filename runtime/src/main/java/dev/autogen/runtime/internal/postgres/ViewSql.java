package dev.autogen.runtime.internal.postgres;

import dev.autogen.runtime.change.CommentTarget;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** CREATE VIEW and the comments that go with it. */
final class ViewSql {

    private ViewSql() {}

    static List<String> create(View view) {
        List<String> statements = new ArrayList<>();
        statements.add("CREATE VIEW " + Identifiers.quote(view.name()) + options(view) + " AS\n" + view.query());
        if (view.comment().isPresent()) {
            statements.add(CommentSql.on(CommentTarget.of(CommentTarget.Kind.VIEW, view.name()), view.comment()));
        }
        view.columnComments()
                .forEach((column, text) -> statements.add(CommentSql.onColumn(view.name(), column, Optional.of(text))));
        return statements;
    }

    private static String options(View view) {
        return view.options().isEmpty()
                ? ""
                : view.options().entrySet().stream()
                        .map(o -> Identifiers.quote(o.getKey()) + " = " + Identifiers.literal(o.getValue()))
                        .collect(Collectors.joining(", ", " WITH (", ")"));
    }
}
