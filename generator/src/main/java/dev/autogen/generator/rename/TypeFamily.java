package dev.autogen.generator.rename;

import java.util.List;
import java.util.Set;

/** Types whose values mean the same kind of thing, so that a renamed column may have gone from one to the other. */
final class TypeFamily {

    private static final List<Set<String>> FAMILIES = List.of(
            Set.of("text", "character varying", "character", "bpchar", "citext"),
            Set.of("smallint", "integer", "bigint", "numeric"),
            Set.of("real", "double precision", "numeric"),
            Set.of("timestamp without time zone", "timestamp with time zone", "date"),
            Set.of("time without time zone", "time with time zone"),
            Set.of("json", "jsonb"),
            Set.of("bytea", "oid"));

    private TypeFamily() {}

    static boolean same(String one, String other) {
        String a = bare(one);
        String b = bare(other);
        return a.equals(b) || FAMILIES.stream().anyMatch(f -> f.contains(a) && f.contains(b));
    }

    /** The type without length or scale. */
    static String bare(String type) {
        return type.replaceFirst("\\([\\d, ]*\\)", "");
    }
}
