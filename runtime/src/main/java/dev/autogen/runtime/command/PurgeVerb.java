package dev.autogen.runtime.command;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.internal.console.Console;
import dev.autogen.runtime.internal.console.Style;
import dev.autogen.runtime.internal.kept.KeptObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The verb {@code purge}.
 *
 * @param migrator what it works with
 * @param olderThan for how many days a thing must have been kept
 */
public record PurgeVerb(Migrator migrator, int olderThan) {

    /** For how many days things are kept where nobody says. */
    public static final int DAYS = 30;

    private static final int REFUSED = 4;

    public PurgeVerb {
        if (olderThan < 0) {
            throw new UsageException(
                    "AG101", "--older-than " + olderThan + " is not a number of days. Use 0 or more, such as 30.");
        }
    }

    /** How somebody agrees. */
    public enum Consent {
        /** It was said beforehand. */
        GIVEN,
        /** Nobody has to: nothing is dropped. */
        DRY_RUN,
        /** It is asked for. */
        ASK
    }

    /**
     * Drops what has been kept for long enough, once somebody agrees.
     *
     * @param question asks a person; false where nobody can be asked, or the answer is no
     */
    public int run(Console console, boolean json, Consent consent, Predicate<String> question) {
        List<KeptObject> kept = migrator.kept();
        List<KeptObject> old = migrator.keptFor(Duration.ofDays(olderThan));
        List<KeptObject> young = kept.stream().filter(k -> !old.contains(k)).toList();
        if (!json) {
            tell(console, old, young);
        }
        boolean agreed = !old.isEmpty()
                && (consent == Consent.GIVEN || (consent == Consent.ASK && question.test("Drop for good?")));
        if (agreed) {
            migrator.purge(old);
        }
        if (json) {
            console.json(document(old, young, agreed));
        } else if (agreed) {
            console.line("purged");
        }
        if (old.isEmpty() || agreed || consent == Consent.DRY_RUN) {
            return 0;
        }
        console.error(new AutogenException(
                "AG278", "nothing was purged: nobody confirmed that these rows may be lost. Use --yes to confirm."));
        return REFUSED;
    }

    private void tell(Console console, List<KeptObject> old, List<KeptObject> young) {
        young.forEach(object -> console.note(
                "still kept: " + object.describe() + ", since " + object.since().toLocalDate()));
        if (old.isEmpty()) {
            console.line("nothing to purge: "
                    + (young.isEmpty()
                            ? "nothing is kept"
                            : "nothing has been kept for " + olderThan + (olderThan == 1 ? " day" : " days")));
            return;
        }
        old.forEach(object -> console.line(
                Style.REMOVED,
                "- " + object.describe() + ", kept since " + object.since().toLocalDate()));
        console.line(
                Style.CHANGED,
                "DATA LOSS: a purge drops these for good. After it, a downgrade past "
                        + old.stream().map(KeptObject::revision).distinct().collect(Collectors.joining(", "))
                        + " is refused.");
    }

    private static Map<String, Object> document(List<KeptObject> old, List<KeptObject> young, boolean purged) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("purged", purged);
        document.put("old", old.stream().map(PurgeVerb::document).toList());
        document.put("kept", young.stream().map(PurgeVerb::document).toList());
        return document;
    }

    private static Map<String, Object> document(KeptObject object) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", object.kind().word());
        document.put("name", object.path());
        document.put("revision", object.revision());
        document.put("since", object.since().toString());
        document.put("rows", object.rows());
        document.put("estimated", object.estimated());
        return document;
    }
}
