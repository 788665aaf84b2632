package dev.autogen.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.repository.ArtifactRepository;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Writes {@code autogenw} and {@code autogenw.cmd}, which fetch this version of autogen, check it, and run it.
 *
 * <p>They name the repository that this plugin came from.
 */
@Mojo(name = "wrapper", aggregator = true, threadSafe = true, requiresProject = false)
public final class WrapperMojo extends AbstractMojo {

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private MavenProject project;

    @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
    private List<Artifact> pluginArtifacts = List.of();

    /** The repository to fetch from: that of the plugin. */
    @Parameter(property = "autogen.repository")
    private String repository = "";

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        String version = pluginArtifacts.stream()
                .filter(artifact -> artifact.getArtifactId().equals("autogen-cli"))
                .map(Artifact::getVersion)
                .findFirst()
                .orElseThrow();
        Properties sums = checksums();
        Map<String, String> values = values(
                version, sums, repository.isEmpty() ? repositoryOfPlugin(version) : repository.replaceFirst("/$", ""));
        Path directory = Path.of(session.getExecutionRootDirectory());
        try {
            for (String name : List.of("autogenw", "autogenw.cmd")) {
                Path script = directory.resolve(name);
                Files.writeString(script, text(name, values));
                if (!script.toFile().setExecutable(true, false)) {
                    getLog().warn("autogen: " + script + " cannot be made executable here");
                }
                getLog().info("autogen: wrote " + script);
            }
        } catch (IOException e) {
            throw new MojoExecutionException("AG605 cannot write the wrapper: " + e.getMessage(), e);
        }
    }

    /** Returns what stands in the scripts. */
    static Map<String, String> values(String version, Properties sums, String repository) {
        return Map.of(
                "version", version,
                "linux", sums.getProperty("linux"),
                "darwin", sums.getProperty("darwin"),
                "windows", sums.getProperty("windows"),
                "repository", repository);
    }

    static String text(String name, Map<String, String> values) throws IOException {
        try (InputStream in = Objects.requireNonNull(WrapperMojo.class.getResourceAsStream(name))) {
            String text = new String(in.readAllBytes(), UTF_8);
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("@" + value.getKey() + "@", value.getValue());
            }
            return text;
        }
    }

    /** Returns the checksums of the distributions that were built with this plugin. */
    private static Properties checksums() throws MojoFailureException {
        try (InputStream in = WrapperMojo.class.getResourceAsStream("distributions.properties")) {
            if (in == null) {
                throw new MojoFailureException(
                        "AG605 this build of the plugin does not know what the wrapper would fetch."
                                + " Use a released version of it.");
            }
            Properties sums = new Properties();
            sums.load(in);
            return sums;
        } catch (IOException e) {
            throw new MojoFailureException("AG605 cannot read the checksums: " + e.getMessage(), e);
        }
    }

    /** Maven writes beside each artifact which repository it came from. */
    private String repositoryOfPlugin(String version) throws MojoFailureException {
        List<ArtifactRepository> all = project.getPluginArtifactRepositories();
        Path remembered = Path.of(session.getLocalRepository().getBasedir())
                .resolve("dev/autogen/autogen-cli/" + version + "/_remote.repositories");
        try {
            String text = Files.exists(remembered) ? Files.readString(remembered) : "";
            return all.stream()
                    .filter(one -> all.size() == 1 || text.contains(">" + one.getId() + "="))
                    .map(one -> one.getUrl().replaceFirst("/$", ""))
                    .findFirst()
                    .orElseThrow(() -> new MojoFailureException("AG605 cannot tell which repository autogen came from."
                            + " Say it: -Dautogen.repository=URL"));
        } catch (IOException e) {
            throw new MojoFailureException("AG605 cannot read " + remembered + ": " + e.getMessage(), e);
        }
    }
}
