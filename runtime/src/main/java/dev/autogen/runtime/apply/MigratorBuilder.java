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

/** Collects what a {@link Migrator} needs; all but the migrations has a default. */
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

    /** Says which migrations there are. */
    public MigratorBuilder migrations(Migrations found) {
        migrations = found;
        return this;
    }

    /** Says which schema is the target, with the history in it; {@code public} otherwise. */
    public MigratorBuilder schema(String name) {
        schema = name;
        return this;
    }

    /** Says who is told of each step. */
    public MigratorBuilder listener(MigrationListener told) {
        listener = told;
        return this;
    }

    /** Says how long a statement waits for a lock on a table; 5 seconds otherwise. */
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

    /** Says how often, and how long, locks on tables are waited for. */
    public MigratorBuilder lockRetry(LockRetry other) {
        retry = other;
        return this;
    }

    /** Says how long to wait for another run to end; 5 minutes otherwise. */
    public MigratorBuilder lockWait(Duration patience) {
        lockWait = patience;
        return this;
    }

    /** Says who signs the history; the user of this process otherwise. */
    public MigratorBuilder author(Author signer) {
        author = signer;
        return this;
    }

    /** Says as which role the work is done, by {@code SET ROLE}; the user of the connection otherwise. */
    public MigratorBuilder role(String name) {
        role = Optional.of(name);
        return this;
    }

    /** Says that all revisions of a run go into one transaction, instead of each into its own. */
    public MigratorBuilder singleTransaction() {
        singleTransaction = true;
        return this;
    }

    /** Says when applied migrations are compared with what was applied; where there is something to do otherwise. */
    public MigratorBuilder checksums(ChecksumPolicy policy) {
        checksums = policy;
        return this;
    }

    /** Builds the migrator; nothing is connected to yet. */
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
