package dev.autogen.generator.diff;

import dev.autogen.generator.diff.order.Claims;
import dev.autogen.generator.diff.order.Key;
import dev.autogen.runtime.internal.sql.Involvement;
import dev.autogen.runtime.internal.sql.SqlWords;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A table that stays: its columns, constraints and indexes side by side, and what of them must be made again. */
final class TableChange {

    private final Table current;
    private final Table desired;
    private final Pairs<Column> columns;
    private final Matches<Constraint> constraints;
    private final Matches<Index> indexes;
    private final List<String> retyped = new ArrayList<>();
    private final Set<String> madeAgain = new HashSet<>();
    private final Set<String> incomparable = new HashSet<>();
    private final Set<Constraint> rebuiltConstraints = new HashSet<>();
    private final Set<Index> rebuiltIndexes = new HashSet<>();

    TableChange(Table current, Table desired, Claims claims, ReplacedTypes replaced) {
        QualifiedName name = current.name();
        this.current = current;
        this.desired = desired;
        columns = Pairs.of(current.columns(), desired.columns(), Column::name);
        constraints = Matches.of(
                current.constraints(),
                desired.constraints(),
                new Matches.Rules<>(Constraint::name, Structure::of, c -> claims.onConstraint(name, c)));
        indexes = Matches.of(
                current.indexes(),
                desired.indexes(),
                new Matches.Rules<>(Index::name, Structure::of, i -> claims.onIndex(name, i)));
        noteColumns(replaced);
        for (String column : madeAgain) {
            rebuild(c -> Involvement.of(c, column), i -> Involvement.of(i, column));
        }
    }

    private void noteColumns(ReplacedTypes replaced) {
        for (Pairs.Pair<Column> pair : columns.kept()) {
            String column = pair.current().name();
            if (ColumnDiff.mustBeMadeAgain(pair.current(), pair.desired())
                    || replaced.part(pair.current(), pair.desired())) {
                madeAgain.add(column);
            } else if (ColumnDiff.retyped(pair.current(), pair.desired())) {
                retyped.add(column);
                if (!Casts.comparable(pair.current().type(), pair.desired().type())) {
                    incomparable.add(column);
                }
            }
        }
        retyped.addAll(madeAgain);
        // PostgreSQL refuses to alter the type of a column that a generated one is made from.
        for (Pairs.Pair<Column> pair : columns.kept()) {
            pair.current()
                    .generated()
                    .filter(g -> retyped.stream().anyMatch(c -> SqlWords.mentions(g.expression(), c)))
                    .ifPresent(g -> madeAgain.add(pair.current().name()));
        }
    }

    private void rebuild(Predicate<Constraint> constraint, Predicate<Index> index) {
        constraints.kept().stream()
                .map(Matches.Match::current)
                .filter(constraint)
                .forEach(rebuiltConstraints::add);
        indexes.kept().stream().map(Matches.Match::current).filter(index).forEach(rebuiltIndexes::add);
    }

    /** Has the foreign keys made again that this condition holds for. */
    void rebuildForeignKeys(Predicate<ForeignKey> condition) {
        rebuild(c -> c instanceof ForeignKey key && condition.test(key), i -> false);
    }

    Table current() {
        return current;
    }

    Table desired() {
        return desired;
    }

    Pairs<Column> columns() {
        return columns;
    }

    Matches<Constraint> constraints() {
        return constraints;
    }

    Matches<Index> indexes() {
        return indexes;
    }

    boolean isMadeAgain(String column) {
        return madeAgain.contains(column);
    }

    boolean isRebuilt(Constraint currentConstraint) {
        return rebuiltConstraints.contains(currentConstraint);
    }

    boolean isRebuilt(Index currentIndex) {
        return rebuiltIndexes.contains(currentIndex);
    }

    /** Tells whether a foreign key between columns cannot live through the change of one of these. */
    boolean breaksKeysOver(List<String> columnNames) {
        return columnNames.stream().anyMatch(incomparable::contains) || changesBesideArray(columnNames);
    }

    /** PostgreSQL fails to carry a foreign key over arrays along when another of its columns changes its type. */
    private boolean changesBesideArray(List<String> columnNames) {
        return columnNames.stream().anyMatch(retyped::contains)
                && columnNames.stream()
                        .flatMap(name -> current.column(name).stream())
                        .anyMatch(column -> column.type().endsWith("[]"));
    }

    /** Tells whether a view that reads these columns cannot stay. */
    boolean unsettles(Set<String> read) {
        return columns.dropped().stream().anyMatch(column -> read.contains(column.name()))
                || columns.kept().stream()
                        .filter(pair -> read.contains(pair.current().name()))
                        .anyMatch(pair -> isMadeAgain(pair.current().name())
                                || ColumnDiff.retyped(pair.current(), pair.desired()))
                || primaryKeyGoes(read);
    }

    private boolean primaryKeyGoes(Set<String> read) {
        return Stream.concat(constraints.dropped().stream(), rebuiltConstraints.stream())
                .anyMatch(c -> c instanceof PrimaryKey && read.containsAll(c.columns()));
    }

    /** Returns the keys that go, be it to come again: what refers to them cannot stay meanwhile. */
    Set<Key> keysThatGo() {
        Set<Key> keys = new HashSet<>();
        Stream.concat(constraints.dropped().stream(), rebuiltConstraints.stream())
                .forEach(c -> Key.of(current.name(), c).ifPresent(keys::add));
        Stream.concat(indexes.dropped().stream(), rebuiltIndexes.stream())
                .forEach(i -> Key.of(current.name(), i).ifPresent(keys::add));
        keysOverRetypedColumns(keys);
        return keys;
    }

    /** PostgreSQL makes a key again whose INCLUDE has a column of another type, but not what refers to the key. */
    private void keysOverRetypedColumns(Set<Key> keys) {
        for (Constraint constraint : current.constraints()) {
            if (retyped.stream().anyMatch(c -> !constraint.columns().contains(c) && Involvement.of(constraint, c))) {
                Key.of(current.name(), constraint).ifPresent(keys::add);
            }
        }
        for (Index index : current.indexes()) {
            if (retyped.stream().anyMatch(index.include()::contains)) {
                Key.of(current.name(), index).ifPresent(keys::add);
            }
        }
    }
}
