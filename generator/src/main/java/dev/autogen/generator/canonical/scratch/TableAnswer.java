package dev.autogen.generator.canonical.scratch;

import dev.autogen.runtime.schema.IndexPart;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the server made of the texts of a {@link ScratchTable}, each in the order of the model.
 *
 * @param generated the expressions of generated columns
 * @param constraints the texts of checks and exclusions
 * @param indexes the texts of indexes
 */
public record TableAnswer(List<String> generated, List<String> constraints, List<IndexAnswer> indexes) {

    /**
     * What the server made of an index.
     *
     * @param parts the keys
     * @param predicate the predicate
     * @param storage the storage parameters
     */
    record IndexAnswer(List<IndexPart> parts, Optional<String> predicate, Map<String, String> storage) {}

    public List<String> fields() {
        List<String> fields = new ArrayList<>();
        addAll(generated, fields);
        addAll(constraints, fields);
        for (IndexAnswer index : indexes) {
            fields.add(String.valueOf(index.parts().size()));
            for (IndexPart part : index.parts()) {
                fields.add(part.text());
                fields.add(String.valueOf(part.expression()));
                fields.add(Fields.of(part.collation()));
                fields.add(Fields.of(part.operatorClass()));
                fields.add(String.valueOf(part.descending()));
                fields.add(String.valueOf(part.nullsFirst()));
            }
            fields.add(Fields.of(index.predicate()));
            fields.add(String.valueOf(index.storage().size()));
            index.storage().forEach((parameter, value) -> fields.addAll(List.of(parameter, value)));
        }
        return fields;
    }

    public static TableAnswer read(List<String> fields) {
        Iterator<String> next = fields.iterator();
        List<String> generated = texts(next);
        List<String> constraints = texts(next);
        List<IndexAnswer> indexes = new ArrayList<>();
        while (next.hasNext()) {
            indexes.add(index(next));
        }
        return new TableAnswer(generated, constraints, indexes);
    }

    private static IndexAnswer index(Iterator<String> next) {
        List<IndexPart> parts = new ArrayList<>();
        for (int count = Fields.number(next); count > 0; count--) {
            parts.add(new IndexPart(
                    next.next(),
                    Fields.flag(next),
                    Fields.optional(next),
                    Fields.optional(next),
                    Fields.flag(next),
                    Fields.flag(next)));
        }
        Optional<String> predicate = Fields.optional(next);
        Map<String, String> storage = new TreeMap<>();
        for (int count = Fields.number(next); count > 0; count--) {
            storage.put(next.next(), next.next());
        }
        return new IndexAnswer(parts, predicate, storage);
    }

    private static void addAll(List<String> texts, List<String> fields) {
        fields.add(String.valueOf(texts.size()));
        fields.addAll(texts);
    }

    private static List<String> texts(Iterator<String> next) {
        List<String> texts = new ArrayList<>();
        for (int count = Fields.number(next); count > 0; count--) {
            texts.add(next.next());
        }
        return texts;
    }
}
