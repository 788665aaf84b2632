package dev.autogen.generator.convert;

import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.ColumnReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the values of columns stand for that become those of another type.
 *
 * @param names the word for it by column
 */
public record MeaningAnswers(Map<ColumnReference, String> names) {

    public MeaningAnswers {
        names = Map.copyOf(names);
    }

    /**
     * Reads {@code task.length=seconds}; a column that a difference does not convert needs no answer.
     *
     * @throws UsageException AG284 if a text is not of that form, or names a meaning that the values cannot have
     */
    public static MeaningAnswers read(List<String> texts, List<Operation> operations) {
        Map<ColumnReference, String> names = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals < 0) {
                throw new UsageException(
                        "AG284",
                        "\"" + text + "\" names no column and meaning. Write --holds TABLE.COLUMN=MEANING, such as"
                                + " task.length=seconds.");
            }
            String path = text.substring(0, equals).strip();
            String name = text.substring(equals + 1).strip();
            for (Retyping retyping : Retyping.in(operations)) {
                List<String> known =
                        Meanings.of(retyping).stream().map(Meaning::name).toList();
                if (ConstantAnswers.path(retyping.column()).equalsIgnoreCase(path) && !known.isEmpty()) {
                    if (!known.contains(name)) {
                        throw new UsageException(
                                "AG284",
                                "The answer \"" + text + "\" cannot be used: \"" + name + "\" is not one of "
                                        + String.join(", ", known) + ".");
                    }
                    names.put(retyping.column(), name);
                }
            }
        }
        return new MeaningAnswers(names);
    }

    /** Returns the answers with one more. */
    public MeaningAnswers with(ColumnReference column, String name) {
        Map<ColumnReference, String> more = new LinkedHashMap<>(names);
        more.put(column, name);
        return new MeaningAnswers(more);
    }

    /** Returns the operations with the conversions that are meant. */
    public List<Operation> in(List<Operation> operations) {
        return Retyping.replace(operations, retyping -> meaning(retyping).flatMap(m -> m.there()
                .map(there -> retyping.using(there, m.back().orElse(there)))));
    }

    /** Returns a note for each conversion that a meaning was taken for. */
    public List<String> notes(List<Operation> operations) {
        return Retyping.in(operations).stream()
                .filter(retyping -> Meanings.of(retyping).size() > 1)
                .flatMap(retyping -> meaning(retyping).stream()
                        .map(m -> "Values of " + ConstantAnswers.path(retyping.column()) + " are read as " + m.name()
                                + "."))
                .toList();
    }

    private Optional<Meaning> meaning(Retyping retyping) {
        return Meanings.of(retyping).stream()
                .filter(m -> m.name().equals(names.get(retyping.column())))
                .findFirst();
    }
}
