package dev.autogen.cli.options;

import picocli.CommandLine.Mixin;

/** What every verb must know: which database, which migrations, and the class path these may need. */
public final class ProjectOptions {

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private final MigrationOptions migrations = new MigrationOptions();

    @Mixin
    private final ClassPathOptions classPath = new ClassPathOptions();

    /** Returns which database. */
    public DatabaseOptions database() {
        return database;
    }

    /** Returns which migrations. */
    public MigrationOptions migrations() {
        return migrations;
    }

    /** Returns where the user's classes are. */
    public ClassPathOptions classPath() {
        return classPath;
    }
}
