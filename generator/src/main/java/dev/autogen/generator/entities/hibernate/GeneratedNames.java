package dev.autogen.generator.entities.hibernate;

import dev.autogen.generator.entities.model.Names;
import dev.autogen.runtime.name.ObjectName;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hibernate.boot.model.naming.ImplicitNamingStrategy;

/**
 * The names that nobody chose.
 *
 * <p>Hibernate makes them of a prefix and an MD5 sum to the base 35. An index and a foreign key do not tell who named
 * them. A sum has a digit but for one in some thousand, and 22 to 25 places but for one in some million, which nobody's
 * own name is likely to have. A naming strategy of the user's makes names that are chosen, unless it hashes as well.
 */
public final class GeneratedNames {

    private static final Pattern HASHED = Pattern.compile("(?:FK|UK|IDX|UKC)_?(?=[a-y]*[0-9])[0-9a-y]{22,25}");

    /** A part of a name with letters and three digits or more among at least eight places. */
    private static final Pattern SUM = Pattern.compile("(?=.*[a-z])(?:[a-z]*[0-9]){3,}[a-z]*");

    private static final int SHORTEST_SUM = 8;

    private final boolean ownStrategy;

    private GeneratedNames(boolean ownStrategy) {
        this.ownStrategy = ownStrategy;
    }

    public static GeneratedNames of(ImplicitNamingStrategy strategy) {
        String type = strategy.getClass().getName();
        return new GeneratedNames(!type.startsWith("org.hibernate.") && !type.startsWith("org.springframework."));
    }

    public ObjectName name(String text) {
        String stored = Names.ofText(text);
        boolean made = HASHED.matcher(text).matches() || (ownStrategy && hasSum(stored));
        return made ? ObjectName.given(stored) : ObjectName.chosen(stored);
    }

    private static boolean hasSum(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[_\\W]+"))
                .anyMatch(part ->
                        part.length() >= SHORTEST_SUM && SUM.matcher(part).matches());
    }
}
