package dev.autogen.generator.rename;

import dev.autogen.generator.rename.Rename.Kind;
import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.type.EnumType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what the user means by {@code task.title=task.headline}: the thing in the database, and its name in the model. */
final class RenameReader {

    private final Schema current;
    private final Schema desired;
    private final List<Asked> asked;
    private final Map<QualifiedName, QualifiedName> tables = new HashMap<>();
    private final List<Rename> renames = new ArrayList<>();

    private RenameReader(List<Asked> asked, Schema current, Schema desired) {
        this.asked = asked;
        this.current = current;
        this.desired = desired;
    }

    private record Asked(String text, NamePath from, NamePath to) {}

    /**
     * Returns the renames that are meant; what the database has been through already is none.
     *
     * @throws UsageException AG570 for a text that is no pair of names, AG571 for names of nothing
     */
    static List<Rename> read(List<String> texts, Schema current, Schema desired) {
        List<Asked> asked =
                new LinkedHashSet<>(texts).stream().map(RenameReader::asked).toList();
        RenameReader reader = new RenameReader(asked, current, desired);
        List<Asked> others = new ArrayList<>();
        for (Asked one : asked) {
            if (!reader.table(one)) {
                others.add(one);
            }
        }
        others.forEach(reader::other);
        return reader.renames;
    }

    private static Asked asked(String text) {
        List<NamePath> sides = NamePath.sides(text)
                .orElseThrow(() -> new UsageException(
                        "AG570",
                        "\"" + text + "\" has no old and new name. Write --rename OLD=NEW, such as"
                                + " task.title=task.headline for a column or tasks=task for a table. Put a name with a dot"
                                + " in double quotes."));
        return new Asked(text, sides.get(0), sides.get(1));
    }

    private boolean table(Asked asked) {
        Optional<QualifiedName> from = asked.from().name(0);
        Optional<QualifiedName> to = asked.to().name(0);
        if (from.isEmpty() || to.isEmpty()) {
            return false;
        }
        boolean there = current.tables().contains(from.get());
        boolean wanted = desired.tables().contains(to.get());
        if (!there && wanted && current.tables().contains(to.get()) && !isColumn(asked)) {
            tables.put(from.get(), to.get());
            return true; // renamed before
        }
        if (!there || !(wanted || asked.from().parts().size() == 1)) {
            return false;
        }
        if (!wanted) {
            throw missing(asked, asked.to(), "the model has no table", names(desired));
        }
        if (!from.get().schema().equals(to.get().schema())) {
            throw new UsageException(
                    "AG571",
                    "The rename \"" + asked.text() + "\" would move a table to another schema, which is not a rename."
                            + " Move it with op.execute in a separate revision, or let autogen drop and recreate it"
                            + " (--no-renames).");
        }
        Set<String> relations = current.tables().names().stream()
                .filter(n -> n.schema().equals(to.get().schema()))
                .map(QualifiedName::name)
                .collect(Collectors.toSet());
        if (!isFree(to.get().name(), relations, movesIn(asked.from()), new HashSet<>())) {
            if (desired.tables().contains(from.get())) {
                return true; // renamed before, in a chain
            }
            throw taken(asked, to.get().toString());
        }
        tables.put(from.get(), to.get());
        if (!from.equals(to)) {
            renames.add(Rename.alone(Kind.TABLE, from.get(), to.get().name()));
        }
        return true;
    }

    private boolean isColumn(Asked asked) {
        return asked.from().parts().size() == 2
                && current.tables()
                        .find(QualifiedName.of(asked.from().parts().get(0)))
                        .isPresent();
    }

    private void other(Asked asked) {
        if (!(inTable(asked) || alone(asked) || enumValue(asked) || textValue(asked))) {
            throw missing(asked, asked.from(), "the database has no", everything());
        }
    }

