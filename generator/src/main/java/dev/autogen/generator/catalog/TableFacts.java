package dev.autogen.generator.catalog;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is known of a table beyond its schema.
 *
 * @param rowEstimate how many rows the planner believes in, negative if the table was never analyzed
 * @param bytes the size of its main fork
 * @param lostOnDowngrade what dropping and adding cannot bring back
 * @param dependants what stands on it, be it autogen's own or not
 */
public record TableFacts(
        long rowEstimate, long bytes, List<LostOnDowngrade> lostOnDowngrade, List<Dependant> dependants) {

    /** The facts of a table that is not there. */
    public static final TableFacts NONE = new TableFacts(0, 0, List.of(), List.of());

    public TableFacts {
        lostOnDowngrade = List.copyOf(lostOnDowngrade);
        dependants = List.copyOf(dependants);
    }

    /** Tells whether the table certainly holds no row. */
    public boolean isEmpty() {
        return bytes == 0;
    }

    /** Returns the same with one column by another name. */
    TableFacts renaming(String column, String newName) {
        UnaryOperator<Optional<String>> name = was -> was.map(c -> c.equals(column) ? newName : c);
        return new TableFacts(
                rowEstimate,
                bytes,
                lostOnDowngrade.stream()
                        .map(l -> new LostOnDowngrade(l.kind(), name.apply(l.column()), l.detail()))
                        .toList(),
                dependants.stream()
                        .map(d ->
                                new Dependant(d.kind(), d.holder(), d.name(), name.apply(d.column()), d.key(), d.own()))
                        .toList());
    }
}
