package dev.autogen.runtime.internal.classfile;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a class file from front to back, as chapter 4 of the JVM specification lays it out. */
final class ClassFileReader {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int INTERFACE_OR_ABSTRACT = 0x0600;

    private final DataInputStream in;

    ClassFileReader(DataInputStream in) {
        this.in = in;
    }

    ClassFile read() throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("The bytes are not a class file.");
        }
        in.skipNBytes(4);
        ConstantPool constants = new ConstantPool(in);
        boolean isAbstract = (in.readUnsignedShort() & INTERFACE_OR_ABSTRACT) != 0;
        String name = constants.className(in.readUnsignedShort());
        in.skipNBytes(2);
        List<String> interfaces = new ArrayList<>();
        for (int count = in.readUnsignedShort(); count > 0; count--) {
            interfaces.add(constants.className(in.readUnsignedShort()));
        }
        skipMembers();
        skipMembers();
        return new ClassFile(name, isAbstract, interfaces, classAnnotations(constants));
    }

    /** Skips fields or methods, which have one layout. */
    private void skipMembers() throws IOException {
        for (int members = in.readUnsignedShort(); members > 0; members--) {
            in.skipNBytes(6);
            for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                in.skipNBytes(2);
                in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
            }
        }
    }

    private Map<String, Map<String, Object>> classAnnotations(ConstantPool constants) throws IOException {
        Map<String, Map<String, Object>> annotations = new HashMap<>();
        for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
            String attribute = constants.text(in.readUnsignedShort());
            long length = Integer.toUnsignedLong(in.readInt());
            if (!attribute.equals("RuntimeVisibleAnnotations")) {
                in.skipNBytes(length);
                continue;
            }
            for (int count = in.readUnsignedShort(); count > 0; count--) {
                String descriptor = constants.text(in.readUnsignedShort());
                String type = descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
                annotations.put(type, elements(constants));
            }
        }
        return annotations;
    }

    private Map<String, Object> elements(ConstantPool constants) throws IOException {
        Map<String, Object> elements = new LinkedHashMap<>();
        for (int count = in.readUnsignedShort(); count > 0; count--) {
            String name = constants.text(in.readUnsignedShort());
            elements.put(name, element(constants));
        }
        return elements;
    }

    private Object element(ConstantPool constants) throws IOException {
        int tag = in.readUnsignedByte();
        return switch (tag) {
            case 'Z' -> !Integer.valueOf(0).equals(constants.value(in.readUnsignedShort()));
            case 'B', 'C', 'D', 'F', 'I', 'J', 'S', 's', 'c' -> constants.value(in.readUnsignedShort());
            case 'e' -> {
                in.skipNBytes(2);
                yield constants.value(in.readUnsignedShort());
            }
            case '@' -> {
                in.skipNBytes(2);
                yield elements(constants);
            }
            case '[' -> {
                List<Object> values = new ArrayList<>();
                for (int count = in.readUnsignedShort(); count > 0; count--) {
                    values.add(element(constants));
                }
                yield values;
            }
            default -> throw new IOException("Unknown annotation value of kind " + tag + ".");
        };
    }
}
