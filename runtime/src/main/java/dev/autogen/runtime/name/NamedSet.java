package dev.autogen.runtime.name;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An immutable set of named objects, in the order of their names; equal to another when the objects are equal.
 *
 * @param <T> the kind of object
 */
public final class NamedSet<T extends Named> implements Iterable<T> {

    private final Map<QualifiedName, T> byName;

    private NamedSet(Map<QualifiedName, T> byName) {
        this.byName = Collections.unmodifiableMap(byName);
    }

    /**
     * Returns a set of the given objects.
     *
     * @throws IllegalArgumentException if two of them have the same name
     */
    public static <T extends Named> NamedSet<T> of(Collection<T> objects) {
        Map<QualifiedName, T> byName = new TreeMap<>();
        for (T object : objects) {
            if (byName.put(object.name(), object) != null) {
                throw new IllegalArgumentException("Two objects are named " + object.name() + ".");
            }
        }
        return new NamedSet<>(byName);
    }

    /** Returns a set of the given objects. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T extends Named> NamedSet<T> of(T... objects) {
        return of(List.of(objects));
    }

    /** Returns a copy of this set with the object, which replaces one of the same name. */
    public NamedSet<T> with(T object) {
        Map<QualifiedName, T> copy = new TreeMap<>(byName);
        copy.put(object.name(), object);
        return new NamedSet<>(copy);
    }

    /** Returns a copy of this set without the object of that name. */
    public NamedSet<T> without(QualifiedName name) {
        Map<QualifiedName, T> copy = new TreeMap<>(byName);
        copy.remove(name);
        return new NamedSet<>(copy);
    }

    /** Returns the object of that name. */
    public Optional<T> find(QualifiedName name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Tells whether there is an object of that name. */
    public boolean contains(QualifiedName name) {
        return byName.containsKey(name);
    }

    /** Returns the names, in order. */
    public Set<QualifiedName> names() {
        return byName.keySet();
    }

    /** Returns how many objects there are. */
    public int size() {
        return byName.size();
    }

    /** Tells whether the set is empty. */
    public boolean isEmpty() {
        return byName.isEmpty();
    }

    /** Returns the objects, in the order of their names. */
    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    @Override
    public Iterator<T> iterator() {
        return byName.values().iterator();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedSet<?> set && byName.equals(set.byName);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    @Override
    public String toString() {
        return byName.values().toString();
    }
}
