package dev.autogen.generator.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A query on the catalog, each in a resource of its own. */
enum CatalogQuery {
    SERVER,
    NAMESPACES,
    TABLES,
    COLUMNS,
    CONSTRAINTS,
    INDEXES,
    INDEX_PARTS,
    SEQUENCES,
    ENUMS,
    COMPOSITES,
    TYPES,
    VIEWS,
    VIEW_USES,
    SIZES,
    ATTACHMENTS,
    DEPENDANTS;

    /** What a {@link dev.autogen.runtime.schema.Schema} is made of. */
    static final List<CatalogQuery> SCHEMA =
            List.of(NAMESPACES, TABLES, COLUMNS, CONSTRAINTS, INDEXES, INDEX_PARTS, SEQUENCES, ENUMS);

    private final String text;

    CatalogQuery() {
        text = load(name().toLowerCase(Locale.ROOT).replace('_', '-') + ".sql");
    }

    /**
     * Returns the queries as one text.
     *
     * @param schemas an SQL expression for the names of the schemas, as an array
     * @param target an SQL expression for the name of the schema that goes without saying
     */
    static String script(List<CatalogQuery> queries, String schemas, String target) {
        return queries.stream()
                .map(q -> q.text.replace(":schemas", schemas).replace(":target", target))
                .collect(Collectors.joining(";\n"));
    }

    private static String load(String resource) {
        try (InputStream in = CatalogQuery.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + resource + " is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
