package dev.autogen.cli.options;

import dev.autogen.runtime.apply.MigratorBuilder;
import dev.autogen.runtime.report.ChecksumPolicy;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How migrations are applied. */
public final class ApplyOptions {

    @Option(
            names = "--lock-timeout",
            paramLabel = "SECONDS",
            description =
                    "How long a statement waits for a lock before all is rolled back and tried again (default: 5).")
    private int lockTimeout = 5;

    @Option(
            names = "--concurrent-lock-timeout",
            paramLabel = "SECONDS",
            description =
                    "The same for CONCURRENTLY and VALIDATE, which hold up nobody while they wait (default: 600).")
    private int concurrentLockTimeout = 600;

    @Option(
            names = "--single-transaction",
            description = "All revisions in one transaction, instead of each in its own.")
    private boolean singleTransaction;

    @Option(
            names = "--strict-checksums",
            description = "Run nothing where an applied migration was changed, instead of a warning.")
    private boolean strictChecksums;

    /** Returns how long a statement waits for a lock. */
    public Duration lockTimeout() {
        return Duration.ofSeconds(lockTimeout);
    }

    /** Returns how long a statement waits that holds up nobody. */
    public Duration concurrentLockTimeout() {
        return Duration.ofSeconds(concurrentLockTimeout);
    }

    /** Tells a migrator how to apply. */
    public MigratorBuilder configure(MigratorBuilder builder) {
        MigratorBuilder bounded = builder.lockTimeout(lockTimeout())
                .concurrentLockTimeout(concurrentLockTimeout())
                .checksums(strictChecksums ? ChecksumPolicy.STRICT : ChecksumPolicy.ALWAYS);
        return singleTransaction ? bounded.singleTransaction() : bounded;
    }
}
