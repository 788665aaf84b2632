package dev.autogen.generator.emit;

import dev.autogen.generator.emit.layout.ChainBuilder;
import dev.autogen.generator.emit.layout.Expression;
import dev.autogen.generator.emit.layout.Expression.Call;
import dev.autogen.generator.emit.layout.Expression.Chain;
import dev.autogen.generator.emit.layout.Expression.Text;
import dev.autogen.generator.emit.layout.Expression.Word;
import dev.autogen.runtime.change.SequenceChanges;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.schema.Identity;
import dev.autogen.runtime.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.List;

/** The changes of a column as calls behind {@code op.alterColumn}. */
final class ColumnChangeCode {

    private ColumnChangeCode() {}

    static Chain alter(AlterColumn operation) {
        ChainBuilder code =
                ChainBuilder.start("op.alterColumn", operation.table().toString(), List.of(operation.column()));
        operation.changes().forEach(change -> add(code, change));
        return code.build();
    }

    private static void add(ChainBuilder code, ColumnChange change) {
        if (change instanceof ColumnChange.Type type) {
            code.then("type", type.type()).thenIf(type.collation(), "collate").thenIf(type.using(), "using");
        } else if (change instanceof ColumnChange.Nullability nullability) {
            code.then(nullability.nullable() ? "nullable" : "notNull");
        } else if (change instanceof ColumnChange.Default value) {
            code.thenIf(value.expression(), "defaultsTo")
                    .thenIf(value.expression().isEmpty(), "dropDefault");
        } else if (change instanceof ColumnChange.AddIdentity added) {
            code.then("addIdentity", identity(added.identity()));
        } else if (change instanceof ColumnChange.DropIdentity) {
            code.then("dropIdentity");
        } else if (change instanceof ColumnChange.SetIdentity set) {
            set.always().ifPresent(always -> code.then("identityAlways", Word.of(always)));
            if (!set.options().isEmpty()) {
                code.then("identity", changes(set.options()));
            }
        } else if (change instanceof ColumnChange.SetComment set) {
            code.thenIf(set.comment().text(), "comment")
                    .thenIf(set.comment().text().isEmpty(), "dropComment");
        }
    }

    private static Chain identity(Identity identity) {
        SequenceOptions options = identity.options();
        boolean usual = options.equals(SequenceOptions.defaults(options.type()));
        return ChainBuilder.start(
                        identity.always() ? "identityAlways" : "identity",
                        usual ? new Text(options.type()) : ElementCode.counting(options))
                .build();
    }

    /** Returns {@code s -> s.withIncrement(50)}. */
    private static Expression changes(SequenceChanges changes) {
        ChainBuilder code = ChainBuilder.empty();
        SequenceCode.changes(code, changes, "with");
        List<Call> calls = new ArrayList<>(code.build().calls());
        Call first = calls.get(0);
        calls.set(0, new Call("s -> s." + first.name(), first.arguments(), false));
        return new Chain(calls);
    }
}
