package dev.autogen.runtime.internal.postgres;

import static dev.autogen.runtime.internal.sql.Identifiers.quote;

import dev.autogen.runtime.change.CommentTarget;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.CompositeChange;
import dev.autogen.runtime.type.CompositeAttribute;
import dev.autogen.runtime.type.CompositeType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Composite types and their attributes. */
final class CompositeSql {

    private CompositeSql() {}

    static List<String> create(CompositeType type) {
        List<String> statements = new ArrayList<>();
        statements.add("CREATE TYPE " + quote(type.name()) + " AS " + attributes(type.attributes()));
        CommentTarget target = CommentTarget.of(CommentTarget.Kind.TYPE, type.name());
        type.comment().ifPresent(text -> statements.add(CommentSql.on(target, type.comment())));
        statements.addAll(comments(type.name(), type.attributes()));
        return statements;
    }

    static List<String> alter(QualifiedName name, CompositeChange change) {
        String alter = "ALTER TYPE " + quote(name);
        if (change instanceof CompositeChange.AddAttribute add) {
            List<String> statements = new ArrayList<>();
            statements.add(alter + " ADD ATTRIBUTE " + definition(add.attribute()));
            statements.addAll(comments(name, List.of(add.attribute())));
            return statements;
        } else if (change instanceof CompositeChange.DropAttribute drop) {
            return List.of(alter + " DROP ATTRIBUTE " + quote(drop.name()));
        } else if (change instanceof CompositeChange.SetAttributes set) {
            List<String> statements = new ArrayList<>();
            statements.add(RemadeType.compositeOf(name, set.attributes()));
            statements.addAll(comments(name, set.attributes()));
            return statements;
        } else if (change instanceof CompositeChange.RenameAttribute rename) {
            return List.of(alter + " RENAME ATTRIBUTE " + quote(rename.name()) + " TO " + quote(rename.newName()));
        }
        CompositeChange.CommentAttribute comment = (CompositeChange.CommentAttribute) change;
        return List.of(
                CommentSql.onColumn(name, comment.name(), comment.comment().text()));
    }

    static String attributes(List<CompositeAttribute> attributes) {
        return attributes.stream().map(CompositeSql::definition).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String definition(CompositeAttribute attribute) {
        return quote(attribute.name()) + " " + attribute.type()
                + attribute.collation().map(c -> " COLLATE " + c).orElse("");
    }

    private static List<String> comments(QualifiedName type, List<CompositeAttribute> attributes) {
        return attributes.stream()
                .filter(a -> a.comment().isPresent())
                .map(a -> CommentSql.onColumn(type, a.name(), a.comment()))
                .toList();
    }
}
