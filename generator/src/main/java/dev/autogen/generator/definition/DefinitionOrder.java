package dev.autogen.generator.definition;

import dev.autogen.runtime.AutogenException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Definitions in an order that runs, around what is made in a fixed order already.
 *
 * <p>What a fixed step needs comes right before it, everything else after the last, by kind.
 */
public final class DefinitionOrder {

    private static final Comparator<Definition> BY_KIND = Comparator.comparing(Definition::kind);

    private final Definitions definitions;
    private final Set<String> wanted = new HashSet<>();
    private final Map<String, Integer> fixed;
    private final Map<Integer, List<Definition>> bySteps = new HashMap<>();
    private final Consumer<Definition> made;
    private final Set<String> done = new HashSet<>();
    private final List<Definition> open = new ArrayList<>();

    /**
     * Makes an order.
     *
     * @param wanted the definitions to put in order
     * @param fixed the addresses of what else is made, with the number of its step
     * @param made takes each definition in its turn
     */
    public DefinitionOrder(
            Definitions definitions,
            Collection<Definition> wanted,
            Map<String, Integer> fixed,
            Consumer<Definition> made) {
        this.definitions = definitions;
        wanted.forEach(definition -> this.wanted.add(definition.address()));
        this.fixed = new HashMap<>(fixed);
        this.made = made;
        for (Definition definition : definitions.all()) {
            Integer step = fixed.get(definition.address());
            if (step != null && !this.wanted.contains(definition.address())) {
                bySteps.computeIfAbsent(step, s -> new ArrayList<>()).add(definition);
            }
        }
    }

    /** Makes what comes before everything else: schemas and extensions. */
    public void begin() {
        definitions.all().stream()
                .filter(d -> d.kind() == DefinitionKind.SCHEMA || d.kind() == DefinitionKind.EXTENSION)
                .filter(d -> wanted.contains(d.address()))
                .sorted(BY_KIND)
                .forEach(definition -> make(definition, 0));
    }

    /** Makes what a step needs. */
    public void before(int step) {
        for (Definition definition : bySteps.getOrDefault(step, List.of())) {
            definitions.needsOf(definition).forEach(need -> need(need, step));
        }
    }

    /** Makes all that is left. */
    public void end() {
        definitions.all().stream()
                .filter(definition -> wanted.contains(definition.address()))
                .sorted(BY_KIND)
                .forEach(definition -> make(definition, Integer.MAX_VALUE));
    }

    private void need(String address, int step) {
        found(address)
                .filter(needed -> wanted.contains(needed.address()))
                .filter(needed -> open.isEmpty() || !needed.equals(open.get(open.size() - 1)))
                .ifPresent(needed -> make(needed, step));
    }

    /** Finds what is made at an address: a column is made with its table where nothing else makes it. */
    private Optional<Definition> found(String address) {
        Optional<Definition> exact = definitions.at(address);
        return exact.filter(d -> wanted.contains(d.address()) || fixed.containsKey(d.address()))
                .or(() -> exact.flatMap(Definition::of).flatMap(definitions::at));
    }

    private void make(Definition definition, int step) {
        if (done.contains(definition.address())) {
            return;
        }
        if (open.contains(definition)) {
            throw refusal(open.get(open.size() - 1), definition);
        }
        open.add(definition);
        for (String need : definitions.needsOf(definition)) {
            found(need).ifPresent(needed -> {
                if (!wanted.contains(needed.address()) && fixed.getOrDefault(needed.address(), -1) >= step) {
                    throw refusal(definition, needed);
                }
            });
            need(need, step);
        }
        open.remove(open.size() - 1);
        done.add(definition.address());
        made.accept(definition);
    }

    private static AutogenException refusal(Definition one, Definition other) {
        return new AutogenException(
                "AG410",
                "The database cannot be recreated in one run: " + one.describe() + " and " + other.describe()
                        + " depend on each other. Use --model-only for a baseline of what the entities describe, and add the"
                        + " rest to it by hand.");
    }
}
