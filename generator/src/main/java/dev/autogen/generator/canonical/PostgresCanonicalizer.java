package dev.autogen.generator.canonical;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.postgres.SearchPath;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.NamedSet;
import dev.autogen.runtime.schema.QualifiedName;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.Table;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * PostgreSQL as the judge of what texts of types and expressions are equal.
 *
 * <p>Two round trips at most: one puts the model's texts through temporary tables and reads them back; a second folds
 * what still differs from the database, on both sides.
 */
public final class PostgresCanonicalizer {

    private static final int TABLES_IN_GROUP = 200;
    private static final int LONGEST_NAME = 63;

    private final Connection connection;
    private final String targetSchema;
    private final TextOrigin origin;

    /** Makes one that asks the server behind the connection, which needs the right to make temporary tables. */
    public PostgresCanonicalizer(Connection connection, String targetSchema, TextOrigin origin) {
        this.connection = connection;
        this.targetSchema = targetSchema;
        this.origin = origin;
    }

    /**
     * Returns the desired schema in the server's words, and in those of the current schema wherever both mean the same.
     *
     * @param desired the schema of the model, in the model's words
     * @param current the schema as the catalog has it
     */
    public Schema canonicalize(Schema desired, Schema current) {
        StatementEnds.refuse(desired);
        try {
            SearchPath.pin(connection, targetSchema);
            try (ScratchSession session = ScratchSession.begin(connection)) {
                Prelude prelude = Prelude.of(desired, current, texts(desired));
                Schema canonical = spell(session, prelude, desired, current);
                return settle(session, prelude, canonical, current);
            }
        } catch (SQLException e) {
            throw new AutogenException(
                    "AG403",
                    "Cannot ask the server what the model's types and expressions mean: " + e.getMessage()
                            + " The role needs the right to make temporary tables in this database"
                            + " (GRANT TEMPORARY ON DATABASE), and the server must not be a standby.",
                    e);
        }
    }

    private Schema spell(ScratchSession session, Prelude prelude, Schema desired, Schema current) throws SQLException {
        Set<ColumnText> distinct = new LinkedHashSet<>();
        desired.tables().forEach(t -> t.columns().forEach(c -> distinct.add(ColumnText.of(c))));
        List<List<ColumnText>> columns = ColumnTexts.groups(distinct);
        List<ScratchTable> twins = twins(
                desired.tables().stream().filter(ScratchTable::isNeededFor).toList(), prelude.temporaryNames());
        List<List<ScratchTable>> tables = chunks(twins);
        List<Script> groups = new ArrayList<>();
        columns.forEach(group -> groups.add(ColumnTexts.script(group)));
        for (List<ScratchTable> chunk : tables) {
            Script script = new Script();
            chunk.forEach(twin -> script.addAll(twin.all()));
            groups.add(script);
        }
        if (groups.isEmpty()) {
            return desired;
        }
        List<Schema> read;
        try {
            read = session.read(prelude.script(), groups);
        } catch (SQLException e) {
            throw new Refusals(session, prelude, origin).explain(desired, twins, e);
        }
        Map<ColumnText, ColumnAnswer> answers = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            answers.putAll(ColumnTexts.answers(columns.get(i), read.get(i)));
        }
        NamedSet<Table> spelled = desired.tables();
        Map<QualifiedName, Table> byName = new HashMap<>();
        for (int i = 0; i < tables.size(); i++) {
            Schema chunk = read.get(columns.size() + i);
            tables.get(i).forEach(twin -> byName.put(twin.model().name(), twin.canonical(chunk)));
        }
        return withColumns(
                desired.withTables(NamedSet.of(spelled.stream()
                        .map(t -> byName.getOrDefault(t.name(), t))
                        .toList())),
                answers,
                current);
    }

    private static Schema withColumns(Schema schema, Map<ColumnText, ColumnAnswer> answers, Schema current) {
        List<Table> tables = new ArrayList<>();
        List<Sequence> sequences = new ArrayList<>();
        for (Table table : schema.tables()) {
            List<Column> columns = new ArrayList<>();
            for (Column column : table.columns()) {
                ColumnAnswer answer = Objects.requireNonNull(answers.get(ColumnText.of(column)));
                Column canonical = answer.applyTo(column);
                if (answer.serial().isPresent()) {
                    SerialColumn serial = SerialColumn.of(
                            table.name(), canonical, answer.serial().get(), current);
                    sequences.add(serial.sequence());
                    canonical = serial.column();
                }
                columns.add(canonical);
            }
            tables.add(table.withColumns(columns));
        }
        schema.sequences().forEach(sequences::add);
        return schema.withTables(NamedSet.of(tables)).withSequences(NamedSet.of(sequences));
    }

    private static Schema settle(ScratchSession session, Prelude prelude, Schema canonical, Schema current)
            throws SQLException {
        Folding folding = new Folding();
        List<Table> common = canonical.tables().stream()
                .filter(t -> current.tables().contains(t.name()))
                .toList();
        List<Equalities> equalities = twins(common, prelude.temporaryNames()).stream()
                .map(twin -> new Equalities(
                        twin, current.tables().find(twin.model().name()).orElseThrow()))
                .toList();
        equalities.forEach(e -> e.ask(folding));
        if (!folding.isEmpty()) {
            folding.answer(session.query(prelude.script(), folding.groups()));
        }
        Map<QualifiedName, Table> settled = new HashMap<>();
        equalities.stream().map(e -> e.settle(folding)).forEach(t -> settled.put(t.name(), t));
        return canonical.withTables(NamedSet.of(canonical.tables().stream()
                .map(t -> settled.getOrDefault(t.name(), t))
                .toList()));
    }

    private static List<ScratchTable> twins(Collection<Table> tables, Set<String> taken) {
        Set<String> used = new HashSet<>(taken);
        List<ScratchTable> twins = new ArrayList<>();
        for (Table table : tables) {
            String name = table.name().name();
            boolean fits = name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
            twins.add(new ScratchTable(table, fits && used.add(name) ? name : "autogen_" + twins.size()));
        }
        return twins;
    }

    private static List<List<ScratchTable>> chunks(List<ScratchTable> twins) {
        List<List<ScratchTable>> chunks = new ArrayList<>();
        for (int from = 0; from < twins.size(); from += TABLES_IN_GROUP) {
            chunks.add(twins.subList(from, Math.min(from + TABLES_IN_GROUP, twins.size())));
        }
        return chunks;
    }

    private static List<String> texts(Schema schema) {
        List<String> texts = new ArrayList<>();
        for (Table table : schema.tables()) {
            table.columns().forEach(c -> c.defaultValue().ifPresent(texts::add));
            table.constraintsOf(CheckConstraint.class).forEach(c -> texts.add(c.expression()));
        }
        return texts;
    }
}
