package dev.autogen.runtime.migration;

import dev.autogen.runtime.revision.RevisionIndexProcessor;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A project of migrations in a directory, compiled by the JDK's compiler with or without our annotation processor. */
public record Project(Path classes) {

    /** Returns the source of a migration in the package {@code p} that creates a schema of its id. */
    public static String migration(String className, String revision) {
        return """
                package p;
                import dev.autogen.runtime.migration.Migration;
                import dev.autogen.runtime.migration.Operations;
                import dev.autogen.runtime.migration.Revision;
                @Revision(%s)
                public final class %s implements Migration {
                  static { System.setProperty("loaded." + "%s", "yes"); }
                  @Override public void upgrade(Operations op) { op.createSchema("s"); }
                  @Override public void downgrade(Operations op) { op.dropSchema("s"); }
                }
                """.formatted(revision, className, className);
    }

    /** Compiles and returns errors and warnings, each with its kind. */
    public List<String> compile(boolean withProcessor, String... sources) throws IOException {
        Files.createDirectories(classes);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        String classPath = System.getProperty("java.class.path") + java.io.File.pathSeparator + classes;
        List<String> options =
                List.of("-d", classes.toString(), "-cp", classPath, withProcessor ? "-Xlint" : "-proc:none");
        List<JavaFileObject> files = new ArrayList<>();
        for (String source : sources) {
            files.add(new Source(source));
        }
        JavaCompiler.CompilationTask task = compiler.getTask(null, null, diagnostics, options, null, files);
        if (withProcessor) {
            task.setProcessors(List.of(new RevisionIndexProcessor()));
        }
        task.call();
        return diagnostics.getDiagnostics().stream()
                .filter(d -> d.getKind() != Diagnostic.Kind.NOTE)
                .map(d -> d.getKind() + ": " + d.getMessage(Locale.ROOT))
                .toList();
    }

    /** Returns a loader over the directory. */
    public ClassLoader loader() throws IOException {
        return loader(classes);
    }

    public static ClassLoader loader(Path entry) throws IOException {
        return new URLClassLoader(new URL[] {entry.toUri().toURL()}, Project.class.getClassLoader());
    }

    /** Puts the classes into a jar, each entry under a prefix, with or without entries for the directories. */
    public Path jar(Path jar, String prefix, boolean directories) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> paths = Files.walk(classes)) {
            if (directories) {
                parents(prefix, out);
            }
            for (Path path : paths.sorted().toList()) {
                String name = prefix + classes.relativize(path).toString().replace('\\', '/');
                if (Files.isRegularFile(path)) {
                    store(out, name, Files.readAllBytes(path));
                } else if (directories && !path.equals(classes)) {
                    out.putNextEntry(new JarEntry(name + "/"));
                }
            }
        }
        return jar;
    }

    private static void parents(String prefix, JarOutputStream out) throws IOException {
        for (int slash = prefix.indexOf('/'); slash >= 0; slash = prefix.indexOf('/', slash + 1)) {
            out.putNextEntry(new JarEntry(prefix.substring(0, slash + 1)));
        }
    }

    /** Adds an entry that is not compressed, as a nested jar must be. */
    public static void store(JarOutputStream out, String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        JarEntry entry = new JarEntry(name);
        entry.setMethod(JarEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        out.write(bytes);
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(
                    URI.create("string:///p/" + text.replaceFirst("(?s).*? class (\\w+).*", "$1") + ".java"),
                    Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
