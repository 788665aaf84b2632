package dev.autogen.junit;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.revision.Migrations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** The migrations that a class tests, where, and the databases that were made for them, by revision. */
final class Project {

    private static final Map<Class<?>, Project> KNOWN = new ConcurrentHashMap<>();

    private final MigrationTests settings;
    private final Class<?> annotated;
    private final Migrations migrations;
    private final Map<String, String> templates = new ConcurrentHashMap<>();

    private Project(MigrationTests settings, Class<?> annotated) {
        this.settings = settings;
        this.annotated = annotated;
        this.migrations = find(settings, annotated);
    }

    static Project of(Class<?> annotated) {
        return Optional.ofNullable(annotated.getAnnotation(MigrationTests.class))
                .map(settings -> of(settings, annotated))
                .orElseThrow(() -> new AutogenException(
                        "AG631",
                        "There is no @MigrationTests on " + annotated.getName()
                                + ", so its migrations are not known. Add it."));
    }

    static Project of(MigrationTests settings, Class<?> annotated) {
        return KNOWN.computeIfAbsent(annotated, type -> new Project(settings, type));
    }

    private static Migrations find(MigrationTests settings, Class<?> annotated) {
        if (settings.migrations().length > 0) {
            return Migrations.of(List.of(settings.migrations()));
        }
        String[] packages =
                settings.packages().length > 0 ? settings.packages() : new String[] {annotated.getPackageName() + ".*"};
        return Migrations.find(annotated.getClassLoader(), packages);
    }

    MigrationTests settings() {
        return settings;
    }

    Migrations migrations() {
        return migrations;
    }

    ClassLoader classLoader() {
        return annotated.getClassLoader();
    }

    /** Returns a new database at a revision: a copy of the first that got there. */
    MigratedDatabase at(String revision) {
        TestServer server = server();
        if (revision.equals("base")) {
            return open(server, server.create());
        }
        String template = templates.computeIfAbsent(revision, id -> {
            String made = server.create();
            open(server, made).migrate(id);
            return made;
        });
        return open(server, server.copy(template));
    }

    private TestServer server() {
        String url = settings.url().isEmpty() ? System.getProperty("autogen.test.url", "") : settings.url();
        return TestServer.at(url);
    }

    private MigratedDatabase open(TestServer server, String name) {
        DataSource dataSource = server.dataSource(name);
        Migrator migrator = Migrator.builder(dataSource)
                .migrations(migrations)
                .schema(settings.schema())
                .build();
        return new MigratedDatabase(server, name, migrator, dataSource);
    }
}
