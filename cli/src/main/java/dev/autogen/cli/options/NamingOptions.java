package dev.autogen.cli.options;

import dev.autogen.generator.emit.ClassNaming;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.UsageException;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How the class of a new migration is named. */
public final class NamingOptions {

    @Option(
            names = "--timezone",
            paramLabel = "ZONE",
            description = "The time zone of the date in file names, such as Europe/Berlin (default: UTC).")
    private Optional<String> zone = Optional.empty();

    @Option(
            names = "--slug-length",
            paramLabel = "N",
            description = "The maximum length of the message in the class name (default: 40).")
    private Optional<Integer> slugLength = Optional.empty();

    @Option(
            names = "--subpackage",
            paramLabel = "TEMPLATE",
            description = "A template for a package below the migrations package, by date: y{year}.m{month}.")
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
