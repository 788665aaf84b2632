package dev.autogen.runtime.internal.postgres;

import static dev.autogen.runtime.internal.sql.Identifiers.literal;
import static dev.autogen.runtime.internal.sql.Identifiers.quote;

import dev.autogen.runtime.change.CommentTarget;
import dev.autogen.runtime.change.EnumChange;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.type.EnumCast;
import dev.autogen.runtime.type.EnumType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Enum types, their values and their casts. */
final class EnumSql {

    private EnumSql() {}

    static List<String> create(EnumType type) {
        String values = type.values().stream().map(Identifiers::literal).collect(Collectors.joining(", ", "(", ")"));
        List<String> statements = new ArrayList<>();
        statements.add("CREATE TYPE " + quote(type.name()) + " AS ENUM " + values);
        type.casts().forEach(cast -> statements.add(createCast(type.name(), cast)));
        CommentTarget target = CommentTarget.of(CommentTarget.Kind.TYPE, type.name());
        type.comment().ifPresent(text -> statements.add(CommentSql.on(target, type.comment())));
        return statements;
    }

    /** A type with casts cannot be dropped, and which it has is not known here. */
    static List<String> drop(QualifiedName name) {
        return List.of(
                "DROP CAST IF EXISTS " + pair(name, true),
                "DROP CAST IF EXISTS " + pair(name, false),
                "DROP TYPE " + quote(name));
    }

    static String alter(QualifiedName name, EnumChange change) {
        String alter = "ALTER TYPE " + quote(name);
        if (change instanceof EnumChange.AddValue add) {
            return alter + " ADD VALUE " + literal(add.value())
                    + add.before().map(b -> " BEFORE " + literal(b)).orElse("")
                    + add.after().map(a -> " AFTER " + literal(a)).orElse("");
        } else if (change instanceof EnumChange.RenameValue rename) {
            return alter + " RENAME VALUE " + literal(rename.value()) + " TO " + literal(rename.newValue());
        } else if (change instanceof EnumChange.DropValues drop) {
            return RemadeType.enumWithout(name, drop.values());
        } else if (change instanceof EnumChange.MergeValue merge) {
            return RemadeType.enumMerging(name, merge.value(), merge.into());
        } else if (change instanceof EnumChange.SetValues set) {
            return RemadeType.enumOf(name, set.values());
        } else if (change instanceof EnumChange.AddCast add) {
            return createCast(name, add.cast());
        }
        return "DROP CAST " + pair(name, ((EnumChange.DropCast) change).cast().fromVarchar());
    }

    private static String createCast(QualifiedName name, EnumCast cast) {
        String context =
                switch (cast.context()) {
                    case IMPLICIT -> " AS IMPLICIT";
                    case ASSIGNMENT -> " AS ASSIGNMENT";
                    case EXPLICIT -> "";
                };
        return "CREATE CAST " + pair(name, cast.fromVarchar()) + " WITH INOUT" + context;
    }

    private static String pair(QualifiedName name, boolean fromVarchar) {
        return fromVarchar
                ? "(character varying AS " + quote(name) + ")"
                : "(" + quote(name) + " AS character varying)";
    }
}
