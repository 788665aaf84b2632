package dev.autogen.maven;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Fails the build where entities and migrations differ.
 *
 * <p>Without a url it asks the embedded database, which depends on nothing but the classes, the settings and the
 * migrations: while these are what they were, there is nothing to check again.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        threadSafe = true,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class CheckMojo extends AutogenMojo {

    @Override
    List<String> verb() {
        return List.of("check");
    }

    @Override
    boolean readsEntities() {
        return true;
    }

    @Override
    List<String> arguments(Module module) {
        List<String> all = new ArrayList<>(super.arguments(module));
        if (!module.hasUrl(url, System.getenv())) {
            all.add("--at-head");
        }
        return all;
    }

    @Override
    void run(Module module) throws IOException, MojoExecutionException, MojoFailureException {
        if (module.hasUrl(url, System.getenv())) {
            super.run(module);
            return;
        }
        CheckedState checked = new CheckedState(
                module.stateDirectory().resolve("checked-" + project.getGroupId() + "-" + project.getArtifactId()));
        String now = CheckedState.of(
                ClassPaths.of(project, pluginArtifacts), arguments(module), module.settings(), module.migrations());
        if (checked.is(now)) {
            getLog().info("autogen: nothing changed since the last check");
            return;
        }
        super.run(module);
        checked.write(now);
    }
}
