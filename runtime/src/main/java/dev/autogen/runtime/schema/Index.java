package dev.autogen.runtime.schema;

import dev.autogen.runtime.name.ObjectName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An index that no constraint owns.
 *
 * @param name the name, in the schema of its table
 * @param isUnique whether it is unique
 * @param method the access method, {@code btree}
 * @param parts the keys, in order
 * @param include the INCLUDE columns
 * @param isNullsNotDistinct whether two NULLs count as equal; needs PostgreSQL 15
 * @param predicate the predicate of a partial index
 * @param storage the storage parameters, {@code fillfactor} and the like
 * @param valid whether the server may use it; a failed CREATE INDEX CONCURRENTLY leaves one that is not
 * @param comment the comment
 */
public record Index(
        ObjectName name,
        boolean isUnique,
        String method,
        List<IndexPart> parts,
        List<String> include,
        boolean isNullsNotDistinct,
        Optional<String> predicate,
        Map<String, String> storage,
        boolean valid,
        Optional<String> comment)
        implements TableElement {

    public Index {
        parts = List.copyOf(parts);
        include = List.copyOf(include);
        storage = Collections.unmodifiableMap(new TreeMap<>(storage));
    }

    /** Returns a plain B-tree index. */
    public static Index of(ObjectName name, IndexPart... parts) {
        return new Index(
                name,
                false,
                "btree",
                List.of(parts),
                List.of(),
                false,
                Optional.empty(),
                Map.of(),
                true,
                Optional.empty());
    }

    /** Returns the same index, unique. */
    public Index unique() {
        return withUnique(true);
    }

    /** Returns the same index with another access method, {@code "gin"}. */
    public Index using(String accessMethod) {
        return withMethod(accessMethod);
    }

    /** Returns the same index over the rows that satisfy an SQL condition. */
    public Index where(String condition) {
        return withWhere(Optional.of(condition));
    }

    /** Returns the same index with INCLUDE columns. */
    public Index including(String... columns) {
        return withInclude(List.of(columns));
    }

    /** Returns the same index with NULLS NOT DISTINCT. */
    public Index nullsNotDistinct() {
        return withNullsNotDistinct(true);
    }

    /** Returns the same index with one more storage parameter. */
    public Index with(String parameter, String value) {
        Map<String, String> more = new TreeMap<>(storage);
        more.put(parameter, value);
        return withStorage(more);
    }

    /** Returns the same index with a comment. */
    public Index comment(String text) {
        return withComment(Optional.of(text));
    }

    public Index named(ObjectName other) {
        return new Index(
                other, isUnique, method, parts, include, isNullsNotDistinct, predicate, storage, valid, comment);
    }

    public Index withUnique(boolean other) {
        return new Index(name, other, method, parts, include, isNullsNotDistinct, predicate, storage, valid, comment);
    }

    public Index withMethod(String other) {
        return new Index(name, isUnique, other, parts, include, isNullsNotDistinct, predicate, storage, valid, comment);
    }

    public Index withParts(List<IndexPart> other) {
        return new Index(
                name, isUnique, method, other, include, isNullsNotDistinct, predicate, storage, valid, comment);
    }

    public Index withInclude(List<String> other) {
        return new Index(name, isUnique, method, parts, other, isNullsNotDistinct, predicate, storage, valid, comment);
    }

    public Index withNullsNotDistinct(boolean other) {
        return new Index(name, isUnique, method, parts, include, other, predicate, storage, valid, comment);
    }

    public Index withWhere(Optional<String> other) {
        return new Index(name, isUnique, method, parts, include, isNullsNotDistinct, other, storage, valid, comment);
    }

    public Index withStorage(Map<String, String> other) {
        return new Index(name, isUnique, method, parts, include, isNullsNotDistinct, predicate, other, valid, comment);
    }

    public Index withValid(boolean other) {
        return new Index(
                name, isUnique, method, parts, include, isNullsNotDistinct, predicate, storage, other, comment);
    }

    public Index withComment(Optional<String> other) {
        return new Index(name, isUnique, method, parts, include, isNullsNotDistinct, predicate, storage, valid, other);
    }
}
