package dev.autogen.cli.options;

import dev.autogen.generator.emit.ClassNaming;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.UsageException;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How the class of a new migration is named. */
public final class NamingOptions {

    @Option(names = "--timezone", paramLabel = "ZONE", description = "The time zone of dates, as Europe/Berlin (UTC).")
    private Optional<String> zone = Optional.empty();

    @Option(
            names = "--slug-length",
            paramLabel = "N",
            description = "How many letters of the message go into the class name (40).")
    private Optional<Integer> slugLength = Optional.empty();

    @Option(
            names = "--subpackage",
            paramLabel = "TEMPLATE",
            description = "A package below that of the migrations, by date: y{year}.m{month}.")
    private Optional<String> subpackage = Optional.empty();

    /** Returns the naming. */
    public ClassNaming naming() {
        ClassNaming usual = ClassNaming.DEFAULT;
        try {
            ZoneId zoneId = zone.map(ClassNaming::zone).orElse(usual.zone());
            return new ClassNaming(zoneId, slugLength.orElse(usual.longestSlug()), subpackage.orElse(""));
        } catch (AutogenException e) {
            throw new UsageException(e.code(), String.valueOf(e.getMessage()));
        }
    }
}
