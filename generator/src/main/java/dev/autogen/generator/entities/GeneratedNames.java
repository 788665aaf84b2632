package dev.autogen.generator.entities;

import dev.autogen.runtime.schema.ObjectName;
import java.util.regex.Pattern;

/**
 * The names Hibernate makes: a prefix and an MD5 sum to the base 35.
 *
 * <p>An index and a foreign key do not tell who named them. A sum has a digit but for one in some thousand, and 22 to 25
 * places but for one in some million, which nobody's own name is likely to have.
 */
final class GeneratedNames {

    private static final Pattern HASHED = Pattern.compile("(?:FK|UK|IDX|UKC)_?(?=[a-y]*[0-9])[0-9a-y]{22,25}");

    private GeneratedNames() {}

    static ObjectName name(String text) {
        String stored = Names.ofText(text);
        return HASHED.matcher(text).matches() ? ObjectName.given(stored) : ObjectName.chosen(stored);
    }
}
