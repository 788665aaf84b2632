package dev.autogen.maven;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Brings the embedded database to head and tells the goals that follow where it is, by the properties {@code
 * autogen.database.url}, {@code autogen.database.user} and {@code autogen.database.password}: jOOQ's generator reads it then.
 */
@Mojo(
        name = "database",
        defaultPhase = LifecyclePhase.GENERATE_SOURCES,
        threadSafe = true,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class DatabaseMojo extends AutogenMojo {

    @Override
    List<String> verb() {
        return List.of("serve");
    }

    @Override
    void run(Module module) throws IOException, MojoExecutionException {
        ForkedCommand command = new ForkedCommand(
                ClassPaths.of(project, pluginArtifacts), project.getBasedir().toPath(), getLog());
        Map<String, String> address =
                ServedDatabase.start(module.stateDirectory(), command.builder(arguments(module), false), getLog());
        address.forEach((name, value) -> project.getProperties().setProperty("autogen.database." + name, value));
        getLog().info("autogen: the embedded database is at head: " + address.get("url"));
    }
}
