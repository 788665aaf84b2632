package dev.autogen.runtime.apply;

import dev.autogen.runtime.internal.session.LockRetry;
import dev.autogen.runtime.internal.session.MigratorOptions;
import dev.autogen.runtime.report.Author;
import dev.autogen.runtime.report.ChecksumPolicy;
import dev.autogen.runtime.report.MigrationListener;
import dev.autogen.runtime.revision.Migrations;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** Builds a {@link Migrator}. Only the migrations have no default. */
public final class MigratorBuilder {

    private final DataSource dataSource;
    private Migrations migrations = Migrations.none("");
    private String schema = "public";
    private MigrationListener listener = new MigrationListener() {};
    private LockRetry retry = LockRetry.DEFAULT;
    private LockRetry patience = LockRetry.CONCURRENT;
    private Duration lockWait = Duration.ofMinutes(5);
    private Author author = Author.ofThisProcess();
    private Optional<String> role = Optional.empty();
    private boolean singleTransaction;
    private ChecksumPolicy checksums = ChecksumPolicy.WITH_WORK;

    MigratorBuilder(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Sets the migrations. */
    public MigratorBuilder migrations(Migrations found) {
        migrations = found;
        return this;
    }

    /** Sets the target schema, which also has the history. The default is {@code public}. */
    public MigratorBuilder schema(String name) {
        schema = name;
        return this;
    }

    /** Sets the listener of each step. */
    public MigratorBuilder listener(MigrationListener told) {
        listener = told;
        return this;
    }

    /** Sets how long a statement waits for a lock on a table. The default is 5 seconds. */
    public MigratorBuilder lockTimeout(Duration timeout) {
        retry = new LockRetry(timeout, retry.attempts(), retry.firstPause());
        return this;
    }

    /**
     * Says how long a statement waits for a lock, or for old transactions to end, that holds up no reader or writer while it
     * waits: a CONCURRENTLY form, or VALIDATE CONSTRAINT in a revision that is not transactional; 10 minutes otherwise.
     */
    public MigratorBuilder concurrentLockTimeout(Duration timeout) {
        patience = LockRetry.once(timeout);
        return this;
    }

    /** Sets how often and how long a run retries after a lock timeout. */
    public MigratorBuilder lockRetry(LockRetry other) {
        retry = other;
        return this;
    }

    /** Sets how long to wait for another run to end. The default is 5 minutes. */
    public MigratorBuilder lockWait(Duration patience) {
        lockWait = patience;
        return this;
    }

    /** Sets who is recorded in the history. The default is the user of this process. */
    public MigratorBuilder author(Author signer) {
        author = signer;
        return this;
    }

    /** Sets the role of the run, by {@code SET ROLE}. The default is the user of the connection. */
    public MigratorBuilder role(String name) {
        role = Optional.of(name);
        return this;
    }

    /** Runs all revisions in one transaction instead of one for each. */
    public MigratorBuilder singleTransaction() {
        singleTransaction = true;
        return this;
    }

    /** Sets when applied migrations are checked for edits. The default is only if a run has something to do. */
    public MigratorBuilder checksums(ChecksumPolicy policy) {
        checksums = policy;
        return this;
    }

    /** Builds the migrator without connecting. */
    public Migrator build() {
        return new Migrator(new MigratorOptions(
                dataSource,
                migrations,
                schema,
                listener,
                retry,
                patience,
                lockWait,
                author,
                role,
                singleTransaction,
                checksums));
    }
}
