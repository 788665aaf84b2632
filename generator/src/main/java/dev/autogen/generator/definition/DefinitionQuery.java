package dev.autogen.generator.definition;

import dev.autogen.runtime.internal.sql.Identifiers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A query for definitions, each in a resource of its own. */
enum DefinitionQuery {
    EXTENSIONS,
    TYPES,
    ROUTINES,
    TEXT_SEARCH,
    RELATIONS,
    PARTS,
    SETTINGS,
    DEPENDENCIES,
    UNREPRODUCED;

    /** Those that give definitions. */
    static final List<DefinitionQuery> OBJECTS =
            List.of(EXTENSIONS, TYPES, ROUTINES, TEXT_SEARCH, RELATIONS, PARTS, SETTINGS);

    private static final String SPACES = load("spaces");

    private final String text;

    DefinitionQuery() {
        text = load(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Returns the query for these schemas, of which one goes without saying. */
    String in(Collection<String> schemas, String target) {
        String names =
                schemas.stream().map(Identifiers::literal).collect(Collectors.joining(", ", "array[", "]::name[]"));
        return text.replace(":spaces", SPACES)
                .replace(":schemas", names)
                .replace(":target", Identifiers.literal(target));
    }

    private static String load(String name) {
        try (InputStream in = DefinitionQuery.class.getResourceAsStream(name + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("The resource " + name + ".sql is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
