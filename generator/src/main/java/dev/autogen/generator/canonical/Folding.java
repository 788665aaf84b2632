package dev.autogen.generator.canonical;

import dev.autogen.generator.canonical.scratch.Fields;
import dev.autogen.generator.canonical.scratch.ScratchSession;
import dev.autogen.generator.canonical.scratch.ScratchTable;
import dev.autogen.generator.canonical.scratch.Script;
import dev.autogen.runtime.internal.sql.Identifiers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    private final Memory memory;
    private final List<Script> groups = new ArrayList<>();
    private final Map<Question, Optional<String>> answers = new HashMap<>();
    private final Map<Question, Script> asked = new LinkedHashMap<>();
    private final List<Question> order = new ArrayList<>();
    private int tables;

    Folding(Memory memory) {
        this.memory = memory;
    }

    /** Asks for expressions without columns. */
    void ask(List<String> expressions) {
        Question question = new Question("", List.copyOf(expressions));
        if (isNew(question, new Script())) {
            put(question);
        }
    }

    /** Asks for lists of expressions over the columns of a table. */
    void ask(ScratchTable table, List<List<String>> lists) {
        List<Question> open = lists.stream()
                .distinct()
                .map(list -> new Question(table.name(), List.copyOf(list)))
                .filter(q -> isNew(q, table.whole()))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        if (tables++ % GROUP == 0) {
            begin();
        }
        group().addAll(table.flat(
                open.stream().flatMap(q -> q.expressions().stream()).toList()));
        open.forEach(this::put);
    }

    /** Sends what was asked and is not known from before. */
    void settle(ScratchSession session, Script before) throws SQLException {
        if (asked.isEmpty()) {
            return;
        }
        List<Script> scripts = groups.stream()
                .map(g -> new Script().addAll(g).add("select number, text from " + TABLE))
                .toList();
        session.query(before, scripts)
                .forEach(found -> answers.put(order.get(found.number()), Optional.of(found.text())));
        asked.forEach((question, key) -> memory.remember(key, List.of(Fields.of(of(question)))));
    }

    /** Returns the expressions folded, absent if they were not asked for or the server refused them. */
    Optional<String> of(String table, List<String> expressions) {
        return of(new Question(table, expressions));
    }

    private Optional<String> of(Question question) {
        return answers.getOrDefault(question, Optional.empty());
    }

    private boolean isNew(Question question, Script table) {
        if (answers.containsKey(question) || asked.containsKey(question)) {
            return false;
        }
        Script key = new Script().addAll(table).add(question.query());
        Optional<List<String>> known = memory.find(key);
        if (known.isPresent()) {
            answers.put(question, Fields.optional(known.get().iterator()));
        } else {
            asked.put(question, key);
        }
        return known.isEmpty();
    }

    private void put(Question question) {
        order.add(question);
        group().block("""
                        declare
                            plan json;
                        begin
                            execute %s into plan;
                            insert into %s values (%d, plan -> 0 -> 'Plan' ->> 'Output');
                        exception when others then
                            null;
                        end
                        """.formatted(Identifiers.literal(question.query()), TABLE, order.size() - 1));
    }

    private Script group() {
        return groups.isEmpty() ? begin() : groups.get(groups.size() - 1);
    }

    private Script begin() {
        groups.add(new Script().add("create table " + TABLE + " (number integer, text text)"));
        return groups.get(groups.size() - 1);
    }

    private record Question(String table, List<String> expressions) {

        private String query() {
            return "explain (verbose, format json) select (" + String.join("), (", expressions) + ")"
                    + (table.isEmpty() ? "" : " from " + Identifiers.quote(Script.temporary(table)));
        }
    }
}
