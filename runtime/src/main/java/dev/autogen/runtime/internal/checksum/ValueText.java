package dev.autogen.runtime.internal.checksum;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A record as text that stays the same when a component is added or moved: components stand by name, and those that are
 * absent, empty or false are left out.
 *
 * <p>What an operation knows beyond what it does is left out too: what was there before, whether a name was chosen,
 * how fast it goes, and what would take it back.
 */
public final class ValueText {

    private static final Set<String> LEFT_OUT = Set.of("was", "chosen", "uses", "pace", "usingBack");

    /** Components that were renamed since the format was set, by the names that it has for them. */
    private static final Map<String, String> FIRST_NAMES = Map.of("identityDefinition", "identity");

    private ValueText() {}

    public static String of(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(ValueText::of).orElse("");
        } else if (value instanceof Collection<?> many) {
            return many.stream().map(ValueText::of).collect(Collectors.joining(",", "[", "]"));
        } else if (value instanceof Map<?, ?> map) {
            return new TreeMap<>(map)
                    .entrySet().stream()
                            .map(e -> e.getKey() + "=" + of(e.getValue()))
                            .collect(Collectors.joining(",", "{", "}"));
        } else if (value instanceof Record) {
            return record(value);
        } else if (value.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(value))
                    .mapToObj(i -> element(value, i))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return quoted(value.toString());
    }

    /** The numbers of a byte array stand bare. */
    private static String element(Object array, int index) {
        Optional<Object> value = Optional.ofNullable(Array.get(array, index));
        return value.map(v -> v instanceof Byte ? v.toString() : of(v)).orElse("null");
    }

    private static String record(Object value) {
        Map<String, String> components = new TreeMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object inside = read(component, value);
            if (!LEFT_OUT.contains(component.getName()) && says(inside)) {
                components.put(FIRST_NAMES.getOrDefault(component.getName(), component.getName()), of(inside));
            }
        }
        return value.getClass().getSimpleName() + components;
    }

    private static boolean says(Object value) {
        return !(value.equals(false)
                || value.equals(Optional.empty())
                || (value instanceof Collection<?> many && many.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty()));
    }

    private static Object read(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The component " + component + " cannot be read.", e);
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