    private boolean inTable(Asked asked) {
        Optional<Table> now = asked.to().name(1).flatMap(desired.tables()::find);
        Optional<Table> was = asked.from().name(1).flatMap(name -> before(name, now));
        String from = asked.from().fromEnd(1);
        String to = asked.to().fromEnd(1);
        if (was.isEmpty()) {
            // Its table was renamed before, and it with it.
            return now.filter(t -> t.column(to).isPresent())
                    .flatMap(t -> current.tables().find(t.name()))
                    .filter(t -> t.column(to).isPresent())
                    .isPresent();
        }
        Table table = was.get();
        QualifiedName nowName = tables.getOrDefault(table.name(), table.name());
        boolean same = now.filter(t -> t.name().equals(nowName)).isPresent();
        boolean column = table.column(from).isPresent();
        boolean constraint = table.constraint(from).isPresent();
        if (!column && !constraint) {
            boolean done = same
                    && (table.column(to).isPresent() || table.constraint(to).isPresent());
            if (done || now.isEmpty()) {
                return done;
            }
            List<String> there = new ArrayList<>();
            table.columns().forEach(c -> there.add(path(table.name(), c.name())));
            throw missing(asked, asked.from(), "the database has no column", there);
        }
        if (!same) {
            throw missing(
                    asked,
                    asked.to(),
                    "its table is \"" + nowName + "\" in the model; the model has no",
                    desired.tables().find(nowName).stream()
                            .flatMap(t -> t.columns().stream())
                            .map(c -> path(nowName, c.name()))
                            .toList());
        }
        if (column && now.get().column(to).isEmpty()) {
            throw missing(
                    asked,
                    asked.to(),
                    "the model has no column",
                    now.get().columns().stream()
                            .map(c -> path(nowName, c.name()))
                            .toList());
        }
        Set<String> there = table.columns().stream().map(Column::name).collect(Collectors.toSet());
        Map<String, String> moves = movesIn(asked.from());
        if (from.equals(to)) {
            return true; // keeps its name
        }
        if (column && !isFree(to, there, moves, new HashSet<>())) {
            if (now.get().column(from).isPresent()) {
                return true; // renamed before, in a chain
            }
            throw taken(asked, path(table.name(), to));
        }
        renames.add(Rename.in(column ? Kind.COLUMN : Kind.CONSTRAINT, table.name(), nowName, from, to));
        return true;
    }

    /** The old side may name a renamed table by either name. */
    private Optional<Table> before(QualifiedName name, Optional<Table> now) {
        return current.tables().find(name).or(() -> tables.entrySet().stream()
                .filter(e -> e.getValue().equals(name) && now.isPresent())
                .flatMap(e -> current.tables().find(e.getKey()).stream())
                .findFirst());
    }

    /** Returns what is to become what beside a thing. */
    private Map<String, String> movesIn(NamePath path) {
        Map<String, String> moves = new HashMap<>();
        for (Asked other : asked) {
            if (other.from().holder().equals(path.holder())) {
                moves.put(other.from().fromEnd(1), other.to().fromEnd(1));
            }
        }
        return moves;
    }

    /** What holds the new name must itself go out of the way, as in a chain or a circle. */
    private static boolean isFree(String name, Set<String> there, Map<String, String> moves, Set<String> seen) {
        if (!there.contains(name) || !seen.add(name)) {
            return true;
        }
        return moves.containsKey(name) && isFree(moves.get(name), there, moves, seen);
    }

    private static UsageException taken(Asked asked, String holder) {
        return new UsageException(
                "AG571",
                "The rename \"" + asked.text() + "\" cannot be done: \"" + holder
                        + "\" already exists in the database. Rename that one as well (--rename " + holder
                        + "=...), or drop it in an earlier migration.");
    }

    private boolean alone(Asked asked) {
        Optional<QualifiedName> from = asked.from().name(0);
        Optional<QualifiedName> to = asked.to().name(0);
        if (from.isEmpty() || to.isEmpty()) {
            return false;
        }
        QualifiedName next = from.get().sibling(to.get().name());
        if (current.sequences().contains(from.get())) {
            if (!desired.sequences().contains(next)) {
                throw missing(
                        asked,
                        asked.to(),
                        "the model has no sequence",
                        desired.sequences().names().stream()
                                .map(Object::toString)
                                .toList());
            }
            renames.add(Rename.alone(Kind.SEQUENCE, from.get(), next.name()));
            return true;
        }
        boolean index = current.tables().stream()
                .anyMatch(t -> t.index(from.get().name()).isPresent()
                        && t.name().schema().equals(from.get().schema()));
        if (index) {
            renames.add(Rename.alone(Kind.INDEX, from.get(), next.name()));
            return true;
        }
        boolean done = current.sequences().contains(next)
                || current.tables().stream().anyMatch(t -> t.index(next.name()).isPresent());
        return done;
    }

