package dev.autogen.cli.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build of a project left on the class path does not stand for the sources. */
class CompiledPackagesTest {

    @TempDir
    Path directory;

    @Test
    void sourcesWinAndWhatIsGoneFromThemIsGone() throws Exception {
        Path build = compile("build", "db.One", "old");
        compile("build", "db.Gone", "old");
        compile("build", "dbx.Other", "old");
        Path sources = compile("sources", "db.One", "new");
        compile("sources", "db.below.Two", "new");

        try (URLClassLoader parent = new URLClassLoader(new URL[] {build.toUri().toURL()}, null);
                CompiledPackages loader = new CompiledPackages(sources, List.of("db"), parent)) {
            assertThat(text(loader, "db.One")).isEqualTo("new");
            assertThat(text(loader, "db.below.Two")).isEqualTo("new");
            assertThat(text(loader, "dbx.Other")).isEqualTo("old");
            assertThatThrownBy(() -> loader.loadClass("db.Gone")).isInstanceOf(ClassNotFoundException.class);
            assertThat(loader.getResource("db/Gone.class")).isNull();
            assertThat(Collections.list(loader.getResources("db/"))).hasSize(1);
            assertThat(loader.getResource("dbx/Other.class")).isNotNull();
            assertThat(Collections.list(loader.getResources("META-INF/autogen/db")))
                    .isEmpty();
            assertThat(Collections.list(loader.getResources("META-INF/autogen/dbx")))
                    .hasSize(1);
        }
    }

    private static Object text(ClassLoader loader, String name) throws ReflectiveOperationException {
        return loader.loadClass(name).getMethod("text").invoke(null);
    }

    /** Compiles a class that says a text, and leaves an index of its package as a build does. */
    private Path compile(String into, String name, String text) throws Exception {
        int dot = name.lastIndexOf('.');
        String simpleName = name.substring(dot + 1);
        String packageName = name.substring(0, dot);
        Path source = directory.resolve(into + "-src").resolve(simpleName + ".java");
        Path classes = Files.createDirectories(directory.resolve(into));
        Files.createDirectories(source.getParent());
        Files.writeString(
                source,
                "package %s; public class %s { public static String text() { return \"%s\"; } }"
                        .formatted(packageName, simpleName, text));
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", classes.toString(), source.toString());
        assertThat(exit).isZero();
        if (into.equals("build")) {
            Path index = Files.createDirectories(classes.resolve("META-INF/autogen"));
            Files.writeString(index.resolve(packageName), "");
        }
        return classes;
    }
}
