package dev.autogen.runtime.internal.classfile;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A class as its file describes it.
 *
 * @param name the binary name, {@code tracker.migrations.R1}
 * @param isAbstract whether it is abstract or an interface
 * @param interfaces the binary names of the interfaces it names itself
 * @param annotations the values of its runtime-visible annotations, by binary name of the annotation
 */
public record ClassFile(
        String name, boolean isAbstract, List<String> interfaces, Map<String, Map<String, Object>> annotations) {

    public ClassFile {
        interfaces = List.copyOf(interfaces);
        annotations = Map.copyOf(annotations);
    }

    /**
     * Reads a class file.
     *
     * @throws IOException if the bytes are not a class file
     */
    public static ClassFile read(InputStream bytes) throws IOException {
        return new ClassFileReader(new DataInputStream(bytes)).read();
    }

    /**
     * Returns the values of an annotation by the names of its elements, defaults left out: a String, a Boolean, a number,
     * or a List of these.
     */
    public Optional<Map<String, Object>> annotation(Class<?> type) {
        return Optional.ofNullable(annotations.get(type.getName()));
    }
}
