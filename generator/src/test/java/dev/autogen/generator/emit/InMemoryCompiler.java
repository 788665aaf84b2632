package dev.autogen.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The Java compiler, from source to classes in memory, against the class path of the tests. */
public final class InMemoryCompiler {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** Lives as long as the JVM: what it has read of the class path need not be read again. */
    private static final StandardJavaFileManager STANDARD = COMPILER.getStandardFileManager(null, null, null);

    private InMemoryCompiler() {}

    /** Returns the classes by their names. */
    public static synchronized Map<String, byte[]> compile(List<JavaSourceFile> files, String... options) {
        Map<String, ByteArrayOutputStream> compiled = new TreeMap<>();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<Source> sources = files.stream().map(Source::new).toList();
        boolean done = COMPILER.getTask(
                        null, new InMemory(STANDARD, compiled), problems, List.of(options), null, sources)
                .call();
        assertThat(done).as("%s", problems.getDiagnostics()).isTrue();
        return compiled.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> e.getValue().toByteArray(), (a, b) -> a, TreeMap::new));
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String contents;

        Source(JavaSourceFile file) {
            super(URI.create("source:///" + file.path()), Kind.SOURCE);
            this.contents = file.contents();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return contents;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> compiled;

        InMemory(JavaFileManager standard, Map<String, ByteArrayOutputStream> compiled) {
            super(standard);
            this.compiled = compiled;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("class:///" + className.replace('$', '_')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    compiled.put(className, bytes);
                    return bytes;
                }
            };
        }
    }
}
