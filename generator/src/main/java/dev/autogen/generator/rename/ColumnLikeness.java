package dev.autogen.generator.rename;

import dev.autogen.generator.rename.Rename.Kind;
import dev.autogen.runtime.internal.sql.Involvement;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Columns that go and columns that come in a table, by what they have in common. */
final class ColumnLikeness {

    private static final int THRESHOLD = 65;

    private ColumnLikeness() {}

    static Stream<Candidate> candidates(Pairing pairing) {
        return pairing.tables().stream().flatMap(kept -> in(kept, pairing));
    }

    private static Stream<Candidate> in(Pairing.Kept kept, Pairing pairing) {
        List<Column> gone = without(kept.was(), kept.now());
        List<Column> come = without(kept.now(), kept.was());
        boolean only = gone.size() == 1 && come.size() == 1;
        return gone.stream()
                .flatMap(was -> come.stream().flatMap(now -> compare(kept, was, now, only, pairing).stream()));
    }

    private static List<Column> without(Table some, Table others) {
        return some.columns().stream()
                .filter(c -> others.column(c.name()).isEmpty())
                .toList();
    }

    private static Optional<Candidate> compare(
            Pairing.Kept kept, Column was, Column now, boolean only, Pairing pairing) {
        Set<Object> keysBefore = keys(kept.was(), was.name());
        Set<Object> keysAfter = keys(kept.now(), now.name());
        boolean sameValues = pairing.ofSameValues(was.type(), now.type());
        if (!comparable(was, now, sameValues) || !fits(keysBefore, keysAfter)) {
            return Optional.empty();
        }
        boolean sameType = was.type().equals(now.type());
        String type = sameType ? "both " + now.type() : was.type() + " and " + now.type();
        type += sameValues && !sameType ? " with values in common" : "";
        boolean samePlace =
                kept.was().columns().indexOf(was) == kept.now().columns().indexOf(now);
        boolean sameKeys = keysBefore.equals(keysAfter);
        Evidence evidence = new Evidence()
                .add(sameType ? 40 : 20, type)
                .addIf(was.nullable() == now.nullable(), 15, now.nullable() ? "both nullable" : "both not null")
                .addIf(
                        was.defaultValue().isPresent() && was.defaultValue().equals(now.defaultValue()),
                        8,
                        "same default")
                .addIf(samePlace, 5, "same place")
                .addIf(sameKeys && !keysBefore.isEmpty(), 15, "same keys")
                .names(30, was.name(), now.name())
                .addIf(only, 10, "the only one dropped and the only one added");
        boolean enough = evidence.score() + (sameKeys && keysBefore.isEmpty() ? 10 : 0) >= THRESHOLD;
        QualifiedName table = kept.now().name();
        Rename rename = Rename.in(Kind.COLUMN, pairing.before().apply(table), table, was.name(), now.name());
        return enough ? evidence.of(rename, 0) : Optional.empty();
    }

    private static boolean comparable(Column was, Column now, boolean sameValues) {
        return (sameValues || TypeFamily.same(was.type(), now.type()))
                && was.generated().isPresent() == now.generated().isPresent();
    }

    /** A key to another table, or in the primary key: a column that differs in that is another thing. */
    private static boolean fits(Set<Object> before, Set<Object> after) {
        Set<Object> targets = targets(before);
        Set<Object> others = targets(after);
        return before.contains(PrimaryKey.class) == after.contains(PrimaryKey.class)
                && (targets.isEmpty() || others.isEmpty() || targets.equals(others));
    }

    private static Set<Object> targets(Set<Object> keys) {
        return keys.stream().filter(QualifiedName.class::isInstance).collect(Collectors.toSet());
    }

    /** Returns what a column is part of: the tables it refers to, and the kinds of key. */
    static Set<Object> keys(Table table, String column) {
        Stream<Object> constraints = table.constraints().stream()
                .filter(c -> c.columns().contains(column))
                .map(ColumnLikeness::key);
        Stream<Object> indexes =
                table.indexes().stream().filter(i -> Involvement.of(i, column)).map(i -> "index");
        return Stream.concat(constraints, indexes).collect(Collectors.toSet());
    }

    private static Object key(Constraint constraint) {
        return constraint instanceof ForeignKey key
                ? key.referencedTable()
                : constraint instanceof PrimaryKey ? PrimaryKey.class : UniqueConstraint.class;
    }
}
