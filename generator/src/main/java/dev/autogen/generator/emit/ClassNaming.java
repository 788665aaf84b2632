package dev.autogen.generator.emit;

import dev.autogen.generator.emit.layout.Slug;
import dev.autogen.runtime.AutogenException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.lang.model.SourceVersion;

/**
 * How the classes of new revisions are named, and in which packages they stand.
 *
 * @param zone the time zone that dates are told in
 * @param longestSlug how much of a message goes into a class name, in letters
 * @param subpackage a template for the package below that of the migrations, as {@code y{year}.m{month}}; empty for none
 */
public record ClassNaming(ZoneId zone, int longestSlug, String subpackage) {

    /** UTC, 40 letters, one package. */
    public static final ClassNaming DEFAULT = new ClassNaming(ZoneOffset.UTC, 40, "");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMddHHmm", Locale.ROOT);

    public ClassNaming {
        if (longestSlug < 1 || longestSlug > 100) {
            throw new AutogenException(
                    "AG556",
                    "A slug of " + longestSlug
                            + " characters is refused: it is part of a class name, so it has 1 to 100. Correct"
                            + " --slug-length.");
        }
        if (!subpackage.isEmpty() && !SourceVersion.isName(filled(subpackage, Instant.EPOCH, zone))) {
            throw new AutogenException(
                    "AG555",
                    "The template \"" + subpackage + "\" produces the package \""
                            + filled(subpackage, Instant.EPOCH, zone)
                            + "\", which is not a Java name. Each part starts with a"
                            + " letter, and braces contain year, month, day, hour, minute, second or epoch:"
                            + " --subpackage y{year}.m{month}.");
        }
    }

    /**
     * Returns the time zone of a name in the IANA database, whatever its case.
     *
     * @throws AutogenException AG554 if there is none
     */
    public static ZoneId zone(String name) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equalsIgnoreCase(name))
                .findFirst()
                .map(ZoneId::of)
                .orElseGet(() -> offset(name));
    }

    private static ZoneId offset(String name) {
        try {
            return ZoneId.of(name.toUpperCase(Locale.ROOT));
        } catch (DateTimeException e) {
            throw new AutogenException(
                    "AG554",
                    "There is no time zone \"" + name
                            + "\". Set --timezone to a name such as Europe/Berlin, or an offset such as" + " +02:00.",
                    e);
        }
    }

    /** Returns the class name: time, id, and as much of the message as is fit for a file name. */
    String className(Instant created, String revision, String message) {
        String slug = Slug.of(message, longestSlug);
        return "R" + MINUTE.withZone(zone).format(created) + "_" + revision + (slug.isEmpty() ? "" : "_" + slug);
    }

    /** Returns the time with its offset, to the second. */
    String timeOf(Instant created) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT)
                .withZone(zone)
                .format(created);
    }

    /** Returns the package of a revision that is made at that time. */
    public String packageOf(String root, Instant created) {
        if (subpackage.isEmpty()) {
            return root;
        }
        return (root.isEmpty() ? "" : root + ".") + filled(subpackage, created, zone);
    }

    private static String filled(String template, Instant created, ZoneId zone) {
        String text = template.replace('/', '.').replace("{epoch}", String.valueOf(created.getEpochSecond()));
        String[][] parts = {
            {"year", "uuuu"}, {"month", "MM"}, {"day", "dd"}, {"hour", "HH"}, {"minute", "mm"}, {"second", "ss"}
        };
        for (String[] part : parts) {
            String value = DateTimeFormatter.ofPattern(part[1], Locale.ROOT)
                    .withZone(zone)
                    .format(created);
            text = text.replace("{" + part[0] + "}", value);
        }
        return text;
    }
}
