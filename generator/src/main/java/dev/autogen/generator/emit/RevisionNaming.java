package dev.autogen.generator.emit;

import dev.autogen.runtime.AutogenException;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** What may stand as the id and as the message of a revision. */
public final class RevisionNaming {

    /** Room enough for a paragraph, and below what a class file holds in one constant. */
    private static final int LONGEST_MESSAGE = 5_000;

    private static final Pattern NOTHING_TO_READ = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]*");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,40}");

    private RevisionNaming() {}

    /** Returns a new id of twelve hexadecimal digits. */
    public static String newId(RandomGenerator random) {
        return String.format(Locale.ROOT, "%012x", random.nextLong() & 0xFFFF_FFFF_FFFFL);
    }

    /**
     * Refuses a message that cannot stand in a migration.
     *
     * @throws AutogenException if it is blank or too long
     */
    public static void checkMessage(String message) {
        if (NOTHING_TO_READ.matcher(message).matches()) {
            throw new AutogenException(
                    "AG550",
                    "The message of the migration is empty. It becomes the name of the class and its description."
                            + " Say what changes: autogen -m \"add priority to task\".");
        }
        if (message.length() > LONGEST_MESSAGE) {
            throw new AutogenException(
                    "AG551",
                    "The message of the migration has " + message.length() + " characters; " + LONGEST_MESSAGE
                            + " is the maximum. Use a shorter one, and write the rest into the"
                            + " Javadoc of the migration.");
        }
    }

    /**
     * Refuses an id that is not letters and digits.
     *
     * @throws AutogenException if it is not
     */
    public static void checkId(String revision) {
        if (!ID.matcher(revision).matches()) {
            throw new AutogenException(
                    "AG552",
                    "\"" + revision + "\" cannot be a revision id: an id has 1 to 40 letters and digits, since it is"
                            + " part of a class name. Use another: --rev-id 3f2a9c41d07b.");
        }
    }
}
