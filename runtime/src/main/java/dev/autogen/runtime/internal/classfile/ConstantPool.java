package dev.autogen.runtime.internal.classfile;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The constants of a class file that names and annotation values need. */
final class ConstantPool {

    private final Map<Integer, Object> values = new HashMap<>();

    ConstantPool(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> values.put(i, in.readUTF());
                case 3 -> values.put(i, in.readInt());
                case 4 -> values.put(i, in.readFloat());
                case 5 -> values.put(i++, in.readLong());
                case 6 -> values.put(i++, in.readDouble());
                case 7 -> values.put(i, new Reference(in.readUnsignedShort()));
                case 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                default -> throw new IOException("Unknown constant of kind " + tag + ".");
            }
        }
    }

    private record Reference(int index) {}

    /** Returns a text or a number. */
    Object value(int index) throws IOException {
        Object value = values.get(index);
        if (value == null) {
            throw new IOException("There is no constant " + index + ".");
        }
        return value;
    }

    String text(int index) throws IOException {
        return value(index).toString();
    }

    /** Returns the binary name of a class. */
    String className(int index) throws IOException {
        if (value(index) instanceof Reference reference) {
            return text(reference.index()).replace('/', '.');
        }
        throw new IOException("Constant " + index + " is no class.");
    }
}
