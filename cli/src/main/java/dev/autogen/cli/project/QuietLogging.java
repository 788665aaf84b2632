package dev.autogen.cli.project;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The end of Hibernate's chatter.
 *
 * <p>Hibernate logs through JBoss Logging, which would otherwise choose whatever logging library, and settings, the
 * user's class path holds.
 */
final class QuietLogging {

    /** Kept, or the logger and its level would be collected. */
    private static final Logger ROOT = Logger.getLogger("");

    private QuietLogging() {}

    static void set() {
        System.setProperty("org.jboss.logging.provider", "jdk");
        ROOT.setLevel(Level.SEVERE);
    }
}
