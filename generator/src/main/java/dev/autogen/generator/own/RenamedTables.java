package dev.autogen.generator.own;

import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.RenameTable;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of this project that somebody renamed by hand.
 *
 * <p>Such a table is not made anew beside its rows. It is known by its columns and by a constraint or index that still has
 * the name the model gives it, which no copy of it can have.
 */
public final class RenamedTables {

    private RenamedTables() {}

    /**
     * Returns what gives them their names back.
     *
     * @param owned what migrations of this project made
     * @param catalog all that the database holds
     * @param desired the model
     */
    public static List<RenameTable> of(Ownership owned, Schema catalog, Schema desired) {
        NamedSet<Table> there = catalog.tables();
        List<Table> missing = desired.tables().stream()
                .filter(t -> owned.tables().contains(t.name()) && !there.contains(t.name()))
                .toList();
        List<Table> strangers = missing.isEmpty()
                ? List.of()
                : there.stream()
                        .filter(t -> !owned.tables().contains(t.name())
                                && !desired.tables().contains(t.name()))
                        .toList();
        List<RenameTable> renames = new ArrayList<>();
        for (Table table : missing) {
            List<Table> same = strangers.stream().filter(s -> isSame(s, table)).toList();
            if (same.size() == 1) {
                renames.add(new RenameTable(same.get(0).name(), table.name().name()));
            }
        }
        return renames;
    }

    private static boolean isSame(Table stranger, Table table) {
        QualifiedName name = stranger.name().sibling(table.name().name());
        Set<String> parts = names(stranger);
        parts.retainAll(names(table));
        return name.equals(table.name()) && columns(stranger).equals(columns(table)) && !parts.isEmpty();
    }

    private static Set<String> columns(Table table) {
        return table.columns().stream().map(Column::name).collect(Collectors.toSet());
    }

    private static Set<String> names(Table table) {
        return Stream.concat(
                        table.constraints().stream().map(c -> c.name().text()),
                        table.indexes().stream().map(i -> i.name().text()))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
