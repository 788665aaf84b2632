package dev.autogen.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Classes compiled from source in memory; a warning is an error. */
public final class InMemoryClasses extends ClassLoader {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** Lives as long as the JVM: what it has read of the class path need not be read again. */
    private static final StandardJavaFileManager STANDARD = COMPILER.getStandardFileManager(null, null, null);

    private final Map<String, ByteArrayOutputStream> compiled = new TreeMap<>();

    private InMemoryClasses(ClassLoader parent) {
        super(parent);
    }

    /** Compiles the files. */
    public static InMemoryClasses of(List<JavaSourceFile> files) {
        return of(files, InMemoryClasses.class.getClassLoader());
    }

    /** Compiles the files; their classes see those of another loader when they run. */
    public static InMemoryClasses of(List<JavaSourceFile> files, ClassLoader parent) {
        return of(files, parent, List.of("-proc:none", "-Xlint:all,-classfile", "-Werror"));
    }

    /** Compiles the files of somebody who does not mind warnings. */
    public static InMemoryClasses tolerant(List<JavaSourceFile> files) {
        return of(files, InMemoryClasses.class.getClassLoader(), List.of("-proc:none", "-nowarn"));
    }

    private static InMemoryClasses of(List<JavaSourceFile> files, ClassLoader parent, List<String> options) {
        InMemoryClasses classes = new InMemoryClasses(parent);
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<Source> sources = files.stream().map(Source::new).toList();
        synchronized (STANDARD) {
            boolean done = COMPILER.getTask(null, new InMemory(STANDARD, classes), problems, options, null, sources)
                    .call();
            assertThat(done).as("%s", problems.getDiagnostics()).isTrue();
        }
        return classes;
    }

    /** Returns the names of the classes, in order. */
    public Set<String> names() {
        return compiled.keySet();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ByteArrayOutputStream bytes = compiled.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes.toByteArray(), 0, bytes.size());
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
        private final InMemoryClasses classes;

        InMemory(JavaFileManager standard, InMemoryClasses classes) {
            super(standard);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("class:///" + className.replace('$', '_')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    classes.compiled.put(className, bytes);
                    return bytes;
                }
            };
        }
    }
}
