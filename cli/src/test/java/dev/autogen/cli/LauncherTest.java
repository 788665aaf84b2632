package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code autogen}, in an installation without sources and with a Java that prints how it is called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    @TempDir
    Path root;

    private Path home;
    private Path project;

    @BeforeEach
    void install() throws IOException {
        home = Files.createDirectories(root.resolve("installed here"));
        project = Files.createDirectories(root.resolve("project"));
        Files.createDirectories(home.resolve("bin"));
        Files.copy(Path.of("src/main/scripts/autogen"), script());
        executable(script());
        Path lib = home.resolve("lib");
        file(lib.resolve("autogen.jar"), "");
        file(lib.resolve("hibernate/hibernate-core-7.jar"), "");
        file(lib.resolve("postgres/binaries.jar"), "");
        java("17.0.1");
    }

    @Test
    void jarsComeBeforeDirectoriesAndOursFirst() throws Exception {
        file(project.resolve("lib/b.jar"), "");
        file(project.resolve("lib/a.jar"), "");
        List<String> classPath = classPath(run(project, "check", "--classpath", "classes:lib/*.jar"));
        assertThat(classPath)
                .containsExactly(
                        lib("autogen.jar"),
                        lib("postgres/binaries.jar"),
                        lib("hibernate/hibernate-core-7.jar"),
                        project + "/lib/a.jar",
                        project + "/lib/b.jar",
                        project + "/classes");
    }

    @Test
    void theUsersHibernateReplacesTheBundledOne() throws Exception {
        assertThat(classPath(run(project, "check", "-cp", "/m2/hibernate-core-6.6.38.Final.jar")))
                .containsExactly(
                        lib("autogen.jar"), lib("postgres/binaries.jar"), "/m2/hibernate-core-6.6.38.Final.jar");
    }

    @Test
    void theProjectsFileIsFoundAboveAndItsPathsStandAgainstIt() throws Exception {
        file(project.resolve("autogen.properties"), "package = x\nclasspath = target/a b:\\\n   more\n");
        Path below = Files.createDirectories(project.resolve("src/main"));
        assertThat(classPath(run(below, "check"))).endsWith(project + "/target/a b", project + "/more");
    }

    @Test
    void theCommandLineWinsOverTheVariableAndThatOverTheFile() throws Exception {
        file(project.resolve("autogen.properties"), "classpath=from-file\n");
        Map<String, String> variable = Map.of("AUTOGEN_CLASSPATH", "from-variable");
        assertThat(classPath(run(variable, project, "check"))).endsWith(project + "/from-variable");
        assertThat(classPath(run(variable, project, "check", "--classpath=from-option")))
                .endsWith(project + "/from-option");
    }

    @Test
    void argumentsArriveAsTheyAre() throws Exception {
        Run run = run(project, "-m", "it's a \"new\" $column *", "--url", "");
        assertThat(run.out.subList(run.out.indexOf("dev.autogen.cli.Main"), run.out.size()))
                .containsExactly("dev.autogen.cli.Main", "-m", "it's a \"new\" $column *", "--url", "");
    }

    @Test
    void theExitCodeIsThatOfTheCommand() throws Exception {
        assertThat(run(Map.of("FAKE_EXIT", "3"), project, "check").code).isEqualTo(3);
        assertThat(run(Map.of("FAKE_EXIT", "4"), project, "-m", "x").code).isEqualTo(4);
    }

    @Test
    void anOldJavaIsRefused() throws Exception {
        java("11.0.2");
        Run run = run(project, "check");
        assertThat(run.code).isEqualTo(1);
        assertThat(run.out)
                .first()
                .asString()
                .startsWith("AG121 autogen needs Java 17 or later")
                .endsWith("11.0.2.");
    }

    @Test
    void aWrongJavaHomeIsRefused() throws Exception {
        Run run = run(Map.of("JAVA_HOME", "/nowhere"), project, "check");
        assertThat(run.code).isEqualTo(1);
        assertThat(run.out).first().isEqualTo("AG120 JAVA_HOME is \"/nowhere\", which has no bin/java.");
    }

    @Test
    void theProgramTakesThePlaceOfTheScriptSoThatSignalsReachIt() throws Exception {
        java("17.0.1", "test \"$$\" = \"$STARTED\" && kill -TERM $$");
        for (String archive : List.of("off", "on")) {
            ProcessBuilder builder = new ProcessBuilder("sh", "-c", "STARTED=$$ exec \"$0\" check", script().toString())
                    .directory(project.toFile());
            builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
            builder.environment().put("AUTOGEN_CDS", archive);
            assertThat(builder.start().waitFor()).as(archive).isEqualTo(128 + 15);
        }
    }

    @Test
    void theArchiveHoldsNothingOfACallerThatDoesNotReap() throws Exception {
        java("17.0.1", realJava());
        file(project.resolve("autogen.properties"), "migrations=db\nmigrations-package=x\n");
        Path held = fifo("held");
        Path archiving = fifo("archiving");
        CompletableFuture<String> lock = CompletableFuture.supplyAsync(() -> textOf(held));
        // The shell reads the output to its end before it reaps; descriptor 9 stands for a lock of the caller's.
        ProcessBuilder caller = new ProcessBuilder(
                        "sh",
                        "-c",
                        "exec 9>\"$1\"; x=$(\"$0\" heads); printf %s \"$x\"",
                        script().toString(),
                        held.toString())
                .directory(project.toFile())
                .redirectErrorStream(true);
        caller.environment().put("JAVA_HOME", root.resolve("jdk").toString());
        caller.environment().put("ARCHIVING", archiving.toString());
        Process process = caller.start();
        try {
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(new String(process.getInputStream().readAllBytes())).startsWith("there are no migrations yet");
            assertThat(lock.get(1, TimeUnit.MINUTES)).isEmpty();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        assertThat(CompletableFuture.supplyAsync(() -> textOf(archiving)).get(1, TimeUnit.MINUTES))
                .contains("-Xshare:dump")
                .contains("SharedClassListFile=");
    }

    @Test
    void anInstallationWithoutItsJarIsRefused() throws Exception {
        Files.delete(home.resolve("lib/autogen.jar"));
        assertThat(run(project, "check").out).first().asString().startsWith("AG123 " + lib("autogen.jar"));
    }

    @Test
    void theArchiveOfTheInstallationServesAProjectThatHasNone() throws Exception {
        java(
                "17.0.1",
                "for last do case $last in *SharedArchiveFile=*new) : >\"${last#*=}\" ;; esac; done\n"
                        + "printf '%s\\n' \"$@\"");
        assertThat(run(project, "--install").code).isZero();
        Run run = run(Map.of("AUTOGEN_CDS", "on"), project, "--help");
        assertThat(run.out).contains("-XX:SharedArchiveFile=" + lib("cds/classes.jsa"));
    }

    /** A Java that runs our program from the class path of the test, and that waits for a reader where it makes archives. */
    private static String realJava() {
        return """
                case " $* " in *" -Xshare:dump "*) printf '%s\\n' "$@" >"$ARCHIVING"; exit 1 ;; esac
                left=$# before=
                while [ "$left" -gt 0 ]; do
                  argument=$1
                  shift
                  [ "$before" != -cp ] || argument='CLASSPATH'
                  set -- "$@" "$argument"
                  before=$argument left=$((left - 1))
                done
                exec 'JAVA' "$@"
                """.replace("CLASSPATH", System.getProperty("java.class.path")).replace(
                "JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }

    private Path fifo(String name) throws Exception {
        Path fifo = root.resolve(name);
        assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor())
                .isZero();
        return fifo;
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aSymbolicLinkToItWorks() throws Exception {
        Path link = Files.createSymbolicLink(root.resolve("linked"), script());
        assertThat(classPath(run(Map.of(), link, project, "check"))).startsWith(lib("autogen.jar"));
    }

    @Test
    void aLocaleThatKnowsAsciiAloneBecomesOneOfUtf8() throws Exception {
        assertThat(localeOf(Map.of("LC_ALL", "C"))).isEqualTo("C.UTF-8");
        assertThat(localeOf(Map.of("LC_ALL", "", "LC_CTYPE", "POSIX", "LANG", "C.UTF-8")))
                .isEqualTo("C.UTF-8");
        assertThat(localeOf(Map.of("LC_ALL", "", "LC_CTYPE", "", "LANG", ""))).isEqualTo("C.UTF-8");
        assertThat(localeOf(Map.of("LC_ALL", "xx_XX.UTF-8"))).isEqualTo("C.UTF-8");
    }

    @Test
    void aLocaleThatKnowsMoreStays() throws Exception {
        assertThat(localeOf(Map.of("LC_ALL", "", "LC_CTYPE", "C.UTF-8", "LANG", "C")))
                .isEmpty();
    }

    private String localeOf(Map<String, String> environment) throws Exception {
        java("17.0.1", "printf '%s\\n' \"${LC_ALL:-}\"");
        return String.join("\n", run(environment, project, "check").out);
    }

    private Path script() {
        return home.resolve("bin/autogen");
    }

    private record Run(int code, List<String> out) {}

    private Run run(Path directory, String... arguments) throws Exception {
        return run(Map.of(), directory, arguments);
    }

    private Run run(Map<String, String> environment, Path directory, String... arguments) throws Exception {
        return run(environment, script(), directory, arguments);
    }

    private Run run(Map<String, String> environment, Path script, Path directory, String... arguments)
            throws Exception {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
        builder.environment().put("AUTOGEN_CDS", "off");
        builder.environment().remove("AUTOGEN_CLASSPATH");
        builder.environment().putAll(environment);
        Process process = builder.start();
        List<String> out =
                new String(process.getInputStream().readAllBytes()).lines().toList();
        return new Run(process.waitFor(), out);
    }

    private static List<String> classPath(Run run) {
        return List.of(run.out.get(run.out.indexOf("-cp") + 1).split(":"));
    }

    private String lib(String name) throws IOException {
        return home.toRealPath().resolve("lib").resolve(name).toString();
    }

    private void java(String version) throws IOException {
        java(version, "printf '%s\\n' \"$@\"");
    }

    private void java(String version, String does) throws IOException {
        Path java = root.resolve("jdk/bin/java");
        file(java, "#!/bin/sh\n" + does + "\nexit ${FAKE_EXIT:-0}\n");
        executable(java);
        file(root.resolve("jdk/release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private static void file(Path path, String text) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static void executable(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
