package dev.autogen.generator.own;

import dev.autogen.generator.catalog.Difference;
import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.generator.diff.Structure;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Deferrability;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.IndexPart;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Keys and indexes that scripts made: they stay where they do what the model asks, in another order or by another name. */
final class ScriptMadeKeys {

    private final Ownership owned;
    private final Table there;
    private final Schema desired;
    private final List<LeftAlone> leftAlone;

    ScriptMadeKeys(Ownership owned, Table there, Schema desired, List<LeftAlone> leftAlone) {
        this.owned = owned;
        this.there = there;
        this.desired = desired;
        this.leftAlone = leftAlone;
    }

    /** Returns the model with them. */
    Table in(Table wanted) {
        List<Constraint> keys = new ArrayList<>();
        for (Constraint constraint : wanted.constraints()) {
            Optional<Constraint> holder = holder(constraint);
            Constraint kept = holder.orElse(constraint);
            if (holder.isEmpty()
                    || !(keys.contains(kept) || wanted.constraints().contains(kept))) {
                keys.add(kept);
            }
        }
        List<Index> indexes = new ArrayList<>();
        for (Index index : wanted.indexes()) {
            Optional<Index> holder = holder(index);
            Index kept = holder.orElse(index);
            if (holder.isEmpty() || !(indexes.contains(kept) || wanted.indexes().contains(kept))) {
                indexes.add(kept);
            }
        }
        replaced(wanted, indexes).forEach(indexes::add);
        return wanted.withConstraints(named(
                        keys, there.constraints(), Constraint::name, Structure::of, (c, now) -> c.named(now.name())))
                .withIndexes(
                        named(indexes, there.indexes(), Index::name, Structure::of, (i, now) -> i.named(now.name())));
    }

    /** Returns what does already what a key of the model does. */
    private Optional<Constraint> holder(Constraint wanted) {
        boolean isKey = wanted instanceof PrimaryKey || wanted instanceof UniqueConstraint;
        Constraint structure = Structure.of(wanted);
        if (!isKey || there.constraints().stream().anyMatch(c -> Structure.of(c).equals(structure))) {
            return Optional.empty();
        }
        Optional<Constraint> holder = there.constraints().stream()
                .filter(now -> isScriptMade(now.name()) && holds(now, wanted))
                .findFirst();
        holder.ifPresent(now -> tell(
                wanted instanceof PrimaryKey ? "primary key" : "unique constraint",
                now.name(),
                now.columns(),
                wanted.columns()));
        return holder;
    }

    private boolean holds(Constraint now, Constraint wanted) {
        boolean same = Set.copyOf(now.columns()).equals(Set.copyOf(wanted.columns()));
        if (!(wanted instanceof UniqueConstraint unique)) {
            return now instanceof PrimaryKey
                    && (same || (now.columns().containsAll(wanted.columns()) && !isReferredTo(wanted)));
        }
        return same
                && (now instanceof PrimaryKey key
                        ? key.deferrability() == Deferrability.NOT_DEFERRABLE
                        : now instanceof UniqueConstraint other
                                && other.nullsNotDistinct() == unique.nullsNotDistinct()
                                && other.deferrability() == unique.deferrability());
    }

    private boolean isReferredTo(Constraint key) {
        Set<String> columns = Set.copyOf(key.columns());
        return desired.tables().stream()
                .flatMap(table -> table.constraintsOf(ForeignKey.class))
                .anyMatch(foreign -> foreign.referencedTable().equals(there.name())
                        && Set.copyOf(foreign.referencedColumns()).equals(columns));
    }

    /** Returns the index that finds all that an index of the model finds, and is at least as strict. */
    private Optional<Index> holder(Index wanted) {
        Index structure = Structure.of(wanted);
        if (!isPlain(wanted)
                || there.indexes().stream().anyMatch(i -> Structure.of(i).equals(structure))) {
            return Optional.empty();
        }
        Optional<Index> holder = there.indexes().stream()
                .filter(now -> isScriptMade(now.name())
                        && isPlain(now)
                        && now.isNullsNotDistinct() == wanted.isNullsNotDistinct()
                        && now.include().containsAll(wanted.include())
                        && (wanted.isUnique()
                                ? now.isUnique() && Set.copyOf(now.parts()).equals(Set.copyOf(wanted.parts()))
                                : now.isUnique() && now.parts().equals(wanted.parts())))
                .findFirst();
        holder.ifPresent(now -> tell("index", now.name(), texts(now), texts(wanted)));
        return holder;
    }

    private static boolean isPlain(Index index) {
        return index.method().equals("btree")
                && index.predicate().isEmpty()
                && index.valid()
                && index.parts().stream().noneMatch(IndexPart::expression);
    }

    /** Returns the indexes that the model would replace by others over their columns. */
    private List<Index> replaced(Table wanted, List<Index> indexes) {
        Set<String> taken = new HashSet<>();
        wanted.constraints().forEach(c -> taken.add(c.name().text()));
        indexes.forEach(i -> taken.add(i.name().text()));
        Set<Index> structures = indexes.stream().map(Structure::of).collect(Collectors.toSet());
        return there.indexes().stream()
                .filter(now -> isScriptMade(now.name())
                        && !taken.contains(now.name().text())
                        && !structures.contains(Structure.of(now))
                        && wanted.columns().stream().map(c -> c.name()).toList().containsAll(columns(now)))
                .toList();
    }

    private static List<String> columns(Index index) {
        List<String> columns = new ArrayList<>(index.include());
        index.parts().stream().filter(p -> !p.expression()).forEach(p -> columns.add(p.text()));
        return columns;
    }

    /** What takes the place of something of the model. */
    private interface Renaming<T> {
        T of(T wanted, T now);
    }

    private <T> List<T> named(
            List<T> wanted,
            List<T> current,
            Function<T, ObjectName> name,
            Function<T, T> structure,
            Renaming<T> renaming) {
        Set<String> names = wanted.stream().map(w -> name.apply(w).text()).collect(Collectors.toSet());
        List<T> named = new ArrayList<>();
        for (T item : wanted) {
            Predicate<T> same = now -> structure.apply(now).equals(structure.apply(item));
            boolean isThere = current.stream()
                    .anyMatch(now -> same.test(now)
                            && name.apply(now).text().equals(name.apply(item).text()));
            Optional<T> other = isThere || !name.apply(item).chosen()
                    ? Optional.empty()
                    : current.stream()
                            .filter(now -> same.test(now)
                                    && isScriptMade(name.apply(now))
                                    && names.add(name.apply(now).text()))
                            .findFirst();
            other.ifPresent(now -> leftAlone.add(new LeftAlone(
                    "name " + name.apply(now) + " on table",
                    there.name(),
                    "no migration of this project created it; the model has " + name.apply(item),
                    Difference.NAME)));
            named.add(other.map(now -> renaming.of(item, now)).orElse(item));
        }
        return named;
    }

    private boolean isScriptMade(ObjectName name) {
        return !owned.owns(TablePart.named(there.name(), name.text()));
    }

    private void tell(String kind, ObjectName name, List<String> now, List<String> wanted) {
        boolean order = Set.copyOf(now).equals(Set.copyOf(wanted));
        String columns = now.equals(wanted) ? "" : " over (" + String.join(", ", now) + ")";
        leftAlone.add(new LeftAlone(
                kind + " " + name + columns + " of table",
                there.name(),
                "no migration of this project created it; the model has (" + String.join(", ", wanted) + ")",
                order ? Difference.ORDER : Difference.WIDER));
    }

    private static List<String> texts(Index index) {
        return index.parts().stream().map(IndexPart::text).toList();
    }
}
