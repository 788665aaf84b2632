package dev.autogen.cli.memory;

import dev.autogen.runtime.name.Named;
import dev.autogen.runtime.name.NamedSet;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A binary form of trees of records: each value is a tag and its content, each type is named once.
 *
 * <p>The form is as the records are in this build of autogen, so a reader of another build must not be given it.
 */
final class RecordFormat {

    private static final byte TEXT = 1;
    private static final byte BOOLEAN = 2;
    private static final byte INT = 3;
    private static final byte LONG = 4;
    private static final byte ENUM = 5;
    private static final byte EMPTY = 6;
    private static final byte PRESENT = 7;
    private static final byte LIST = 8;
    private static final byte SET = 9;
    private static final byte MAP = 10;
    private static final byte NAMED = 11;
    private static final byte RECORD = 12;

    private static final String OURS = "dev.autogen.";

    private RecordFormat() {}

    /** Writes values; of one stream all with the same writer, since types are named once. */
    static final class Writer {

        private final DataOutputStream out;
        private final Map<String, Integer> types = new HashMap<>();

        Writer(DataOutputStream out) {
            this.out = out;
        }

        void write(Object value) throws IOException {
            if (value instanceof String text) {
                out.writeByte(TEXT);
                text(text);
            } else if (value instanceof Boolean flag) {
                out.writeByte(BOOLEAN);
                out.writeBoolean(flag);
            } else if (value instanceof Integer number) {
                out.writeByte(INT);
                out.writeInt(number);
            } else if (value instanceof Long number) {
                out.writeByte(LONG);
                out.writeLong(number);
            } else if (value instanceof Enum<?> constant) {
                out.writeByte(ENUM);
                type(constant.getDeclaringClass());
                text(constant.name());
            } else if (value instanceof Optional<?> optional) {
                out.writeByte(optional.isPresent() ? PRESENT : EMPTY);
                if (optional.isPresent()) {
                    write(optional.get());
                }
            } else if (value instanceof List<?> list) {
                all(LIST, list);
            } else if (value instanceof Set<?> set) {
                all(SET, set);
            } else if (value instanceof NamedSet<?> set) {
                List<Object> members = new ArrayList<>();
                set.forEach(members::add);
                all(NAMED, members);
            } else if (value instanceof Map<?, ?> map) {
                out.writeByte(MAP);
                out.writeInt(map.size());
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    write(entry.getKey());
                    write(entry.getValue());
                }
            } else if (value instanceof Record) {
                out.writeByte(RECORD);
                type(value.getClass());
                for (RecordComponent component : value.getClass().getRecordComponents()) {
                    write(valueOf(component, value));
                }
            } else {
                throw new IllegalArgumentException("no form for " + value.getClass());
            }
        }

        private void all(byte tag, Collection<?> values) throws IOException {
            out.writeByte(tag);
            out.writeInt(values.size());
            for (Object value : values) {
                write(value);
            }
        }

        private void type(Class<?> type) throws IOException {
            Integer known = types.putIfAbsent(type.getName(), types.size());
            out.writeInt(known == null ? -1 : known);
            if (known == null) {
                text(type.getName());
            }
        }

        private void text(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        private static Object valueOf(RecordComponent component, Object owner) {
            try {
                component.getAccessor().setAccessible(true);
                return component.getAccessor().invoke(owner);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Reads what a {@link Writer} wrote. */
    static final class Reader {

        private final DataInputStream in;
        private final List<Class<?>> types = new ArrayList<>();
        private final Map<Class<?>, Constructor<?>> constructors = new HashMap<>();

        Reader(DataInputStream in) {
            this.in = in;
        }

        Object read() throws IOException, ReflectiveOperationException {
            byte tag = in.readByte();
            return switch (tag) {
                case TEXT -> text();
                case BOOLEAN -> in.readBoolean();
                case INT -> in.readInt();
                case LONG -> in.readLong();
                case ENUM -> constant(type(), text());
                case EMPTY -> Optional.empty();
                case PRESENT -> Optional.of(read());
                case LIST -> Collections.unmodifiableList(values());
                case SET -> Collections.unmodifiableSet(new LinkedHashSet<>(values()));
                case NAMED ->
                    NamedSet.of(values().stream().map(Named.class::cast).toList());
                case MAP -> map();
                case RECORD -> record(type());
                default -> throw new IOException("unknown tag " + tag);
            };
        }

        private List<Object> values() throws IOException, ReflectiveOperationException {
            int size = in.readInt();
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                values.add(read());
            }
            return values;
        }

        private Map<Object, Object> map() throws IOException, ReflectiveOperationException {
            int size = in.readInt();
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                Object key = read();
                map.put(key, read());
            }
            return Collections.unmodifiableMap(map);
        }

        private Object record(Class<?> type) throws IOException, ReflectiveOperationException {
            Object[] values = new Object[type.getRecordComponents().length];
            for (int i = 0; i < values.length; i++) {
                values[i] = read();
            }
            Constructor<?> constructor = constructors.get(type);
            if (constructor == null) {
                constructor = canonical(type);
                constructors.put(type, constructor);
            }
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                throw new IOException("the values of " + type + " do not fit", e);
            }
        }

        private static Constructor<?> canonical(Class<?> type) throws NoSuchMethodException {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        }

        private static Object constant(Class<?> type, String name) throws IOException {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no constant " + name));
        }

        private Class<?> type() throws IOException, ClassNotFoundException {
            int known = in.readInt();
            if (known >= 0) {
                return types.get(known);
            }
            String name = text();
            if (!name.startsWith(OURS)) {
                throw new IOException("not a type of autogen: " + name);
            }
            Class<?> type = Class.forName(name, false, RecordFormat.class.getClassLoader());
            types.add(type);
            return type;
        }

        private String text() throws IOException {
            return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        }
    }
}
