package dev.autogen.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/** Makes a project one of autogen: writes autogen.properties, and adds the plugin and the runtime to the POM. */
@Mojo(
        name = "init",
        aggregator = true,
        threadSafe = true,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class InitMojo extends AbstractMojo {

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private MavenSession session;

    @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
    private List<Artifact> pluginArtifacts = List.of();

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        MavenProject root = session.getTopLevelProject();
        Path directory = root.getBasedir().toPath();
        try {
            // The command finds here what it would have to ask another Maven for.
            Set<Path> jars = new LinkedHashSet<>();
            for (MavenProject project : session.getProjects()) {
                // Other modules have no jar yet, and an entity may need their classes.
                Path own = Path.of(project.getBuild().getOutputDirectory());
                ClassPaths.projectPath(project).stream()
                        .filter(path -> !path.equals(own))
                        .forEach(jars::add);
            }
            Path state = Files.createDirectories(directory.resolve(".autogen"));
            Files.writeString(state.resolve(".gitignore"), "*\n");
            Files.writeString(
                    state.resolve("classpath"),
                    jars.stream().map(jar -> jar + "\n").collect(Collectors.joining()));
            new ForkedCommand(ClassPaths.of(root, pluginArtifacts), directory, getLog())
                    .run(List.of("init", "--no-build", "--plugin"), false);
        } catch (IOException e) {
            throw new MojoExecutionException("AG602 cannot run autogen: " + e.getMessage(), e);
        }
    }
}
