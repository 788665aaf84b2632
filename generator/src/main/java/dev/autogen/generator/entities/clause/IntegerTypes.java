package dev.autogen.generator.entities.clause;

import java.util.Locale;
import java.util.Optional;

/** The integer types under all their names, and the serial types that stand for them. */
public final class IntegerTypes {

    private IntegerTypes() {}

    public static Optional<String> canonical(String type) {
        return Optional.ofNullable(
                switch (type.strip().toLowerCase(Locale.ROOT)) {
                    case "smallint", "int2" -> "smallint";
                    case "integer", "int", "int4" -> "integer";
                    case "bigint", "int8" -> "bigint";
                    default -> null;
                });
    }

    /** Returns the integer type behind {@code bigserial} and its like. */
    public static Optional<String> ofSerial(String type) {
        return Optional.ofNullable(
                switch (type.strip().toLowerCase(Locale.ROOT)) {
                    case "smallserial", "serial2" -> "smallint";
                    case "serial", "serial4" -> "integer";
                    case "bigserial", "serial8" -> "bigint";
                    default -> null;
                });
    }
}
