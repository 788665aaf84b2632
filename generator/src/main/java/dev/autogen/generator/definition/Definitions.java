package dev.autogen.generator.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The definitions of a database and what each of them needs. */
public final class Definitions {

    private final List<Definition> all;
    private final Map<String, Set<String>> needs;
    private final List<Unreproduced> unreproduced;
    private final Map<String, Definition> byAddress = new HashMap<>();
    private final Map<String, List<String>> partsOf = new HashMap<>();

    Definitions(List<Definition> all, Map<String, Set<String>> needs, List<Unreproduced> unreproduced) {
        this.all = List.copyOf(all);
        this.needs = needs;
        this.unreproduced = List.copyOf(unreproduced);
        for (Definition definition : all) {
            byAddress.put(definition.address(), definition);
            if (definition.kind() == DefinitionKind.COLUMN) {
                partsOf.computeIfAbsent(definition.of().orElseThrow(), table -> new ArrayList<>())
                        .add(definition.address());
            }
        }
    }

    /** Returns them, as they were read. */
    public List<Definition> all() {
        return all;
    }

    /** Returns what is there and has no definition that runs elsewhere. */
    public List<Unreproduced> unreproduced() {
        return unreproduced;
    }

    /** Finds the definition of what the catalog has at an address; of a column of anything but a table, the whole. */
    public Optional<Definition> at(String address) {
        Definition exact = byAddress.get(address);
        return exact != null
                ? Optional.of(exact)
                : Optional.ofNullable(byAddress.get(address.substring(0, address.lastIndexOf('/')) + "/0"));
    }

    /** Returns the addresses of what must be there before; a table takes in what its columns need. */
    public Set<String> needsOf(Definition definition) {
        Set<String> found = new LinkedHashSet<>(needs.getOrDefault(definition.address(), Set.of()));
        definition.of().ifPresent(found::add);
        for (String part : partsOf.getOrDefault(definition.address(), List.of())) {
            found.addAll(needs.getOrDefault(part, Set.of()));
        }
        found.remove(definition.address());
        return found;
    }

    /** Returns the addresses of what stands on these, directly or not, themselves included. */
    public Set<String> standingOn(Collection<String> addresses) {
        Set<String> found = new HashSet<>(addresses);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Definition definition : all) {
                if (!found.contains(definition.address())
                        && needsOf(definition).stream().anyMatch(need -> contains(found, need))) {
                    grown = found.add(definition.address());
                }
            }
        }
        return found;
    }

    private static boolean contains(Set<String> addresses, String need) {
        return addresses.contains(need) || addresses.contains(need.substring(0, need.lastIndexOf('/')) + "/0");
    }

    /** Returns the definitions for which something holds, and all that they need. */
    public List<Definition> closure(Predicate<Definition> wanted) {
        Set<Definition> found = new LinkedHashSet<>();
        all.stream().filter(wanted).forEach(definition -> take(definition, found));
        return List.copyOf(found);
    }

    private void take(Definition definition, Set<Definition> found) {
        if (found.add(definition)) {
            needsOf(definition).forEach(need -> at(need).ifPresent(needed -> take(needed, found)));
        }
    }
}
