package dev.autogen.generator.canonical.scratch;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.IndexPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of an index. */
public final class IndexText {

    /** Each key that may be an expression or more than one doubles the forms to try. */
    private static final int MOST_KEYS = 6;

    private IndexText() {}

    /** Tells whether an index holds anything but the names of columns and their order. */
    static boolean isNeededFor(Index index) {
        return index.predicate().isPresent()
                || !index.storage().isEmpty()
                || !index.method().equals("btree")
                || index.parts().stream()
                        .anyMatch(p -> p.expression()
                                || p.collation().isPresent()
                                || p.operatorClass().isPresent());
    }

    /** Returns the expressions of an index: its keys', then its predicate. */
    public static List<String> expressions(Index index) {
        return Stream.concat(
                        index.parts().stream().filter(IndexPart::expression).map(IndexPart::text),
                        index.predicate().stream())
                .toList();
    }

    /** Returns the index without its name, its comment and its expressions. */
    public static Index shape(Index index) {
        return index.named(ObjectName.given(""))
                .withComment(Optional.empty())
                .withValid(true)
                .withWhere(index.predicate().map(p -> ""))
                .withParts(index.parts().stream()
                        .map(p -> p.expression() ? p.withText("") : p)
                        .toList());
    }

    /**
     * Returns what makes the index.
     *
     * <p>A key in the user's words is an expression, {@code data -> 'x'}, which needs parentheses, or more than that,
     * {@code title desc}, which stands none: the server tells.
     */
    static Script script(CreateIndex create) {
        Script plain = new Script().add(create);
        List<IndexPart> keys =
                create.index().parts().stream().filter(IndexPart::expression).toList();
        if (keys.isEmpty()) {
            return plain;
        }
        String attempts =
                forms(plain.toString(), keys).stream().map(Identifiers::literal).collect(Collectors.joining(", "));
        return new Script().block("""
                        declare
                            attempt text;
                            refusal text;
                        begin
                            foreach attempt in array array [%s] loop
                                begin
                                    execute attempt;
                                    return;
                                exception when syntax_error then
                                    refusal := coalesce(refusal, sqlerrm);
                                end;
                            end loop;
                            raise syntax_error using message = refusal;
                        end
                        """.formatted(attempts));
    }

    private static List<String> forms(String sql, List<IndexPart> keys) {
        List<String> forms = new ArrayList<>(List.of(sql));
        for (IndexPart key : keys.subList(0, Math.min(keys.size(), MOST_KEYS))) {
            forms.addAll(forms.stream()
                    .map(form -> form.replace("(" + key.text() + ")", key.text()))
                    .toList());
        }
        return forms;
    }
}
