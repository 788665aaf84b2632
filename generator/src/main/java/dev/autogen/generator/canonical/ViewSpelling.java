package dev.autogen.generator.canonical;

import dev.autogen.generator.canonical.scratch.Fields;
import dev.autogen.generator.canonical.scratch.ScratchSession;
import dev.autogen.generator.canonical.scratch.Script;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.View;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The queries of the model's views beside those in the database: where the server reads both alike, the model takes over
 * the text of the database.
 */
final class ViewSpelling {

    private final ScratchViews scratch;
    private final Schema current;
    private final TextOrigin origin;
    private final Map<Integer, Answer> answers = new HashMap<>();

    ViewSpelling(ScratchViews scratch, Schema current, TextOrigin origin) {
        this.scratch = scratch;
        this.current = current;
        this.origin = origin;
    }

    /**
     * Returns the views, with what they read.
     *
     * @throws AutogenException AG402 if the server refuses one
     */
    NamedSet<View> ask(ScratchSession session, Script before, Memory memory) throws SQLException {
        if (scratch.views().isEmpty()) {
            return NamedSet.of();
        }
        Script script = scratch.script();
        Optional<List<String>> known = memory.find(script);
        if (known.isPresent()) {
            known.get().forEach(this::take);
        } else {
            List<String> lines = new ArrayList<>();
            session.query(before, List.of(script)).forEach(row -> lines.add(row.number() + "\t" + row.text()));
            lines.forEach(this::take);
            if (answers.values().stream().allMatch(answer -> answer.standsAlone)) {
                memory.remember(script, lines);
            }
        }
        List<View> settled = new ArrayList<>();
        for (int i = 0; i < scratch.views().size(); i++) {
            settled.add(settle(scratch.views().get(i), answers.getOrDefault(i + 1, new Answer())));
        }
        return NamedSet.of(settled);
    }

    private void take(String line) {
        List<String> fields = Fields.split(line);
        Answer answer = answers.computeIfAbsent(Integer.valueOf(fields.get(0)), n -> new Answer());
        switch (fields.get(1)) {
            case "own" -> answer.own = Optional.of(fields.get(2));
            case "was" -> answer.was = Optional.of(fields.get(2));
            case "refused" -> answer.refused(fields.get(2));
            default -> answer.uses(scratch, fields);
        }
    }

    private View settle(View view, Answer answer) {
        if (answer.own.isEmpty()) {
            String entity = origin.of(view.name(), Optional.empty())
                    .map(o -> " (" + o + ")")
                    .orElse("");
            throw new AutogenException(
                    "AG402",
                    "PostgreSQL refuses this part of the model:\n  view \"" + view.name() + "\"" + entity + ", written "
                            + view.query() + ": " + answer.refusal
                            + "\nCorrect it. It can use only tables and columns of the model.");
        }
        View known = view.withUses(answer.uses);
        return answer.own.equals(answer.was)
                ? current.views()
                        .find(view.name())
                        .map(was -> known.withQuery(was.query()))
                        .orElse(known)
                : known;
    }

    private static final class Answer {

        private Optional<String> own = Optional.empty();
        private Optional<String> was = Optional.empty();
        private String refusal = "";
        private final Map<QualifiedName, Set<String>> uses = new HashMap<>();
        private boolean standsAlone = true;

        private void refused(String message) {
            refusal = message;
            standsAlone = false;
        }

        /** What others have made may change without a change of the model. */
        private void uses(ScratchViews scratch, List<String> fields) {
            String schema = fields.get(2);
            standsAlone &= schema.equals("pg_temp") || schema.equals("pg_catalog");
            Set<String> columns = uses.computeIfAbsent(scratch.named(schema, fields.get(3)), n -> new HashSet<>());
            if (!fields.get(4).isEmpty()) {
                columns.add(fields.get(4));
            }
        }
    }
}
