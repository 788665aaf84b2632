package dev.autogen.generator.canonical.scratch;

import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.GeneratedExpression;
import dev.autogen.runtime.schema.Identity;
import dev.autogen.runtime.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A {@link ColumnAnswer} as texts. */
public final class ColumnAnswerFields {

    private ColumnAnswerFields() {}

    public static List<String> write(ColumnAnswer answer) {
        Column column = answer.column();
        List<String> fields = new ArrayList<>(List.of(
                column.type(),
                String.valueOf(column.nullable()),
                Fields.of(column.defaultValue()),
                Fields.of(column.collation()),
                Fields.of(column.generated().map(GeneratedExpression::expression)),
                String.valueOf(
                        column.generated().filter(GeneratedExpression::stored).isPresent()),
                Fields.of(column.identityDefinition().map(i -> String.valueOf(i.always())))));
        column.identityDefinition().map(Identity::options).or(answer::serial).ifPresent(o -> write(o, fields));
        return fields;
    }

    public static ColumnAnswer read(List<String> fields) {
        Iterator<String> next = fields.iterator();
        Column column = Column.of("", next.next())
                .withNullable(Fields.flag(next))
                .withDefault(Fields.optional(next))
                .withCollation(Fields.optional(next));
        Optional<String> expression = Fields.optional(next);
        boolean stored = Fields.flag(next);
        Optional<String> always = Fields.optional(next);
        Optional<SequenceOptions> options = next.hasNext() ? Optional.of(options(next)) : Optional.empty();
        Column whole = column.withGenerated(expression.map(e -> new GeneratedExpression(e, stored)))
                .withIdentity(always.flatMap(a -> options.map(o -> new Identity(Boolean.parseBoolean(a), o))));
        return new ColumnAnswer(whole, always.isPresent() ? Optional.empty() : options);
    }

    private static void write(SequenceOptions options, List<String> fields) {
        fields.add(options.type());
        fields.add(String.valueOf(options.cycle()));
        for (long number :
                List.of(options.start(), options.increment(), options.min(), options.max(), options.cache())) {
            fields.add(String.valueOf(number));
        }
    }

    private static SequenceOptions options(Iterator<String> next) {
        String type = next.next();
        boolean cycle = Fields.flag(next);
        return new SequenceOptions(type, number(next), number(next), number(next), number(next), number(next), cycle);
    }

    private static long number(Iterator<String> next) {
        return Long.parseLong(next.next());
    }
}
