package dev.autogen.runtime.internal.edit;

import dev.autogen.runtime.name.Named;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The objects of one kind in a schema that is edited; what does not fit is an {@link IllegalArgumentException}. */
final class NamedMap<T extends Named> {

    private final Map<QualifiedName, T> objects = new TreeMap<>();

    NamedMap(NamedSet<T> start) {
        start.forEach(object -> objects.put(object.name(), object));
    }

    NamedSet<T> result() {
        return NamedSet.of(objects.values());
    }

    boolean has(QualifiedName name) {
        return objects.containsKey(name);
    }

    void add(T object) {
        if (objects.put(object.name(), object) != null) {
            throw new IllegalArgumentException("it exists already");
        }
    }

    T find(QualifiedName name) {
        return Optional.ofNullable(objects.get(name)).orElseThrow(() -> missing(name));
    }

    T remove(QualifiedName name) {
        return Optional.ofNullable(objects.remove(name)).orElseThrow(() -> missing(name));
    }

    private static IllegalArgumentException missing(QualifiedName name) {
        return new IllegalArgumentException("there is no \"" + name + "\"");
    }

    void change(QualifiedName name, UnaryOperator<T> edit) {
        objects.put(name, edit.apply(find(name)));
    }

    void changeAll(UnaryOperator<T> edit) {
        objects.replaceAll((name, object) -> edit.apply(object));
    }

    void removeIf(Predicate<T> condition) {
        objects.values().removeIf(condition);
    }
}
