package dev.autogen.runtime.apply;

import dev.autogen.runtime.migration.Migrations;
import java.time.Duration;
import javax.sql.DataSource;

/** What a migrator works with. */
record MigratorOptions(
        DataSource dataSource,
        Migrations migrations,
        String schema,
        MigrationListener listener,
        LockRetry retry,
        Duration lockWait,
        Author author) {}
