package dev.autogen.generator.diff.order;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Deferrability;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.IndexPart;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.UniqueConstraint;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Columns of a table that are unique together, which a foreign key can refer to.
 *
 * @param table the table
 * @param columns the columns
 */
public record Key(QualifiedName table, Set<String> columns) {

    public static Key referredTo(ForeignKey key) {
        return new Key(key.referencedTable(), new TreeSet<>(key.referencedColumns()));
    }

    public static Optional<Key> of(QualifiedName table, Constraint constraint) {
        boolean referable = (constraint instanceof PrimaryKey primary && isImmediate(primary.deferrability()))
                || (constraint instanceof UniqueConstraint unique && isImmediate(unique.deferrability()));
        return referable ? Optional.of(new Key(table, new TreeSet<>(constraint.columns()))) : Optional.empty();
    }

    /** No foreign key can refer to a key that is checked later. */
    private static boolean isImmediate(Deferrability deferrability) {
        return deferrability == Deferrability.NOT_DEFERRABLE;
    }

    /** A unique index will do as well, unless it is partial or over an expression. */
    public static Optional<Key> of(QualifiedName table, Index index) {
        List<IndexPart> parts = index.parts();
        if (!index.isUnique() || index.predicate().isPresent() || parts.stream().anyMatch(IndexPart::expression)) {
            return Optional.empty();
        }
        return Optional.of(
                new Key(table, parts.stream().map(IndexPart::text).collect(Collectors.toCollection(TreeSet::new))));
    }

    public static Set<Key> of(Table table) {
        Set<Key> keys = new HashSet<>();
        table.constraints().forEach(c -> of(table.name(), c).ifPresent(keys::add));
        table.indexes().forEach(i -> of(table.name(), i).ifPresent(keys::add));
        return keys;
    }
}
