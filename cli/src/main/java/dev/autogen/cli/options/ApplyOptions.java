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
                    "How long a statement waits for a lock before the revision rolls back and retries (default: 5).")
    private int lockTimeout = 5;

    @Option(
            names = "--concurrent-lock-timeout",
            paramLabel = "SECONDS",
            description =
                    "The lock timeout of CONCURRENTLY and VALIDATE, which block nobody while they wait (default: 600).")
    private int concurrentLockTimeout = 600;

    @Option(
            names = "--single-transaction",
            description = "Run all revisions in one transaction instead of one for each revision.")
    private boolean singleTransaction;

    @Option(
            names = "--strict-checksums",
            description = "Refuse to run if an applied migration was edited, instead of printing a warning.")
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
