package dev.autogen.generator.diff;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.type.CompositeAttribute;
import dev.autogen.runtime.type.CompositeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Random composite types: all have n; the others come and go, in front of it or behind. */
final class RandomComposites {

    private final Choices choices;
    private final RandomEnums enums;
    private final List<CompositeType> types = new ArrayList<>();

    RandomComposites(Choices choices, RandomEnums enums) {
        this.choices = choices;
        this.enums = enums;
    }

    List<CompositeType> types() {
        return types;
    }

    void add(QualifiedName name) {
        List<CompositeAttribute> attributes = new ArrayList<>();
        if (choices.onceIn(3)) {
            attributes.add(CompositeAttribute.of("first", choices.oneOf(List.of("text", "integer"))));
        }
        attributes.add(CompositeAttribute.of("n", choices.oneOf(List.of("integer", "bigint")))
                .withComment(choices.comment()));
        if (choices.onceIn(2)) {
            String many = choices.onceIn(3) ? "[]" : "";
            enums.one().ifPresent(type -> attributes.add(CompositeAttribute.of("Kind", type.name() + many)));
        }
        if (choices.onceIn(3) && !types.isEmpty()) {
            attributes.add(CompositeAttribute.of("inner", types.get(0).name().toString()));
        }
        types.add(new CompositeType(name, attributes, choices.comment()));
    }

    /** Returns a type for a column: one of them, or an array of it. */
    Optional<String> one() {
        return types.isEmpty()
                ? Optional.empty()
                : Optional.of(choices.oneOf(types).name() + (choices.onceIn(4) ? "[]" : ""));
    }

    /** Returns a condition that names an attribute, as a check may. */
    Optional<String> condition(Column column) {
        return types.stream()
                .filter(type -> type.name().toString().equals(column.type()))
                .findFirst()
                .map(type -> "((" + RandomSchema.quoted(column.name()) + ").n > 0)");
    }
}
