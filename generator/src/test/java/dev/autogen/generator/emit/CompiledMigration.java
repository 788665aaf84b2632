package dev.autogen.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.OperationTarget;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Row;
import dev.autogen.runtime.operation.Operation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A written migration, compiled in memory. */
public final class CompiledMigration {

    private final Migration migration;

    private CompiledMigration(Migration migration) {
        this.migration = migration;
    }

    /** Compiles the files, the first of which is the migration. */
    public static CompiledMigration of(List<JavaSourceFile> files) throws Exception {
        Classes classes = new Classes();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(problems, null, null);
                JavaFileManager manager = new InMemory(standard, classes)) {
            List<Source> sources = files.stream().map(Source::new).toList();
            List<String> options = List.of("-proc:none", "-Xlint:all", "-Werror", "-encoding", "UTF-8");
            boolean done = compiler.getTask(null, manager, problems, options, null, sources)
                    .call();
            assertThat(done).as("%s", problems.getDiagnostics()).isTrue();
        }
        Class<?> type = Class.forName(files.get(0).qualifiedName(), true, classes);
        return new CompiledMigration((Migration) type.getDeclaredConstructor().newInstance());
    }

    public Migration migration() {
        return migration;
    }

    public List<Operation> upgrade() {
        return collect(Migration::upgrade);
    }

    public List<Operation> downgrade() {
        return collect(Migration::downgrade);
    }

    private List<Operation> collect(BiConsumer<Migration, Operations> direction) {
        Collector collector = new Collector();
        Operations op = new Operations(collector);
        direction.accept(migration, op);
        op.finish();
        return collector.operations;
    }

    private static final class Collector implements OperationTarget {
        private final List<Operation> operations = new ArrayList<>();

        @Override
        public void apply(Operation operation) {
            operations.add(operation);
        }

        @Override
        public List<Row> query(String sql, List<Object> arguments) {
            throw new IllegalStateException(sql);
        }

        @Override
        public Connection connection() {
            throw new IllegalStateException("no connection");
        }
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

    private static final class Classes extends ClassLoader {
        private final Map<String, ByteArrayOutputStream> compiled = new HashMap<>();

        Classes() {
            super(CompiledMigration.class.getClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            ByteArrayOutputStream bytes = compiled.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes.toByteArray(), 0, bytes.size());
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Classes classes;

        InMemory(JavaFileManager standard, Classes classes) {
            super(standard);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("class:///" + className), kind) {
                @Override
                public OutputStream openOutputStream() throws IOException {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    classes.compiled.put(className, bytes);
                    return bytes;
                }
            };
        }
    }
}
