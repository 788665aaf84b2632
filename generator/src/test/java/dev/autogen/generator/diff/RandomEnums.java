package dev.autogen.generator.diff;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.type.EnumType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Random enum types: of any two of one name, one may have values more, fewer or in another order; all have B. */
final class RandomEnums {

    private static final List<List<String>> VALUES = List.of(
            List.of("A", "B"), List.of("A", "B", "it's"), List.of("B", "A"), List.of("B"), List.of("x", "B", "A"));

    private final Choices choices;
    private final List<EnumType> types = new ArrayList<>();

    RandomEnums(Choices choices) {
        this.choices = choices;
    }

    List<EnumType> types() {
        return types;
    }

    void add(QualifiedName name) {
        EnumType type = EnumType.of(name, choices.oneOf(VALUES).toArray(String[]::new));
        Optional<String> comment = choices.onceIn(4) ? Optional.of("kind") : Optional.empty();
        types.add(
                choices.onceIn(2)
                        ? type.withComment(comment)
                        : type.withComment(comment).withCasts(EnumType.CASTS_OF_HIBERNATE));
    }

    Optional<EnumType> one() {
        return types.isEmpty() ? Optional.empty() : Optional.of(choices.oneOf(types));
    }

    Optional<EnumType> of(Column column) {
        return types.stream()
                .filter(type -> type.name().toString().equals(column.type()))
                .findFirst();
    }

    /** Returns a condition that names one of the values, as a check, an index or a generated column may. */
    Optional<String> condition(Column column) {
        return of(column).map(type -> "(" + RandomSchema.quoted(column.name()) + " = " + value(type, false) + ")");
    }

    String value(EnumType type, boolean many) {
        String value = choices.oneOf(type.values());
        return many ? "'{B}'::" + type.name() + "[]" : "'" + value.replace("'", "''") + "'::" + type.name();
    }
}
