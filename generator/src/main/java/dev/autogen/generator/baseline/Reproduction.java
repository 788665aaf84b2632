package dev.autogen.generator.baseline;

import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.definition.Definition;
import dev.autogen.generator.definition.DefinitionKind;
import dev.autogen.generator.definition.DefinitionOrder;
import dev.autogen.generator.definition.Definitions;
import dev.autogen.generator.definition.Unreproduced;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The steps that make a whole database again: what entities describe as operations, the rest as SQL.
 *
 * @param upgrade the steps, in an order that runs
 * @param downgrade what takes them back, in an order that runs
 * @param asSql what is made by SQL
 * @param left what is not made again, and why
 * @param expected what a database that has run the steps holds
 */
public record Reproduction(
        List<Operation> upgrade,
        List<Operation> downgrade,
        List<Definition> asSql,
        List<LeftAlone> left,
        Set<String> expected) {

    /**
     * Plans it.
     *
     * @param common what entities describe, as the change from an empty database
     * @throws AutogenException AG410 if no order runs, AG411 if an entity needs what cannot be made again
     */
    public static Reproduction of(Comparison common, Definitions definitions) {
        return new Plan(common.upgrade(), new Expressed(common.desired(), common.upgrade(), definitions), definitions)
                .reproduction();
    }

    /** The plan, while it is made. */
    private static final class Plan {

        private final List<Operation> operations;
        private final Expressed expressed;
        private final Definitions definitions;
        private final Map<String, LeftAlone> left = new LinkedHashMap<>();
        private final List<Operation> upgrade = new ArrayList<>();
        private final List<Operation> downgrade = new ArrayList<>();
        private final List<Definition> asSql = new ArrayList<>();

        private Plan(List<Operation> operations, Expressed expressed, Definitions definitions) {
            this.operations = operations;
            this.expressed = expressed;
            this.definitions = definitions;
        }

        private Reproduction reproduction() {
            leave();
            Map<String, Definition> wanted = wanted();
            DefinitionOrder order = new DefinitionOrder(
                    definitions, wanted.values(), expressed.steps(), definition -> make(definition, wanted));
            order.begin();
            for (int i = 0; i < operations.size(); i++) {
                order.before(i);
                upgrade.add(operations.get(i));
                downgrade.add(operations.get(i).reverse());
            }
            order.end();
            uncheckBodies();
            Collections.reverse(downgrade);
            return new Reproduction(upgrade, downgrade, asSql, said(), expected());
        }

        private void leave() {
            Map<String, LeftAlone> reasons = new HashMap<>();
            definitions.unreproduced().forEach(object -> reasons.put(object.address(), object.object()));
            definitions.all().forEach(definition -> OtherTools.of(definition)
                    .ifPresent(tool ->
                            reasons.put(definition.address(), leftAlone(definition, "it is " + tool + "'s own"))));
            Set<String> standing = definitions.standingOn(reasons.keySet());
            for (Definition definition : definitions.all()) {
                if (!standing.contains(definition.address())) {
                    continue;
                }
                LeftAlone object = reasons.getOrDefault(
                        definition.address(),
                        leftAlone(definition, "it needs " + needed(definition, reasons, standing)));
                if (expressed.is(definition)) {
                    throw new AutogenException(
                            "AG411",
                            "The baseline cannot create " + definition.describe() + ": " + object.reason()
                                    + ". Include that in the comparison, create it in a first revision of your own, or"
                                    + " use --model-only.");
                }
                left.put(definition.address(), object);
            }
        }

        private String needed(Definition definition, Map<String, LeftAlone> reasons, Set<String> standing) {
            for (String need : definitions.needsOf(definition)) {
                LeftAlone reason =
                        reasons.getOrDefault(need, reasons.get(need.substring(0, need.lastIndexOf('/')) + "/0"));
                if (reason != null) {
                    return reason.kind() + " " + reason.name() + " (" + reason.reason() + ")";
                }
            }
            return definitions.needsOf(definition).stream()
                    .flatMap(need -> definitions.at(need).stream())
                    .filter(needed -> standing.contains(needed.address()))
                    .findFirst()
                    .map(needed -> needed.kind().words() + " " + needed.name())
                    .orElse("what is left out");
        }

        private static LeftAlone leftAlone(Definition definition, String reason) {
            return new LeftAlone(definition.kind().words(), definition.name(), reason);
        }

        private Map<String, Definition> wanted() {
            Predicate<Definition> isMade = expressed::is;
            Map<String, Definition> wanted = definitions.all().stream()
                    .filter(isMade.negate())
                    .filter(d -> !d.create().isEmpty() && !left.containsKey(d.address()))
                    .collect(Collectors.toMap(Definition::address, d -> d, (a, b) -> a, LinkedHashMap::new));
            wanted.values()
                    .removeIf(d -> d.kind() == DefinitionKind.COLUMN
                            && !d.of().flatMap(definitions::at)
                                    .filter(expressed::is)
                                    .isPresent());
            return wanted;
        }

        private void make(Definition definition, Map<String, Definition> wanted) {
            upgrade.add(ExecuteSql.unmanaged(definition.create()));
            boolean goesWithTable = definition.of().filter(wanted::containsKey).isPresent()
                    && switch (definition.kind()) {
                        case FOREIGN_KEY, POLICY, RULE, CAST -> false;
                        default -> true;
                    };
            if (!goesWithTable) {
                definition.undo().ifPresent(undo -> downgrade.add(ExecuteSql.unmanaged(undo)));
            }
            asSql.add(definition);
        }

        /** A body that is a string may speak of what is made later. */
        private void uncheckBodies() {
            if (asSql.stream().anyMatch(definition -> definition.kind() == DefinitionKind.ROUTINE)) {
                upgrade.add(0, ExecuteSql.unmanaged("SET check_function_bodies = off"));
                upgrade.add(ExecuteSql.unmanaged("RESET check_function_bodies"));
            }
        }

        private List<LeftAlone> said() {
            Set<String> silent = new TreeSet<>();
            definitions.unreproduced().stream()
                    .filter(object -> !object.said())
                    .forEach(object -> silent.add(object.address()));
            List<LeftAlone> lines = new ArrayList<>();
            definitions.unreproduced().stream()
                    .filter(Unreproduced::said)
                    .map(Unreproduced::object)
                    .forEach(lines::add);
            left.forEach((address, object) -> {
                boolean part = definitions
                        .at(address)
                        .filter(d -> d.of().filter(left::containsKey).isPresent())
                        .isPresent();
                if (!part && !silent.contains(address) && !lines.contains(object)) {
                    lines.add(object);
                }
            });
            return lines;
        }

        private Set<String> expected() {
            return definitions.all().stream()
                    .filter(definition -> !left.containsKey(definition.address()))
                    .map(Definition::line)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
