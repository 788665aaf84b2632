package dev.autogen.runtime.command;

import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.report.ChecksumPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What every verb of the runtime jar takes; {@code AUTOGEN_<OPTION>} stands in for an option that is not given. */
@SuppressWarnings("UnusedVariable") // picocli looks at --help
final class RuntimeOptions {

    /** The attribute of a jar's manifest that names the package of its migrations. */
    private static final Attributes.Name PACKAGE = new Attributes.Name("Autogen-Migrations-Package");

    @Option(
            names = "--url",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            defaultValue = "${env:AUTOGEN_URL:-${env:DATABASE_URL}}",
            description = "postgresql://user:password@host/database or jdbc:postgresql://...")
    private Optional<String> url = Optional.empty();

    @Option(
            names = "--user",
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            defaultValue = "${env:AUTOGEN_USER}",
            description = "The database user.")
    private Optional<String> user = Optional.empty();

    @Option(
            names = "--password",
            scope = ScopeType.INHERIT,
            paramLabel = "TEXT",
            defaultValue = "${env:AUTOGEN_PASSWORD}",
            description = "The password. The variable AUTOGEN_PASSWORD is safer.")
    private Optional<String> password = Optional.empty();

    @Option(
            names = "--migrations-package",
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            defaultValue = "${env:AUTOGEN_MIGRATIONS_PACKAGE}",
            description = "The package of the migrations, if the jar does not name it.")
    private Optional<String> migrationsPackage = Optional.empty();

    @Option(
            names = "--target-schema",
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            defaultValue = "${env:AUTOGEN_TARGET_SCHEMA:-public}",
            description = "The schema of the tables (default: public).")
    private String schema = "public";

    @Option(
            names = "--role",
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            defaultValue = "${env:AUTOGEN_ROLE}",
            description = "Run as this role (SET ROLE).")
    private Optional<String> role = Optional.empty();

    @Option(
            names = "--lock-timeout",
            scope = ScopeType.INHERIT,
            paramLabel = "SECONDS",
            defaultValue = "${env:AUTOGEN_LOCK_TIMEOUT:-5}",
            description = "How long a statement waits for a lock (default: 5).")
    private int lockTimeout = 5;

    @Option(
            names = "--concurrent-lock-timeout",
            scope = ScopeType.INHERIT,
            paramLabel = "SECONDS",
            defaultValue = "${env:AUTOGEN_CONCURRENT_LOCK_TIMEOUT:-600}",
            description = "The lock timeout of CONCURRENTLY and VALIDATE, which block nobody (default: 600).")
    private int concurrentLockTimeout = 600;

    @Option(
            names = "--single-transaction",
            scope = ScopeType.INHERIT,
            description = "Run all revisions in one transaction.")
    private boolean singleTransaction;

    @Option(
            names = "--strict-checksums",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:AUTOGEN_STRICT_CHECKSUMS:-false}",
            description = "Refuse to run if an applied migration was edited.")
    private boolean strictChecksums;

    @Option(
            names = "--target-version",
            scope = ScopeType.INHERIT,
            paramLabel = "VERSION",
            defaultValue = "${env:AUTOGEN_TARGET_VERSION}",
            description = "With --sql: the PostgreSQL version of the script, such as 16 (14 or newer).")
    private Optional<String> targetVersion = Optional.empty();

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print one JSON document.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    Optional<String> url() {
        return url;
    }

    Optional<String> user() {
        return user;
    }

    Optional<String> password() {
        return password;
    }

    String schema() {
        return schema;
    }

    Optional<String> role() {
        return role;
    }

    Duration lockTimeout() {
        return Duration.ofSeconds(lockTimeout);
    }

    Duration concurrentLockTimeout() {
        return Duration.ofSeconds(concurrentLockTimeout);
    }

    Optional<ServerVersion> targetVersion() {
        return targetVersion.map(ServerVersion::parse);
    }

    boolean singleTransaction() {
        return singleTransaction;
    }

    ChecksumPolicy checksums() {
        return strictChecksums ? ChecksumPolicy.STRICT : ChecksumPolicy.ALWAYS;
    }

    boolean json() {
        return json;
    }

    /** Returns the package of the migrations: as said, or else as the manifest of a jar on the class path says. */
    String migrationsPackage() {
        return migrationsPackage.orElseGet(() -> {
            TreeSet<String> named = new TreeSet<>(packagesInManifests());
            if (named.size() == 1) {
                return named.first();
            }
            String found = named.isEmpty() ? "no jar names it" : "there are several: " + String.join(", ", named);
            throw new UsageException(
                    "AG101", "the package of the migrations is unknown: " + found + ". Set --migrations-package.");
        });
    }

    private static List<String> packagesInManifests() {
        try {
            return Collections.list(RuntimeOptions.class.getClassLoader().getResources("META-INF/MANIFEST.MF")).stream()
                    .flatMap(manifest -> packageIn(manifest).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> packageIn(URL manifest) {
        try (InputStream in = manifest.openStream()) {
            return Optional.ofNullable(new Manifest(in).getMainAttributes().getValue(PACKAGE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
