package dev.autogen.runtime.operation;

import dev.autogen.runtime.type.CompositeAttribute;
import java.util.List;
import java.util.stream.Collectors;

/** A composite type, or the change of one, in a few words. */
final class CompositeDescription {

    private CompositeDescription() {}

    static String of(CompositeChange change) {
        if (change instanceof CompositeChange.AddAttribute add) {
            return "new attribute " + of(add.attribute());
        } else if (change instanceof CompositeChange.DropAttribute drop) {
            return "without attribute " + drop.name();
        } else if (change instanceof CompositeChange.SetAttributes set) {
            return "-> " + of(set.attributes());
        } else if (change instanceof CompositeChange.RenameAttribute rename) {
            return "attribute " + rename.name() + " renamed to " + rename.newName();
        }
        CompositeChange.CommentAttribute comment = (CompositeChange.CommentAttribute) change;
        String kind = comment.comment().text().isPresent() ? "comment" : "no comment";
        return kind + " of attribute " + comment.name();
    }

    static String of(List<CompositeAttribute> attributes) {
        return attributes.stream().map(CompositeDescription::of).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String of(CompositeAttribute attribute) {
        return attribute.name() + " " + attribute.type()
                + attribute.collation().map(c -> " collate " + c).orElse("");
    }
}
