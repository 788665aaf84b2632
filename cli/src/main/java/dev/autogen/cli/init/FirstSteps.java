package dev.autogen.cli.init;

import dev.autogen.cli.session.Build;

/** The short text that a new folder of migrations begins with. */
final class FirstSteps {

    private static final String MAVEN = """
            ```xml
            <dependency>
              <groupId>dev.autogen</groupId>
              <artifactId>autogen-runtime</artifactId>
              <version>%s</version>
            </dependency>
            ```
            """;

    private static final String GRADLE = """
            ```groovy
            dependencies {
                implementation 'dev.autogen:autogen-runtime:%1$s'
                annotationProcessor 'dev.autogen:autogen-runtime:%1$s'
            }
            ```
            """;

    private FirstSteps() {}

    static String text(FoundProject found) {
        String version = Build.read().version();
        String needed =
                switch (found.template()) {
                    case MAVEN ->
                        "Your build compiles them too, so it needs the runtime, in `pom.xml`:\n\n"
                                + MAVEN.formatted(version);
                    case GRADLE ->
                        "Your build compiles them too, so it needs the runtime:\n\n" + GRADLE.formatted(version);
                    case PLAIN -> "Their compiler needs the jar `autogen-runtime` of version " + version + ".\n";
                };
        String compile =
                switch (found.template()) {
                    case MAVEN -> "`mvn compile`";
                    case GRADLE -> "`./gradlew classes`";
                    case PLAIN -> "compile it";
                };
        return """
                # Migrations

                To write the first one:

                1. `autogen -m "initial"` compares the entities with the database and writes a class into this folder.
                   Review it. You can edit it.
                2. `autogen upgrade` applies it, `autogen history` shows it, `autogen downgrade -1` reverts it.

                If a database has the tables already, run `autogen baseline -m "initial" --url ...` instead.

                Then, each time: change an entity, %s, `autogen -m "what changes"`, `autogen upgrade`, and commit
                entity and migration together.

                %s
                The application applies them at its start:

                ```java
                Migrator.builder(dataSource)
                    .migrations(Migrations.find(getClass().getClassLoader(), "%s"))
                    .build()
                    .upgrade("head");
                ```
                """.formatted(compile, needed, found.migrationsPackage());
    }
}
