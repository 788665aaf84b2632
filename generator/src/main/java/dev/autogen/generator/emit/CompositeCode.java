package dev.autogen.generator.emit;

import dev.autogen.generator.emit.layout.ChainBuilder;
import dev.autogen.generator.emit.layout.Expression;
import dev.autogen.generator.emit.layout.Expression.Call;
import dev.autogen.generator.emit.layout.Expression.Chain;
import dev.autogen.generator.emit.layout.Expression.Text;
import dev.autogen.runtime.operation.AlterComposite;
import dev.autogen.runtime.operation.CompositeChange;
import dev.autogen.runtime.type.CompositeAttribute;
import dev.autogen.runtime.type.CompositeType;
import java.util.ArrayList;
import java.util.List;

/** Operations on composite types as calls on {@code op}. */
final class CompositeCode {

    private CompositeCode() {}

    static Chain create(CompositeType type) {
        Call create = listed("op.createComposite", type.name().toString(), type.attributes());
        List<Call> calls = new ArrayList<>(List.of(create));
        type.comment().ifPresent(text -> calls.add(new Call("comment", List.of(new Text(text)), false)));
        return new Chain(calls);
    }

    static Chain alter(AlterComposite operation) {
        String name = operation.name().toString();
        CompositeChange change = operation.change();
        if (change instanceof CompositeChange.AddAttribute add) {
            return ChainBuilder.start("op.addAttribute", new Text(name), attribute(add.attribute()))
                    .build();
        } else if (change instanceof CompositeChange.DropAttribute drop) {
            return ChainBuilder.start("op.dropAttribute", name, drop.name()).build();
        } else if (change instanceof CompositeChange.SetAttributes set) {
            return new Chain(List.of(listed("op.changeComposite", name, set.attributes())));
        } else if (change instanceof CompositeChange.RenameAttribute rename) {
            return ChainBuilder.start("op.renameAttribute", name, rename.name(), rename.newName())
                    .build();
        }
        CompositeChange.CommentAttribute comment = (CompositeChange.CommentAttribute) change;
        return ChainBuilder.start(
                        "op.commentOnAttribute",
                        name,
                        comment.name(),
                        comment.comment().text().orElse(""))
                .build();
    }

    private static Call listed(String word, String type, List<CompositeAttribute> attributes) {
        List<Expression> arguments = new ArrayList<>();
        arguments.add(new Text(type));
        attributes.forEach(a -> arguments.add(attribute(a)));
        return new Call(word, arguments, arguments.size() > 1);
    }

    private static Chain attribute(CompositeAttribute attribute) {
        return ChainBuilder.start("attribute", attribute.name(), attribute.type())
                .thenIf(attribute.collation(), "collate")
                .thenIf(attribute.comment(), "comment")
                .build();
    }
}
