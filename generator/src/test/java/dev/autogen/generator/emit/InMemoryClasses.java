package dev.autogen.generator.emit;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Classes compiled from source in memory; a warning is an error. */
public final class InMemoryClasses extends ClassLoader {

    private final Map<String, byte[]> compiled;

    private InMemoryClasses(Map<String, byte[]> compiled, ClassLoader parent) {
        super(parent);
        this.compiled = compiled;
    }

    /** Compiles the files. */
    public static InMemoryClasses of(List<JavaSourceFile> files) {
        return of(files, InMemoryClasses.class.getClassLoader());
    }

    /** Compiles the files; their classes see those of another loader when they run. */
    public static InMemoryClasses of(List<JavaSourceFile> files, ClassLoader parent) {
        return new InMemoryClasses(
                InMemoryCompiler.compile(files, "-proc:none", "-Xlint:all,-classfile", "-Werror"), parent);
    }

    /** Compiles the files of somebody who does not mind warnings. */
    public static InMemoryClasses tolerant(List<JavaSourceFile> files) {
        return new InMemoryClasses(
                InMemoryCompiler.compile(files, "-proc:none", "-nowarn"), InMemoryClasses.class.getClassLoader());
    }

    /** Returns the names of the classes, in order. */
    public Set<String> names() {
        return compiled.keySet();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = compiled.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
