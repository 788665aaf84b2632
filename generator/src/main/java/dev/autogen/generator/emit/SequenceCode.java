package dev.autogen.generator.emit;

import dev.autogen.generator.emit.layout.ChainBuilder;
import dev.autogen.generator.emit.layout.Expression.Chain;
import dev.autogen.generator.emit.layout.Expression.Word;
import dev.autogen.runtime.change.SequenceChanges;
import dev.autogen.runtime.operation.AlterSequence;
import dev.autogen.runtime.operation.CreateSequence;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.SequenceOptions;
import java.util.List;

/** Operations on sequences as calls on {@code op}. */
final class SequenceCode {

    private SequenceCode() {}

    /** Says only what {@code createSequence} would not take by itself. */
    static Chain create(CreateSequence operation) {
        Sequence sequence = operation.sequence();
        SequenceOptions options = sequence.options();
        SequenceOptions usual = SequenceOptions.counting(options.type(), 1, options.increment());
        long usualStart = options.increment() > 0 ? options.min() : options.max();
        ChainBuilder code =
                ChainBuilder.start("op.createSequence", sequence.name().toString());
        if (!options.type().equals("bigint")) {
            code.then("type", options.type());
        }
        number(code, "start", options.start(), usualStart);
        number(code, "increment", options.increment(), 1);
        number(code, "min", options.min(), usual.min());
        number(code, "max", options.max(), usual.max());
        number(code, "cache", options.cache(), 1);
        code.thenIf(options.cycle(), "cycle");
        sequence.ownedBy()
                .ifPresent(owner ->
                        code.then("ownedBy", ChainBuilder.texts(owner.table().toString(), List.of(owner.column()))));
        operation
                .above()
                .ifPresent(column ->
                        code.then("above", ChainBuilder.texts(column.table().toString(), List.of(column.column()))));
        return code.thenIf(sequence.comment(), "comment").build();
    }

    private static void number(ChainBuilder code, String word, long value, long usual) {
        code.thenIf(value != usual, word, ElementCode.number(value));
    }

    static Chain alter(AlterSequence operation) {
        ChainBuilder code =
                ChainBuilder.start("op.alterSequence", operation.name().toString());
        SequenceChanges changes = operation.changes();
        changes(code, changes, "");
        operation.owner().ifPresent(owner -> owner.column()
                .ifPresentOrElse(
                        c -> code.then("ownedBy", ChainBuilder.texts(c.table().toString(), List.of(c.column()))),
                        () -> code.then("ownedByNone")));
        return code.build();
    }

    /** Adds a call for each option that changes; the prefix is that of the withers. */
    static void changes(ChainBuilder code, SequenceChanges changes, String prefix) {
        changes.type().ifPresent(v -> code.then(word(prefix, "type"), v));
        changes.start().ifPresent(v -> code.then(word(prefix, "start"), ElementCode.number(v)));
        changes.increment().ifPresent(v -> code.then(word(prefix, "increment"), ElementCode.number(v)));
        changes.min().ifPresent(v -> code.then(word(prefix, "min"), ElementCode.number(v)));
        changes.max().ifPresent(v -> code.then(word(prefix, "max"), ElementCode.number(v)));
        changes.cache().ifPresent(v -> code.then(word(prefix, "cache"), ElementCode.number(v)));
        changes.cycle().ifPresent(v -> code.then(word(prefix, "cycle"), Word.of(v)));
    }

    private static String word(String prefix, String option) {
        return prefix.isEmpty() ? option : prefix + Character.toUpperCase(option.charAt(0)) + option.substring(1);
    }
}
