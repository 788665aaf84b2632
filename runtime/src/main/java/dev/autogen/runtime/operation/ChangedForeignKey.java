package dev.autogen.runtime.operation;

import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A foreign key that is dropped and recreated with other rules: one change to a reader. */
record ChangedForeignKey(DropConstraint drop, ForeignKey was, AddConstraint add, ForeignKey is) {

    /** Returns the line for a drop and the operation of the list that recreates the key. */
    static Optional<Description> of(DropConstraint drop, List<Operation> operations) {
        return operations.stream()
                .flatMap(o -> o instanceof AddConstraint add ? pair(drop, add).stream() : Stream.empty())
                .map(ChangedForeignKey::description)
                .findFirst();
    }

    /** Tells whether the line of a drop in the list speaks of this as well. */
    static boolean isSecond(AddConstraint add, List<Operation> operations) {
        return operations.stream()
                .anyMatch(
                        o -> o instanceof DropConstraint drop && pair(drop, add).isPresent());
    }

    private static Optional<ChangedForeignKey> pair(DropConstraint drop, AddConstraint add) {
        return add.table().equals(drop.table())
                        && drop.name().equals(add.constraint().name().text())
                        && drop.was().orElse(null) instanceof ForeignKey was
                        && add.constraint() instanceof ForeignKey is
                        && is.joins(was)
                ? Optional.of(new ChangedForeignKey(drop, was, add, is))
                        .filter(pair -> !pair.change().isEmpty())
                : Optional.empty();
    }

    private Description description() {
        return new Description('~', "foreign key", drop.name() + " on " + drop.table() + " " + change());
    }

    private String change() {
        List<String> changes = new ArrayList<>();
        if (was.onDelete() != is.onDelete() || !was.setColumns().equals(is.setColumns())) {
            changes.add("on delete " + action(was.onDelete(), was.setColumns()) + " -> "
                    + action(is.onDelete(), is.setColumns()));
        }
        if (was.onUpdate() != is.onUpdate()) {
            changes.add("on update " + action(was.onUpdate(), List.of()) + " -> " + action(is.onUpdate(), List.of()));
        }
        if (was.deferrability() != is.deferrability()) {
            changes.add(words(was.deferrability().name()) + " -> "
                    + words(is.deferrability().name()));
        }
        if (was.matchFull() != is.matchFull()) {
            changes.add(was.matchFull() ? "match full -> match simple" : "match simple -> match full");
        }
        return String.join(", ", changes);
    }

    private static String action(ReferentialAction action, List<String> columns) {
        return words(action.name()) + (columns.isEmpty() ? "" : " (" + String.join(", ", columns) + ")");
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
