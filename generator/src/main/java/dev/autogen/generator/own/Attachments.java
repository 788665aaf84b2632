package dev.autogen.generator.own;

import dev.autogen.generator.catalog.Catalog;
import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.generator.catalog.LostOnDowngrade;
import dev.autogen.runtime.schema.Named;
import dev.autogen.runtime.schema.QualifiedName;
import dev.autogen.runtime.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What hangs on the tables and views that are compared, and no model can express: a line for each. */
public final class Attachments {

    /** So many tables with grants have a line each; beyond, one line stands for all. */
    private static final int FEW = 3;

    private Attachments() {}

    /**
     * Returns the lines, in the order of names.
     *
     * @param compared what is compared of the database
     * @param model the model
     */
    public static List<LeftAlone> of(Schema compared, Schema model, Catalog catalog) {
        List<LeftAlone> lines = new ArrayList<>();
        List<QualifiedName> granted = new ArrayList<>();
        Stream.of(compared.tables(), compared.views())
                .flatMap(objects -> objects.stream().map(Named::name))
                .forEach(name -> {
                    List<LostOnDowngrade> attached = catalog.facts(name).lostOnDowngrade();
                    attached.forEach(thing -> reason(thing)
                            .map(reason ->
                                    new LeftAlone(thing.kind().words() + " " + thing.detail() + " of", name, reason))
                            .forEach(lines::add));
                    if (attached.stream().anyMatch(thing -> thing.kind() == LostOnDowngrade.Kind.GRANT)) {
                        granted.add(name);
                    }
                });
        lines.addAll(grants(granted));
        model.sequences().stream()
                .filter(sequence -> sequence.ownedBy().isEmpty())
                .flatMap(sequence -> compared.sequences().find(sequence.name()).stream())
                .forEach(sequence -> sequence.ownedBy()
                        .map(owner -> new LeftAlone(
                                "owner " + owner.table() + "." + owner.column() + " of sequence",
                                sequence.name(),
                                "the model leaves it to the database"))
                        .ifPresent(lines::add));
        return lines;
    }

    private static Stream<String> reason(LostOnDowngrade attached) {
        return switch (attached.kind()) {
            case TRIGGER, RULE, POLICY, ROW_SECURITY -> Stream.of("no entity model can express it");
            case DISABLED_CONSTRAINT -> Stream.of("its triggers are disabled, so no row is checked");
            default -> Stream.empty();
        };
    }

    private static List<LeftAlone> grants(List<QualifiedName> tables) {
        String reason = "autogen neither gives nor takes rights";
        if (tables.size() <= FEW) {
            return tables.stream()
                    .map(table -> new LeftAlone("grants on", table, reason))
                    .toList();
        }
        String more = " (and on " + (tables.size() - 1) + " more)";
        return List.of(new LeftAlone("grants on", tables.get(0), reason + more));
    }
}
