package dev.autogen.generator.emit;

import java.nio.file.Path;

/**
 * A Java source file that is not yet on disk.
 *
 * @param className the simple name of its class
 * @param packageName the package, empty for none
 * @param contents the text
 */
public record JavaSourceFile(String className, String packageName, String contents) {

    /** Returns where it belongs below a source directory. */
    public Path path() {
        Path directory = packageName.isEmpty() ? Path.of("") : Path.of(packageName.replace('.', '/'));
        return directory.resolve(className + ".java");
    }

    /** Returns the name with its package. */
    public String qualifiedName() {
        return packageName.isEmpty() ? className : packageName + "." + className;
    }
}
