package dev.autogen.generator.canonical;

import dev.autogen.generator.canonical.scratch.ColumnAnswer;
import dev.autogen.generator.canonical.scratch.ColumnAnswerFields;
import dev.autogen.generator.canonical.scratch.Prelude;
import dev.autogen.generator.canonical.scratch.ScratchSession;
import dev.autogen.generator.canonical.scratch.ScratchTable;
import dev.autogen.generator.canonical.scratch.Script;
import dev.autogen.generator.canonical.scratch.SerialColumn;
import dev.autogen.generator.canonical.scratch.TableAnswer;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.type.CompositeType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The model's texts on their way through temporary tables: what the server is known to make of them is not asked. */
final class Spelling {

    private static final int TABLES_IN_GROUP = 200;

    /** insufficient_privilege and read_only_sql_transaction: not the fault of a text. */
    private static final Set<String> RIGHTS = Set.of("42501", "25006");

    private final Schema desired;
    private final Memory memory;
    private final List<ScratchTable> twins;
    private final Map<ColumnText, ColumnAnswer> columns = new HashMap<>();
    private final Map<QualifiedName, TableAnswer> tables = new HashMap<>();

    Spelling(Schema desired, Memory memory, Set<String> namesTaken) {
        this.desired = desired;
        this.memory = memory;
        this.twins = ScratchTable.twins(
                desired.tables().stream().filter(ScratchTable::isNeededFor).toList(), namesTaken);
    }

    /** Asks the server for all that is not known. */
    void ask(ScratchSession session, Prelude prelude, TextOrigin origin) throws SQLException {
        List<List<ColumnText>> columnGroups = ColumnTexts.groups(unknownColumns());
        List<List<ScratchTable>> tableGroups = Groups.of(unknownTables(), TABLES_IN_GROUP);
        List<Script> scripts = new ArrayList<>();
        columnGroups.forEach(group -> scripts.add(ColumnTexts.script(group)));
        for (List<ScratchTable> group : tableGroups) {
            Script script = new Script();
            group.forEach(twin -> script.addAll(twin.all()));
            scripts.add(script);
        }
        if (scripts.isEmpty()) {
            return;
        }
        List<Schema> read;
        try {
            read = session.read(prelude.script(), scripts);
        } catch (SQLException e) {
            if (RIGHTS.contains(e.getSQLState())) {
                throw e;
            }
            throw new Refusals(session, prelude, origin).explain(desired, twins, e);
        }
        for (int i = 0; i < columnGroups.size(); i++) {
            columns.putAll(ColumnTexts.answers(columnGroups.get(i), read.get(i)));
        }
        for (int i = 0; i < tableGroups.size(); i++) {
            Schema group = read.get(columnGroups.size() + i);
            tableGroups.get(i).forEach(twin -> tables.put(twin.model().name(), twin.answer(group)));
        }
        columnGroups.forEach(group -> group.forEach(this::remember));
        tableGroups.forEach(group -> group.forEach(this::remember));
    }

    /** Returns the model in the server's words. */
    Schema canonical(Schema current) {
        Map<QualifiedName, Table> spelled = new HashMap<>();
        for (ScratchTable twin : twins) {
            TableAnswer answer = Objects.requireNonNull(tables.get(twin.model().name()));
            spelled.put(twin.model().name(), twin.canonical(answer));
        }
        List<Table> all = new ArrayList<>();
        List<Sequence> sequences = new ArrayList<>();
        for (Table table : desired.tables()) {
            Table withTexts = spelled.getOrDefault(table.name(), table);
            all.add(withTexts.withColumns(withTexts.columns().stream()
                    .map(c -> canonical(table.name(), c, current, sequences))
                    .toList()));
        }
        desired.sequences().forEach(sequences::add);
        return desired.withTables(NamedSet.of(all))
                .withSequences(NamedSet.of(sequences))
                .withComposites(NamedSet.of(
                        desired.composites().stream().map(this::canonical).toList()));
    }

    private CompositeType canonical(CompositeType type) {
        return type.withAttributes(type.attributes().stream()
                .map(a -> {
                    Column column = Objects.requireNonNull(columns.get(ColumnText.of(a)))
                            .column();
                    return a.withType(column.type()).withCollation(column.collation());
                })
                .toList());
    }

    private Column canonical(QualifiedName table, Column column, Schema current, List<Sequence> sequences) {
        ColumnAnswer answer = Objects.requireNonNull(columns.get(ColumnText.of(column)));
        Column canonical = answer.applyTo(column);
        if (answer.serial().isEmpty()) {
            return canonical;
        }
        SerialColumn serial = SerialColumn.of(table, canonical, answer.serial().get(), current);
        sequences.add(serial.sequence());
        return serial.column();
    }

    private Set<ColumnText> unknownColumns() {
        Set<ColumnText> unknown = new LinkedHashSet<>();
        desired.tables().forEach(t -> t.columns().forEach(c -> unknown.add(ColumnText.of(c))));
        desired.composites().forEach(t -> t.attributes().forEach(a -> unknown.add(ColumnText.of(a))));
        unknown.forEach(text ->
                memory.find(question(text)).ifPresent(fields -> columns.put(text, ColumnAnswerFields.read(fields))));
        unknown.removeAll(columns.keySet());
        return unknown;
    }

    private List<ScratchTable> unknownTables() {
        List<ScratchTable> unknown = new ArrayList<>();
        for (ScratchTable twin : twins) {
            memory.find(twin.all())
                    .ifPresentOrElse(
                            fields -> tables.put(twin.model().name(), TableAnswer.read(fields)),
                            () -> unknown.add(twin));
        }
        return unknown;
    }

    private void remember(ColumnText text) {
        memory.remember(question(text), ColumnAnswerFields.write(Objects.requireNonNull(columns.get(text))));
    }

    private void remember(ScratchTable twin) {
        memory.remember(
                twin.all(),
                Objects.requireNonNull(tables.get(twin.model().name())).fields());
    }

    private static Script question(ColumnText text) {
        return ColumnTexts.script(List.of(text));
    }
}
