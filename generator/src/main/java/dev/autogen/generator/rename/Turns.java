package dev.autogen.generator.rename;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** New names for things of one set of names, given in an order in which each is free: chains backwards, circles by a detour. */
final class Turns {

    private record Turn(String from, String to) {}

    private final List<Turn> open = new ArrayList<>();
    private final Set<String> taken;

    /**
     * Starts with no turn.
     *
     * @param taken the names that are taken
     */
    Turns(Set<String> taken) {
        this.taken = taken;
    }

    void add(String from, String to) {
        open.add(new Turn(from, to));
    }

    void run(BiConsumer<String, String> rename) {
        while (!open.isEmpty()) {
            if (!step(rename)) {
                Turn first = open.remove(0);
                String aside = aside(first.from());
                rename.accept(first.from(), aside);
                open.add(new Turn(aside, first.to()));
            }
        }
    }

    private boolean step(BiConsumer<String, String> rename) {
        for (Iterator<Turn> turns = open.iterator(); turns.hasNext(); ) {
            Turn turn = turns.next();
            if (open.stream().noneMatch(other -> other.from().equals(turn.to()))) {
                rename.accept(turn.from(), turn.to());
                turns.remove();
                return true;
            }
        }
        return false;
    }

    private String aside(String name) {
        String start = name.length() > 50 ? name.substring(0, 50) : name;
        String aside = start + "_was";
        for (int i = 2; taken.contains(aside); i++) {
            aside = start + "_was" + i;
        }
        return aside;
    }
}
