package dev.autogen.runtime.internal.postgres;

import dev.autogen.runtime.change.SequenceChanges;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sequences and the options that identity columns share with them. */
final class SequenceSql {

    private SequenceSql() {}

    static String create(Sequence sequence) {
        StringBuilder sql = new StringBuilder("CREATE SEQUENCE ").append(Identifiers.quote(sequence.name()));
        SequenceOptions options = sequence.options();
        if (!options.type().equals("bigint")) {
            sql.append(" AS ").append(options.type());
        }
        differing(options).forEach(option -> sql.append(' ').append(option));
        sequence.ownedBy().ifPresent(owner -> sql.append(' ').append(ownedBy(sequence.ownedBy())));
        return sql.toString();
    }

    /**
     * Returns what lets ids go on above those of the rows.
     *
     * <p>Hibernate takes what it gets for the last of as many ids as the sequence increments by, so one step is left out.
     */
    static String goingOn(String sequence, SequenceOptions options, ColumnReference column) {
        String step = options.increment() < 0 ? " - " : " + ";
        String furthest = options.increment() < 0 ? "least(min(" : "greatest(max(";
        return "SELECT setval(" + sequence + ", " + furthest + Identifiers.quote(column.column()) + ")" + step
                + Math.abs(options.increment()) + ", " + options.start() + "), false) FROM "
                + Identifiers.quote(column.table());
    }

    /**
     * Returns what takes a sequence that counts up, and has not come so far, to its new smallest value: the server takes
     * none that lies above where the sequence stands.
     *
     * @param sequence an expression for its name
     */
    static Optional<String> onwards(String sequence, SequenceChanges changes) {
        return changes.min()
                .filter(min -> min > Integer.MIN_VALUE)
                .map(min -> "SELECT setval(" + sequence + ", greatest(nextval(" + sequence + "), " + min
                        + "), false) FROM pg_sequence WHERE seqrelid = " + sequence
                        + "::regclass AND seqincrement > 0 AND seqmin < " + min);
    }

    static String ownedBy(Optional<ColumnReference> owner) {
        return "OWNED BY "
                + owner.map(o -> Identifiers.quote(o.table()) + "." + Identifiers.quote(o.column()))
                        .orElse("NONE");
    }

    /** Returns the options that are not what the server takes for that type and increment. */
    static List<String> differing(SequenceOptions options) {
        SequenceOptions server = SequenceOptions.counting(options.type(), 1, options.increment());
        long start = options.increment() > 0 ? options.min() : options.max();
        SequenceChanges said =
                SequenceChanges.between(server.withIncrement(1).withStart(start), options.withType(server.type()));
        return changes(said);
    }

    /** Returns the options that change, all but the type. */
    static List<String> changes(SequenceChanges changes) {
        List<String> options = new ArrayList<>();
        changes.increment().ifPresent(v -> options.add("INCREMENT BY " + v));
        changes.min().ifPresent(v -> options.add("MINVALUE " + v));
        changes.max().ifPresent(v -> options.add("MAXVALUE " + v));
        changes.start().ifPresent(v -> options.add("START WITH " + v));
        changes.cache().ifPresent(v -> options.add("CACHE " + v));
        changes.cycle().ifPresent(v -> options.add(v ? "CYCLE" : "NO CYCLE"));
        return options;
    }
}
