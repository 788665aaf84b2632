package dev.autogen.cli.options;

import dev.autogen.runtime.UsageException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the migrations are. */
public final class MigrationOptions {

    @Option(
            names = "--migrations",
            paramLabel = "DIR",
            description = "The source directory of the migrations, such as src/main/java.")
    private Optional<String> directory = Optional.empty();

    @Mixin
    private final PackageOptions packages = new PackageOptions();

    /** Returns the source directory. */
    public Path directory(Path currentDirectory) {
        return currentDirectory
                .resolve(directory.orElseThrow(() -> unset("--migrations", "src/main/java")))
                .normalize();
    }

    /** Returns the packages of the migrations. */
    public PackageOptions packages() {
        return packages;
    }

    static UsageException unset(String option, String example) {
        return new UsageException(
                "AG106",
                "no migrations directory is configured: " + option + " is not set. Set it, or write "
                        + option.substring(2) + " = " + example + " into autogen.properties.");
    }
}
