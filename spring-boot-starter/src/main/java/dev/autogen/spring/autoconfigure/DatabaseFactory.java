package dev.autogen.spring.autoconfigure;

import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.apply.MigratorBuilder;
import dev.autogen.runtime.report.MigrationListener;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.spring.AutogenConnectionDetails;
import dev.autogen.spring.AutogenCustomizer;
import dev.autogen.spring.AutogenDatabase;
import dev.autogen.spring.AutogenMode;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.lang.Nullable;

/** Makes the databases of the settings. */
record DatabaseFactory(
        DataSources dataSources,
        MigrationPackageNames packages,
        List<AutogenCustomizer> customizers,
        MigrationListener listener) {

    static final String FIRST = "default";

    /** The database of the settings directly below {@code autogen}. */
    AutogenDatabase first(
            DatabaseProperties settings, @Nullable DataSource marked, @Nullable AutogenConnectionDetails details) {
        return database(FIRST, settings, dataSources.first(settings, marked, details));
    }

    AutogenDatabase further(String name, DatabaseProperties settings) {
        return database(name, settings, dataSources.of(name, settings));
    }

    private AutogenDatabase database(String name, DatabaseProperties settings, DataSource dataSource) {
        MigratorBuilder builder = Migrator.builder(dataSource)
                .migrations(migrations(settings))
                .schema(settings.getSchema())
                .lockTimeout(settings.getLockTimeout())
                .lockWait(settings.getLockWait())
                .listener(listener);
        Optional.ofNullable(settings.getRole()).ifPresent(builder::role);
        customizers.forEach(customizer -> customizer.customize(name, builder));
        return new AutogenDatabase(
                name, builder.build(), settings.getMode(), settings.getTarget(), settings.getWaitTimeout());
    }

    private Migrations migrations(DatabaseProperties settings) {
        String[] names = packages.of(settings).toArray(String[]::new);
        return settings.getMode() == AutogenMode.OFF
                ? Migrations.findAny(packages.classLoader(), names)
                : Migrations.find(packages.classLoader(), names);
    }
}
