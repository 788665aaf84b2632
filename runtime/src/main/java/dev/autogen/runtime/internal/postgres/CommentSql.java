package dev.autogen.runtime.internal.postgres;

import dev.autogen.runtime.change.CommentTarget;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import java.util.Optional;

/** COMMENT ON for each kind of object. */
final class CommentSql {

    private CommentSql() {}

    static String on(CommentTarget target, Optional<String> text) {
        String name = Identifiers.quote(target.name());
        String object = target.constraint()
                .map(c -> "CONSTRAINT " + Identifiers.quote(c) + " ON " + name)
                .orElse(target.kind().name() + " " + name);
        return comment(object, text);
    }

    static String onColumn(QualifiedName table, String column, Optional<String> text) {
        return comment("COLUMN " + Identifiers.quote(table) + "." + Identifiers.quote(column), text);
    }

    private static String comment(String object, Optional<String> text) {
        return "COMMENT ON " + object + " IS " + text.map(Identifiers::literal).orElse("NULL");
    }
}
