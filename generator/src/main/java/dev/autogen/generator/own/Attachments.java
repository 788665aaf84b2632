package dev.autogen.generator.own;

import dev.autogen.generator.catalog.Catalog;
import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.generator.catalog.LostOnDowngrade;
import dev.autogen.runtime.name.Named;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Schema;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What hangs on the tables, views and sequences that are compared, and no model can express. */
public final class Attachments {

    /** What so many tables have alike has a line each; beyond, one line stands for all. */
    private static final int FEW = 3;

    private Attachments() {}

    /**
     * Returns a line for each, in the order of names, and one for what many tables have alike.
     *
     * @param compared what is compared of the database
     * @param model the model
     * @param hasOptions the tables of which the model says how they are stored
     */
    public static List<LeftAlone> of(
            Schema compared, Schema model, Catalog catalog, Predicate<QualifiedName> hasOptions) {
        List<LeftAlone> lines = new ArrayList<>();
        Map<LostOnDowngrade.Kind, List<LeftAlone>> alike = new EnumMap<>(LostOnDowngrade.Kind.class);
        for (QualifiedName name : names(compared)) {
            Map<LostOnDowngrade.Kind, LeftAlone> first = new EnumMap<>(LostOnDowngrade.Kind.class);
            for (LostOnDowngrade thing : catalog.facts(name).lostOnDowngrade()) {
                Optional<LeftAlone> line = line(thing, name).filter(l -> !(isOption(thing) && hasOptions.test(name)));
                if (isRule(thing)) {
                    line.ifPresent(lines::add);
                } else {
                    line.ifPresent(l -> first.putIfAbsent(thing.kind(), l));
                }
            }
            first.forEach((kind, line) ->
                    alike.computeIfAbsent(kind, k -> new ArrayList<>()).add(line));
        }
        alike.values().forEach(many -> lines.addAll(summed(many)));
        lines.addAll(owners(compared, model));
        return lines;
    }

    /** Returns a line for each, without the rights, which are given beside migrations. */
    public static List<LeftAlone> withoutRights(Schema compared, Schema model, Catalog catalog) {
        List<LeftAlone> lines = new ArrayList<>();
        for (QualifiedName name : names(compared)) {
            catalog.facts(name).lostOnDowngrade().stream()
                    .filter(thing -> thing.kind() != LostOnDowngrade.Kind.GRANT)
                    .flatMap(thing -> line(thing, name).stream())
                    .forEach(lines::add);
        }
        lines.addAll(owners(compared, model));
        return lines;
    }

    private static List<QualifiedName> names(Schema compared) {
        return Stream.of(compared.tables(), compared.views())
                .flatMap(objects -> objects.stream().map(Named::name))
                .toList();
    }

    private static Optional<LeftAlone> line(LostOnDowngrade attached, QualifiedName name) {
        return switch (attached.kind()) {
            case GRANT -> Optional.of(new LeftAlone("grants on", name, "autogen does not change grants"));
            // The constraint is told of by itself.
            case CONSTRAINT -> Optional.empty();
            case DISABLED_CONSTRAINT ->
                Optional.of(line(attached, name, "its triggers are disabled, so it checks no row"));
            default -> Optional.of(line(attached, name, "entities cannot describe it"));
        };
    }

    private static LeftAlone line(LostOnDowngrade attached, QualifiedName name, String reason) {
        return new LeftAlone(attached.describe() + " of", name, reason);
    }

    /** Tells whether it decides over rows. */
    private static boolean isRule(LostOnDowngrade attached) {
        return switch (attached.kind()) {
            case TRIGGER, RULE, POLICY, ROW_SECURITY, DISABLED_CONSTRAINT -> true;
            default -> false;
        };
    }

    private static boolean isOption(LostOnDowngrade attached) {
        return switch (attached.kind()) {
            case STORAGE_PARAMETER, TOAST_PARAMETER, TABLESPACE -> true;
            default -> false;
        };
    }

    private static List<LeftAlone> summed(List<LeftAlone> alike) {
        if (alike.size() <= FEW) {
            return alike;
        }
        LeftAlone first = alike.get(0);
        String more = " (and on " + (alike.size() - 1) + " more)";
        return List.of(new LeftAlone(first.kind(), first.name(), first.reason() + more));
    }

    private static List<LeftAlone> owners(Schema compared, Schema model) {
        return model.sequences().stream()
                .filter(sequence -> sequence.ownedBy().isEmpty())
                .flatMap(sequence -> compared.sequences().find(sequence.name()).stream())
                .flatMap(sequence -> sequence.ownedBy().stream()
                        .map(owner -> new LeftAlone(
                                "owner " + owner.table() + "." + owner.column() + " of sequence",
                                sequence.name(),
                                "the model leaves it to the database")))
                .toList();
    }
}
