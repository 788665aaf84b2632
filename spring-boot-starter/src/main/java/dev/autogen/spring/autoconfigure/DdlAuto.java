package dev.autogen.spring.autoconfigure;

import dev.autogen.runtime.AutogenException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.Environment;

/** The settings by which Hibernate would change the schema beside the migrations. */
final class DdlAuto {

    private static final List<String> SETTINGS = List.of(
            "spring.jpa.hibernate.ddl-auto",
            "spring.jpa.properties.hibernate.hbm2ddl.auto",
            "spring.jpa.properties.jakarta.persistence.schema-generation.database.action");

    private static final Set<String> HARMLESS = Set.of("", "none", "validate");

    private DdlAuto() {}

    /** Refuses a setting that lets Hibernate change the schema. */
    static void refuse(Environment environment) {
        for (String setting : SETTINGS) {
            String value = environment.getProperty(setting, "").strip().toLowerCase(Locale.ROOT);
            if (!HARMLESS.contains(value)) {
                throw new AutogenException(
                        "AG620",
                        "Hibernate and autogen would both change the schema: " + setting + " is \"" + value
                                + "\". Remove it, or set it to none or validate, and let \"autogen -m\" write a migration.");
            }
        }
    }
}
