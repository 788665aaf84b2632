package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.testing.Frozen;
import dev.autogen.runtime.testing.TestDatabase;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A project whose entities are given as source, with a database of its own: what a user does by hand, in one line each. */
final class StoryProject implements AutoCloseable {

    private static final String HEAD = "package story; "
            + Stream.of(
                            "jakarta.persistence",
                            "java.math",
                            "java.time",
                            "java.util",
                            "org.hibernate.annotations",
                            "dev.autogen.runtime.entity")
                    .map(name -> "import " + name + ".*; ")
                    .collect(Collectors.joining())
            + "import jakarta.persistence.Table; import org.hibernate.type.SqlTypes;\n";

    private final Path directory;
    private final TestDatabase database = TestDatabase.create();
    private int made;

    StoryProject(Path parent) throws IOException {
        directory = Files.createTempDirectory(parent, "story");
        Files.writeString(directory.resolve("autogen.properties"), """
                package = story
                classpath = classes
                migrations = db
                migrations-package = story.migrations
                """);
    }

    /** Replaces all entities by these. */
    StoryProject entities(String source) throws IOException {
        Path classes = directory.resolve("classes");
        if (Files.exists(classes)) {
            try (Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(classes);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Model.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignore) {
                return HEAD + source;
            }
        };
        List<String> options =
                List.of("-d", classes.toString(), "-proc:none", "-cp", System.getProperty("java.class.path"));
        boolean compiled = compiler.getTask(messages, null, null, options, null, List.of(file))
                .call();
        assertThat(compiled).as(messages.toString()).isTrue();
        return this;
    }

    /** Writes the migration and applies it. */
    String migrate(String... options) throws IOException {
        CommandLineRun run = generate(options);
        assertThat(run.exit()).as(run.err() + run.out()).isZero();
        assertThat(run.out()).contains("proven up and down");
        run("upgrade");
        CommandLineRun check = autogen("check");
        assertThat(check.exit()).as("after the upgrade: " + check.out()).isZero();
        return run.out();
    }

    /** Writes the migration, or says why not. */
    CommandLineRun generate(String... options) {
        List<String> arguments = new ArrayList<>(List.of("-m", "step", "--rev-id", "r" + ++made));
        arguments.addAll(Arrays.asList(options));
        CommandLineRun run = autogen(arguments.toArray(String[]::new));
        if (run.exit() == 0) {
            freeze();
        }
        return run;
    }

    private void freeze() {
        try {
            if (hasMigration()) {
                Frozen.record("r" + made, migration());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a verb that must succeed. */
    String run(String... arguments) {
        CommandLineRun run = autogen(arguments);
        assertThat(run.exit()).as(run.err() + run.out()).isZero();
        return run.out();
    }

    CommandLineRun autogen(String... arguments) {
        return CommandLineRun.of(directory, environment(), arguments);
    }

    /** Writes the migration while somebody types these lines. */
    CommandLineRun answering(String answers, String... options) {
        List<String> arguments = new ArrayList<>(List.of("-m", "step", "--rev-id", "r" + ++made));
        arguments.addAll(Arrays.asList(options));
        return CommandLineRun.answering(directory, environment(), answers, arguments.toArray(String[]::new));
    }

    private Map<String, String> environment() {
        return Map.of(
                "AUTOGEN_URL", database.url(),
                "AUTOGEN_USER", database.user(),
                "AUTOGEN_PASSWORD", database.password());
    }

    StoryProject sql(String... statements) {
        database.execute(statements);
        return this;
    }

    Connection connect() throws SQLException {
        return database.connect();
    }

    List<String> rows(String query) {
        return database.query(query);
    }

    /** Returns the source of the newest migration. */
    String migration() throws IOException {
        return Files.readString(newest());
    }

    /** Changes the newest migration as a reviewer would. */
    StoryProject edit(UnaryOperator<String> change) throws IOException {
        Files.writeString(newest(), change.apply(migration()));
        return this;
    }

    /** Takes out of the newest migration what numbers of enums mean, as migrations of earlier versions have it. */
    StoryProject forgetNumbers() throws IOException {
        return edit(text ->
                text.replaceAll("(?s)\n@EnumOrdinals\\(.*?\n\\)", "").replaceAll("import [\\w.]+EnumOrdinals;\n", ""));
    }

    private Path newest() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("db"))) {
            return files.filter(f -> f.toString().contains("_r" + made + "_"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    boolean hasMigration() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("db"))) {
            return files.anyMatch(f -> f.toString().contains("_r" + made + "_"));
        }
    }

    Path directory() {
        return directory;
    }

    @Override
    public void close() {
        database.close();
    }
}
