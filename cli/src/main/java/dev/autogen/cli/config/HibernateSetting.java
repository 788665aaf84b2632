package dev.autogen.cli.config;

import java.util.List;

/** The names of Hibernate's settings. */
public final class HibernateSetting {

    private static final List<String> PREFIXES =
            List.of("hibernate.", "jakarta.persistence.", "javax.persistence.", "org.hibernate.");

    private HibernateSetting() {}

    static boolean isOne(String key) {
        return PREFIXES.stream().anyMatch(key::startsWith);
    }

    /** Returns the full name of a setting, whose {@code hibernate.} a user may leave out. */
    public static String fullName(String key) {
        return isOne(key) ? key : "hibernate." + key;
    }
}
