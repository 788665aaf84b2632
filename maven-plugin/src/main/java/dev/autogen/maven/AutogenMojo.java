package dev.autogen.maven;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** A goal that runs one verb of autogen in the module that has the migrations. */
abstract class AutogenMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    MojoExecution execution;

    @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
    List<Artifact> pluginArtifacts = List.of();

    /** The database: postgresql://user@host/name; without it the embedded PostgreSQL in .autogen. */
    @Parameter(property = "autogen.url")
    String url = "";

    /** The database user. */
    @Parameter(property = "autogen.user")
    String user = "";

    /** The password; better the variable AUTOGEN_PASSWORD. */
    @Parameter(property = "autogen.password")
    String password = "";

    /** The packages with the entities, where autogen.properties does not say. */
    @Parameter(property = "autogen.package")
    List<String> packages = List.of();

    /** The source directory of the migrations, where autogen.properties does not say. */
    @Parameter(property = "autogen.migrations")
    String migrations = "";

    /** The package of the migrations, where autogen.properties does not say. */
    @Parameter(property = "autogen.migrationsPackage")
    String migrationsPackage = "";

    /** Settings of Hibernate that shape the schema, as physical_naming_strategy. */
    @Parameter
    Map<String, String> hibernate = Map.of();

    /** Further arguments of the command, as a user types them: --json --dry-run. */
    @Parameter(property = "autogen.args")
    String args = "";

    /** Do nothing. */
    @Parameter(property = "autogen.skip")
    boolean skip;

    /** Returns the verb and what belongs to it. */
    abstract List<String> verb();

    /** Tells whether the verb reads entities, for which it needs the user's Hibernate. */
    boolean readsEntities() {
        return false;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Module module = module();
        if (skip || !module.hasMigrations()) {
            getLog().info("autogen: nothing to do here" + (skip ? ", skipped" : "; the migrations are elsewhere"));
            return;
        }
        try {
            run(module);
        } catch (IOException | UncheckedIOException e) {
            throw new MojoExecutionException("AG602 cannot run autogen: " + e.getMessage(), e);
        }
    }

    /** Runs the verb. */
    void run(Module module) throws IOException, MojoExecutionException, MojoFailureException {
        ClassPaths classPaths = ClassPaths.of(project, pluginArtifacts);
        if (readsEntities() && !classPaths.hasHibernate()) {
            throw new MojoFailureException("AG600 the module \"" + project.getArtifactId()
                    + "\" has no hibernate-core among its dependencies, and autogen reads entities with the project's own"
                    + " Hibernate. Add it; scope provided is enough.");
        }
        if (!classPaths.hasRuntime()) {
            getLog().warn("autogen: the project has no dependency on autogen-runtime, which its migrations need to"
                    + " compile: mvn " + execution.getPlugin().getId() + ":init adds it");
        }
        ServedDatabase.stop(module.stateDirectory());
        new ForkedCommand(classPaths, project.getBasedir().toPath(), getLog()).run(arguments(module), asks());
    }

    /** Returns the whole command after the name of the program. */
    List<String> arguments(Module module) {
        return new Arguments(verb())
                .with("--classpath", "@" + ClassPaths.file(project))
                .with("--url", url)
                .with("--user", user)
                .with("--password", password)
                .with("--migrations", migrations.isEmpty() ? module.defaultMigrations() : migrations)
                .with("--migrations-package", migrationsPackage)
                .with("--package", readsEntities() ? String.join(",", packages) : "")
                .with("--hibernate", readsEntities() ? hibernate : Map.of())
                .words(args)
                .all();
    }

    Module module() {
        Path basedir = project.getBasedir().toPath();
        return Module.of(
                basedir,
                project.getPackaging(),
                migrations,
                project.getCompileSourceRoots().stream().findFirst().orElse("src/main/java"),
                session.getProjects().size() == 1
                        || project.getPlugin(execution.getPlugin().getKey()) != null);
    }

    /** A build that nobody watches is asked nothing. */
    @SuppressWarnings("SystemConsoleNull")
    private boolean asks() throws MojoExecutionException {
        Console console = System.console();
        if (!session.getRequest().isInteractiveMode() || console == null) {
            return false;
        }
        try {
            // From Java 22 on there is always a console, which may be no terminal.
            return Runtime.version().feature() < 22
                    || Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            throw new MojoExecutionException("AG602 cannot tell whether there is a terminal", e);
        }
    }
}
