package dev.autogen.generator.canonical;

import dev.autogen.generator.canonical.scratch.IndexText;
import dev.autogen.generator.canonical.scratch.Prelude;
import dev.autogen.generator.canonical.scratch.ScratchSession;
import dev.autogen.generator.canonical.scratch.ScratchTable;
import dev.autogen.generator.canonical.scratch.Script;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Finds out which texts of a model the server refuses, one by one, once it has refused them together. */
final class Refusals {

    private final ScratchSession session;
    private final Prelude prelude;
    private final TextOrigin origin;
    private final List<String> found = new ArrayList<>();
    private final Map<ColumnText, Optional<String>> columns = new HashMap<>();

    Refusals(ScratchSession session, Prelude prelude, TextOrigin origin) {
        this.session = session;
        this.prelude = prelude;
        this.origin = origin;
    }

    /** Returns the error that names every text refused. */
    AutogenException explain(Schema desired, List<ScratchTable> twins, SQLException together) throws SQLException {
        Optional<String> types = refusal(new Script());
        if (types.isPresent()) {
            return error("the types and sequences of the model: " + types.get(), together);
        }
        for (Table table : desired.tables()) {
            for (Column column : table.columns()) {
                tryColumn(table, column);
            }
        }
        if (found.isEmpty()) {
            for (ScratchTable twin : twins) {
                tryTable(twin);
            }
        }
        return error(found.isEmpty() ? message(together) : String.join("\n  ", found), together);
    }

    private void tryColumn(Table table, Column column) throws SQLException {
        ColumnText text = ColumnText.of(column);
        if (!columns.containsKey(text)) {
            columns.put(text, refusal(ColumnTexts.script(List.of(text))));
        }
        String written = text.type()
                + text.collation().map(c -> " collate " + c).orElse("")
                + text.defaultValue().map(d -> " default " + d).orElse("");
        columns.get(text)
                .ifPresent(message -> found.add(
                        where(table.name(), Optional.of(column.name())) + ", written " + written + ": " + message));
    }

    private void tryTable(ScratchTable twin) throws SQLException {
        Script soFar = twin.base();
        for (Column column : twin.generated()) {
            String expression = column.generated().orElseThrow().expression();
            note(soFar, twin.add(column), where(twin.model().name(), Optional.of(column.name())), expression);
        }
        List<Constraint> constraints = twin.constraints();
        for (int i = 0; i < constraints.size(); i++) {
            Constraint constraint = constraints.get(i);
            note(
                    soFar,
                    twin.add(constraint, i),
                    of("constraint", constraint.name().text(), twin),
                    ScratchTable.text(constraint));
        }
        List<Index> indexes = twin.indexes();
        for (int i = 0; i < indexes.size(); i++) {
            String text = String.join(", ", IndexText.expressions(indexes.get(i)));
            note(
                    soFar,
                    twin.add(indexes.get(i), i),
                    of("index", indexes.get(i).name().text(), twin),
                    text);
        }
    }

    private void note(Script soFar, Script step, String where, String text) throws SQLException {
        Optional<String> refusal = refusal(new Script().addAll(soFar).addAll(step));
        if (refusal.isPresent()) {
            found.add(where + ", written " + text + ": " + refusal.get());
        } else {
            soFar.addAll(step);
        }
    }

    private Optional<String> refusal(Script script) throws SQLException {
        try {
            session.attempt(prelude.script(), script);
            return Optional.empty();
        } catch (PSQLException e) {
            return Optional.of(message(e));
        }
    }

    private String of(String kind, String name, ScratchTable twin) {
        return kind + " \"" + name + "\" of " + where(twin.model().name(), Optional.empty());
    }

    private String where(QualifiedName table, Optional<String> column) {
        String name = column.map(c -> "column \"" + c + "\" of ").orElse("") + "table \"" + table + "\"";
        return name + origin.of(table, column).map(o -> " (" + o + ")").orElse("");
    }

    private static AutogenException error(String what, SQLException cause) {
        return new AutogenException(
                "AG402",
                "PostgreSQL refuses this part of the model:\n  " + what
                        + "\nCorrect it, or install the extension that it needs. What somebody creates by hand in other"
                        + " databases needs a revision that creates it:  autogen revision --empty -m \"types\" with"
                        + " op.executeUnmanaged(\"CREATE DOMAIN ...\"). Or exclude the column:"
                        + " --exclude \"column TABLE.COLUMN\".",
                cause);
    }

    private static String message(SQLException e) {
        ServerErrorMessage server = e instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
        String message = server == null ? null : server.getMessage();
        return message == null ? String.valueOf(e.getMessage()) : message;
    }
}
