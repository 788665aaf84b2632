package dev.autogen.generator.entities.clause;

import dev.autogen.runtime.internal.sql.Identifiers;
import java.util.List;
import java.util.stream.Collectors;

/** Names of collations in SQL notation. */
public final class Collations {

    private Collations() {}

    static String sql(List<String> parts) {
        return parts.stream().map(Identifiers::quote).collect(Collectors.joining("."));
    }

    /** Returns what {@code @Collate} means; Hibernate puts PostgreSQL's collations in double quotes. */
    public static String ofAnnotation(String quoted) {
        return sql(new SqlCursor(quoted).dottedName());
    }
}
