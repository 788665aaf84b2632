package dev.autogen.generator.emit;

import dev.autogen.generator.emit.layout.ChainBuilder;
import dev.autogen.generator.emit.layout.Expression;
import dev.autogen.generator.emit.layout.Expression.Chain;
import dev.autogen.generator.emit.layout.Expression.Text;
import dev.autogen.runtime.change.EnumChange;
import dev.autogen.runtime.operation.AlterEnum;
import dev.autogen.runtime.type.EnumCast;
import dev.autogen.runtime.type.EnumType;
import java.util.List;

/** Operations on enum types as calls on {@code op}. */
final class EnumCode {

    private EnumCode() {}

    static Chain create(EnumType type) {
        boolean usual = type.casts().equals(EnumType.CASTS_OF_HIBERNATE);
        ChainBuilder code = ChainBuilder.start("op.createEnum", type.name().toString(), type.values());
        code.thenIf(usual, "castsWithVarchar");
        if (!usual && !type.casts().isEmpty()) {
            List<Expression> casts = type.casts().stream().map(EnumCode::cast).toList();
            code.then("casts", casts);
        }
        return code.thenIf(type.comment(), "comment").build();
    }

    static Chain alter(AlterEnum operation) {
        String name = operation.name().toString();
        EnumChange change = operation.change();
        if (change instanceof EnumChange.AddValue add) {
            return ChainBuilder.start("op.addEnumValue", name, add.value())
                    .thenIf(add.before(), "before")
                    .thenIf(add.after(), "after")
                    .build();
        } else if (change instanceof EnumChange.DropValues drop) {
            return ChainBuilder.start("op.dropEnumValues", name, drop.values()).build();
        } else if (change instanceof EnumChange.SetValues set) {
            return ChainBuilder.start("op.changeEnum", name, set.values()).build();
        } else if (change instanceof EnumChange.RenameValue rename) {
            return ChainBuilder.start("op.renameEnumValue", name, rename.value(), rename.newValue())
                    .build();
        } else if (change instanceof EnumChange.MergeValue merge) {
            return ChainBuilder.start("op.mergeEnumValue", name, merge.value(), merge.into())
                    .build();
        } else if (change instanceof EnumChange.AddCast add) {
            return ChainBuilder.start("op.addEnumCast", new Text(name), cast(add.cast()))
                    .build();
        }
        EnumCast dropped = ((EnumChange.DropCast) change).cast();
        return ChainBuilder.start("op.dropEnumCast", new Text(name), cast(dropped))
                .build();
    }

    private static Expression cast(EnumCast cast) {
        return ChainBuilder.start(cast.fromVarchar() ? "castFromVarchar" : "castToVarchar", List.<Expression>of())
                .thenIf(cast.context() == EnumCast.Context.ASSIGNMENT, "onAssignment")
                .thenIf(cast.context() == EnumCast.Context.EXPLICIT, "explicit")
                .build();
    }
}
