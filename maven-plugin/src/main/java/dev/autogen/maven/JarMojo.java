package dev.autogen.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProjectHelper;

/** Makes the executable jar of the project's migrations: {@code java -jar x-migrations.jar upgrade --url ...}. */
@Mojo(name = "jar", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class JarMojo extends AutogenMojo {

    private final MavenProjectHelper helper;

    /** The classifier of the jar, which is an artifact of the project. */
    @Parameter(defaultValue = "migrations")
    private String classifier = "migrations";

    @Parameter(defaultValue = "${project.build.outputTimestamp}", readonly = true)
    private String timestamp = "";

    /** Is made by Maven. */
    @Inject
    public JarMojo(MavenProjectHelper helper) {
        this.helper = helper;
    }

    @Override
    List<String> verb() {
        return List.of();
    }

    @Override
    void run(Module module) throws IOException, MojoFailureException {
        List<String> packages = List.of(
                (migrationsPackage.isEmpty() ? module.migrationsPackage() : migrationsPackage).split("\\s*,\\s*"));
        Path classes = Path.of(project.getBuild().getOutputDirectory());
        if (packages.get(0).isEmpty() || !MigrationsJar.hasClasses(classes, packages)) {
            throw new MojoFailureException("AG604 there are no compiled migrations in \"" + classes + "\", package "
                    + packages + ". Write one with mvn autogen:generate, and run mvn package.");
        }
        List<Path> libraries = pluginArtifacts.stream()
                .filter(artifact ->
                        List.of("autogen-runtime", "picocli", "postgresql").contains(artifact.getArtifactId()))
                .map(Artifact::getFile)
                .map(File::toPath)
                .toList();
        Path jar = Path.of(
                project.getBuild().getDirectory(), project.getBuild().getFinalName() + "-" + classifier + ".jar");
        new MigrationsJar(classes, packages, project.getVersion(), timestamp).write(jar, libraries);
        helper.attachArtifact(project, "jar", classifier, jar.toFile());
        getLog().info("autogen: wrote " + jar);
    }
}
