package dev.autogen.integrations.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Invocation;
import dev.autogen.runtime.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.SpringBootVersion;
import org.springframework.context.ConfigurableApplicationContext;

/** An application given as source, whose own Hibernate makes the tables, and autogen beside it. */
final class BootApplication implements AutoCloseable {

    /** What Spring Boot 4 moved. */
    private static final Map<String, String> MOVED = Map.of(
            "org.springframework.boot.autoconfigure.domain.EntityScan",
            "org.springframework.boot.persistence.autoconfigure.EntityScan",
            "org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer",
            "org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer",
            "org.springframework.boot.orm.jpa.EntityManagerFactoryBuilder",
            "org.springframework.boot.jpa.EntityManagerFactoryBuilder",
            "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy",
            "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl",
            "extends CamelCaseToUnderscoresNamingStrategy",
            "extends PhysicalNamingStrategySnakeCaseImpl");

    private static final String HEAD = Stream.of(
                    "jakarta.persistence",
                    "java.util",
                    "org.springframework.boot",
                    "org.springframework.boot.autoconfigure",
                    "org.springframework.context.annotation")
            .map(name -> "import " + name + ".*;\n")
            .collect(Collectors.joining());

    private final Path directory;
    private final Map<String, TestDatabase> databases = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private final List<Path> sources = new ArrayList<>();

    BootApplication(Path parent) throws IOException {
        directory = Files.createTempDirectory(parent, "boot");
        Files.createDirectories(directory.resolve("classes"));
        Files.write(directory.resolve("jars"), jars());
        file("autogen.properties", """
                classpath = classes:@jars
                migrations = db
                migrations-package = shop.migrations
                """);
        database("DB");
    }

    /** Adds a database, whose address is in variables that begin so. */
    BootApplication database(String name) {
        TestDatabase database = TestDatabase.create();
        databases.put(name, database);
        environment.put(name + "_URL", database.url());
        environment.put(name + "_USER", database.user());
        environment.put(name + "_PASSWORD", database.password());
        return this;
    }

    BootApplication variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Adds a class of a package, which may be followed by others that are not public. */
    BootApplication source(String packageName, String name, String text) throws IOException {
        String source = "package " + packageName + ";\n" + HEAD + text;
        if (!SpringBootVersion.getVersion().startsWith("3.")) {
            for (Map.Entry<String, String> moved : MOVED.entrySet()) {
                source = source.replace(moved.getKey(), moved.getValue());
            }
        }
        Path file =
                directory.resolve("src").resolve(packageName.replace('.', '/')).resolve(name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        sources.add(file);
        return this;
    }

    /** Adds the application class with entities of its own package. */
    BootApplication application(String members, String entities) throws IOException {
        return source("shop", "Application", """
                %s
                @SpringBootApplication
                public class Application {
                  public static void main(String[] arguments) { SpringApplication.run(Application.class, arguments); }
                %s
                }
                """.formatted(entities, members));
    }

    BootApplication resource(String name, String text) throws IOException {
        return file("classes/" + name, text);
    }

    BootApplication file(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    Path directory() {
        return directory;
    }

    TestDatabase database() {
        return databases.get("DB");
    }

    BootApplication compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            StringWriter messages = new StringWriter();
            List<String> options = List.of(
                    "-d",
                    classes().toString(),
                    "-proc:none",
                    "-parameters",
                    "-cp",
                    classes() + File.pathSeparator + System.getProperty("java.class.path"));
            boolean compiled = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
        return this;
    }

    /** Adds a class in Kotlin, compiled before those in Java. */
    BootApplication kotlin(String name, String text) throws IOException {
        Path file = directory.resolve("kotlin").resolve(name + ".kt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        ExitCode code = new K2JVMCompiler()
                .exec(
                        new PrintStream(messages, true, StandardCharsets.UTF_8),
                        "-d",
                        classes().toString(),
                        "-no-stdlib",
                        "-no-reflect",
                        "-jvm-target",
                        "17",
                        "-cp",
                        System.getProperty("java.class.path"),
                        file.toString());
        assertThat(code).as(messages.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCode.OK);
        return this;
    }

    /** Starts the application with a Hibernate that makes all tables, and ends it. */
    BootApplication makeTables(String... arguments) throws Exception {
        Map<String, String> settings = new HashMap<>(environment);
        settings.put("spring.jpa.properties.hibernate.hbm2ddl.auto", "create");
        settings.put("spring.jpa.properties.hibernate.hbm2ddl.create_namespaces", "true");
        settings.put("spring.main.banner-mode", "off");
        settings.put("logging.level.root", "ERROR");
        settings.forEach(System::setProperty);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        List<ConfigurableApplicationContext> started = new ArrayList<>();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes().toUri().toURL()}, getClass().getClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            SpringApplication.withHook(
                    application -> new SpringApplicationRunListener() {
                        @Override
                        public void contextPrepared(ConfigurableApplicationContext context) {
                            started.add(context);
                        }
                    },
                    () -> call(loader, arguments));
        } finally {
            started.forEach(ConfigurableApplicationContext::close);
            Thread.currentThread().setContextClassLoader(before);
            settings.keySet().forEach(System::clearProperty);
        }
        return this;
    }

    private static void call(ClassLoader loader, String... arguments) {
        try {
            mainClass(loader).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Kotlin puts a function of a file into a class of its own. */
    private static Class<?> mainClass(ClassLoader loader) throws ClassNotFoundException {
        return loader.getResource("shop/ApplicationKt.class") == null
                ? loader.loadClass("shop.Application")
                : loader.loadClass("shop.ApplicationKt");
    }

    /** Checks that autogen sees no difference, and that what it sees is not nothing. */
    String same(String... options) {
        List<String> arguments = new ArrayList<>(List.of("check"));
        arguments.addAll(List.of(options));
        Run run = autogen(arguments.toArray(String[]::new));
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("no difference between the entities and the database");
        return run.err();
    }

    /**
     * One command.
     *
     * @param exit its exit code
     * @param out what it printed
     * @param err its notes
     */
    record Run(int exit, String out, String err) {}

    /** Runs a command against the first database. */
    Run autogen(String... arguments) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("AUTOGEN_URL", database().url());
        all.put("AUTOGEN_USER", database().user());
        all.put("AUTOGEN_PASSWORD", database().password());
        return run(all, arguments);
    }

    /** Runs a command that is told of no database. */
    Run alone(String... arguments) {
        return run(environment, arguments);
    }

    private Run run(Map<String, String> variables, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new Invocation(
                        directory,
                        variables,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        Optional.empty())
                .run(List.of(arguments));
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Path classes() {
        return directory.resolve("classes");
    }

    /** The class path of the application: this one without autogen and the tests. */
    private static List<String> jars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .filter(entry -> !entry.matches(".*(autogen-|junit|assertj|picocli|/target/).*"))
                .toList();
    }

    @Override
    public void close() {
        databases.values().forEach(TestDatabase::close);
    }
}
