package dev.autogen.runtime.operation;

import dev.autogen.runtime.change.EnumChange;
import java.util.List;

/** The change of an enum type in a few words. */
final class EnumDescription {

    private EnumDescription() {}

    static String of(AlterEnum operation) {
        EnumChange change = operation.change();
        if (change instanceof EnumChange.AddValue add) {
            return "new value " + add.value()
                    + add.before().map(b -> " before " + b).orElse("")
                    + add.after().map(a -> " after " + a).orElse("");
        } else if (change instanceof EnumChange.DropValues drop) {
            return "without " + String.join(", ", drop.values());
        } else if (change instanceof EnumChange.SetValues set) {
            String from = operation
                    .was()
                    .map(was -> list(was.type().values()) + " -> ")
                    .orElse("");
            return from + list(set.values());
        } else if (change instanceof EnumChange.RenameValue rename) {
            return rename.value() + " renamed to " + rename.newValue();
        } else if (change instanceof EnumChange.MergeValue merge) {
            return merge.value() + " merged into " + merge.into();
        } else if (change instanceof EnumChange.AddCast add) {
            return "new cast, " + add.cast();
        }
        return "without cast, " + ((EnumChange.DropCast) change).cast();
    }

    private static String list(List<String> values) {
        return "(" + String.join(", ", values) + ")";
    }
}