    private boolean enumValue(Asked asked) {
        Optional<EnumType> was = asked.from().name(1).flatMap(current.enums()::find);
        Optional<EnumType> now = asked.to().name(1).flatMap(desired.enums()::find);
        if (was.isEmpty() || now.isEmpty() || !was.get().name().equals(now.get().name())) {
            return false;
        }
        String from = asked.from().fromEnd(1);
        String to = asked.to().fromEnd(1);
        if (!now.get().values().contains(to)) {
            throw missing(asked, asked.to(), "the model has no value", paths(now.get()));
        }
        if (was.get().values().contains(from)) {
            checkGoes(asked, now.get().values(), was.get().values());
            renames.add(Rename.in(Kind.ENUM_VALUE, was.get().name(), now.get().name(), from, to));
            return true;
        }
        if (!was.get().values().contains(to)) {
            throw missing(asked, asked.from(), "the database has no value", paths(was.get()));
        }
        return true;
    }

    /** A value that stays in the model has rows of its own, unless it changes places with others. */
    private void checkGoes(Asked asked, Collection<String> now, Collection<String> was) {
        String from = asked.from().fromEnd(1);
        String to = asked.to().fromEnd(1);
        if (now.contains(from) && was.contains(to) && !movesIn(asked.from()).containsKey(to)) {
            throw new UsageException(
                    "AG571",
                    "The rename \"" + asked.text() + "\" cannot be done: the model has the value \"" + from
                            + "\" too. Remove it from the enum, or change the rows with op.execute in a separate"
                            + " revision.");
        }
    }

    private static List<String> paths(EnumType type) {
        return type.values().stream().map(v -> path(type.name(), v)).toList();
    }

    private boolean textValue(Asked asked) {
        Optional<Table> now = asked.to().name(2).flatMap(desired.tables()::find);
        Optional<Table> was = asked.from().name(2).flatMap(name -> before(name, now));
        if (was.isEmpty() || now.isEmpty()) {
            return false;
        }
        String column = asked.to().fromEnd(2);
        if (now.get().column(column).isEmpty()) {
            throw missing(
                    asked,
                    asked.to(),
                    "the model has no column for",
                    now.get().columns().stream()
                            .map(c -> path(asked.to().name(2).orElseThrow(), c.name()))
                            .toList());
        }
        Set<String> there = texts(was.get(), asked.from().fromEnd(2));
        if (!there.contains(asked.from().fromEnd(1))
                && there.contains(asked.to().fromEnd(1))) {
            return true;
        }
        checkGoes(asked, texts(now.get(), column), there);
        renames.add(Rename.text(
                was.get().name(),
                now.get().name(),
                column,
                asked.from().fromEnd(1),
                asked.to().fromEnd(1)));
        return true;
    }

    private static Set<String> texts(Table table, String column) {
        return table.constraintsOf(CheckConstraint.class)
                .filter(check -> TextValues.isAbout(check, column))
                .flatMap(check -> TextValues.of(check.expression()).stream())
                .collect(Collectors.toSet());
    }

    private static List<String> names(Schema schema) {
        return schema.tables().names().stream().map(QualifiedName::toString).toList();
    }

    private static String path(QualifiedName holder, String name) {
        return holder + "." + NamePath.part(name);
    }

    private List<String> everything() {
        Set<String> all = new LinkedHashSet<>(names(current));
        current.tables().forEach(t -> t.columns().forEach(c -> all.add(path(t.name(), c.name()))));
        current.sequences().names().forEach(n -> all.add(n.toString()));
        current.enums().forEach(e -> all.addAll(paths(e)));
        return List.copyOf(all);
    }

    private static UsageException missing(Asked asked, NamePath name, String why, List<String> there) {
        List<String> near = Likeness.nearest(name.toString(), there);
        String hint = near.isEmpty()
                ? " \"autogen check\" shows the names."
                : " Did you mean \"" + String.join("\" or \"", near) + "\"?";
        return new UsageException(
                "AG571", "The rename \"" + asked.text() + "\" cannot be done: " + why + " \"" + name + "\"." + hint);
    }
}
