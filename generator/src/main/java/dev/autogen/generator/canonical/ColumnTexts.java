package dev.autogen.generator.canonical;

import dev.autogen.generator.canonical.scratch.ColumnAnswer;
import dev.autogen.generator.canonical.scratch.Script;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.SequenceOptions;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The distinct column texts of a model, side by side in one temporary table (a server takes 1,600 columns in one). */
final class ColumnTexts {

    private static final String TABLE = "autogen_columns";
    private static final int WIDTH = 500;

    private ColumnTexts() {}

    /** Cuts the texts into as many groups as tables are needed. */
    static List<List<ColumnText>> groups(Collection<ColumnText> texts) {
        return Groups.of(texts, WIDTH);
    }

    static Script script(List<ColumnText> group) {
        List<Column> columns = new ArrayList<>();
        for (ColumnText text : group) {
            columns.add(text.column("c" + columns.size()));
        }
        return new Script().add(new CreateTable(Table.of(Script.temporary(TABLE), columns)));
    }

    /** Returns what the server made of each text of a group. */
    static Map<ColumnText, ColumnAnswer> answers(List<ColumnText> group, Schema read) {
        Map<String, SequenceOptions> owned = read.sequences().stream()
                .filter(s -> s.ownedBy().isPresent())
                .collect(Collectors.toMap(ColumnTexts::owner, Sequence::options));
        List<Column> columns =
                read.tables().find(QualifiedName.of(TABLE)).orElseThrow().columns();
        Map<ColumnText, ColumnAnswer> answers = new HashMap<>();
        for (int i = 0; i < group.size(); i++) {
            Column column = columns.get(i);
            answers.put(group.get(i), new ColumnAnswer(column, Optional.ofNullable(owned.get(column.name()))));
        }
        return answers;
    }

    private static String owner(Sequence sequence) {
        return sequence.ownedBy().map(ColumnReference::column).orElseThrow();
    }
}
