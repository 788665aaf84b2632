package dev.autogen.generator.canonical;

import dev.autogen.runtime.postgres.Identifiers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Expressions with their constants worked out, as the server's planner shows them.
 *
 * <p>Deparsed text has no fixpoint that two histories of one expression share: {@code 'A'::character varying::text},
 * left behind by a widened column, stays what it is. Folded by the planner, both are {@code 'A'::text}.
 */
final class Folding {

    private static final String TABLE = "pg_temp.autogen_folded";
    private static final int GROUP = 200;

    private final List<Script> groups = new ArrayList<>();
    private int tablesInGroup = GROUP;
    private final Map<Question, Integer> numbers = new HashMap<>();
    private final Map<Integer, String> answers = new HashMap<>();

    /** Adds a table that the expressions asked for next speak of. */
    void declare(ScratchTable table) {
        group().addAll(table.flat());
        tablesInGroup++;
    }

    /** Asks for expressions over the columns of a table; what the server refuses there has no answer. */
    void ask(String table, List<String> expressions) {
        Question question = new Question(table, List.copyOf(expressions));
        if (numbers.containsKey(question)) {
            return;
        }
        int number = numbers.size();
        numbers.put(question, number);
        List<String> columns = new ArrayList<>();
        expressions.forEach(e -> columns.add("(" + e + ")"));
        String query = "explain (verbose, format json) select " + String.join(", ", columns)
                + (table.isEmpty() ? "" : " from " + Identifiers.quote(Script.temporary(table)));
        group().block("""
                declare
                    plan json;
                begin
                    execute %s into plan;
                    insert into %s values (%d, plan -> 0 -> 'Plan' ->> 'Output');
                exception when others then
                    null;
                end
                """.formatted(Identifiers.literal(query), TABLE, number));
    }

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    /** Returns the scripts, each of which ends in a query for its answers. */
    List<Script> groups() {
        return groups.stream()
                .map(g -> new Script().addAll(g).add("select number, text from " + TABLE))
                .toList();
    }

    private Script group() {
        if (groups.isEmpty() || tablesInGroup >= GROUP) {
            groups.add(new Script().add("create table " + TABLE + " (number integer, text text)"));
            tablesInGroup = 0;
        }
        return groups.get(groups.size() - 1);
    }

    void answer(List<ScratchSession.NumberedText> found) {
        found.forEach(f -> answers.put(f.number(), f.text()));
    }

    /** Returns the expressions folded, absent if they were not asked for or the server refused them. */
    Optional<String> of(String table, List<String> expressions) {
        return Optional.ofNullable(numbers.get(new Question(table, expressions)))
                .flatMap(number -> Optional.ofNullable(answers.get(number)));
    }

    private record Question(String table, List<String> expressions) {}
}
