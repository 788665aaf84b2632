package dev.autogen.generator.definition;

import dev.autogen.runtime.internal.sql.Identifiers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows of definitions, put together: a table takes in its columns, a comment is a definition of its own. */
final class DefinitionRows {

    private final List<DefinitionRow> rows;
    private final Map<String, DefinitionRow> byAddress = new HashMap<>();
    private final Map<String, List<DefinitionRow>> columns = new HashMap<>();

    DefinitionRows(List<DefinitionRow> rows) {
        this.rows = rows;
        for (DefinitionRow row : rows) {
            byAddress.put(row.address(), row);
            if (row.kind() == DefinitionKind.COLUMN && row.text().isPresent()) {
                columns.computeIfAbsent(row.of().orElseThrow(), table -> new ArrayList<>())
                        .add(row);
            }
        }
    }

    List<Definition> definitions() {
        List<Definition> definitions = new ArrayList<>();
        for (DefinitionRow row : rows) {
            definitions.add(new Definition(
                    row.address(),
                    row.kind(),
                    row.name(),
                    row.of(),
                    create(row),
                    row.text().orElse("") + row.tail().orElse(""),
                    row.undo(),
                    label(row)));
            row.comment().ifPresent(comment -> definitions.add(comment(row, comment)));
        }
        return definitions;
    }

    private String create(DefinitionRow row) {
        String text = row.text().orElse("");
        if (row.kind() == DefinitionKind.COLUMN && !text.isEmpty()) {
            DefinitionRow whole = Objects.requireNonNull(byAddress.get(row.of().orElseThrow()));
            String table = whole.subject().orElseThrow();
            return "ALTER " + table + " ADD COLUMN " + text;
        }
        if (row.kind() == DefinitionKind.TABLE && row.tail().isPresent()) {
            String inside = columns.getOrDefault(row.address(), List.of()).stream()
                    .map(column -> "    " + column.text().orElseThrow())
                    .collect(Collectors.joining(",\n"));
            return text
                    + (inside.isEmpty() ? " ()" : " (\n" + inside + "\n)")
                    + row.tail().orElseThrow();
        }
        return text;
    }

    private Definition comment(DefinitionRow row, String comment) {
        String create = "COMMENT ON " + row.subject().orElseThrow() + " IS " + Identifiers.literal(comment);
        return new Definition(
                "comment/" + row.address(),
                DefinitionKind.COMMENT,
                row.name(),
                Optional.of(row.address()),
                create,
                create,
                Optional.empty(),
                "comment on " + label(row));
    }

    private String label(DefinitionRow row) {
        Optional<DefinitionRow> whole = row.of().map(byAddress::get);
        if (row.kind() == DefinitionKind.SETTING) {
            return row.text().orElse("").replaceFirst("^ALTER (TABLE|VIEW) ", "setting of $1 ");
        }
        boolean standsAlone =
                whole.isEmpty() || row.kind() == DefinitionKind.SEQUENCE_OWNER || row.kind() == DefinitionKind.CAST;
        String name = standsAlone ? row.name().toString() : row.name().name();
        return row.kind().words() + " " + name
                + (standsAlone
                        ? ""
                        : whole.map(w -> " of " + w.kind().words() + " " + w.name())
                                .orElse(""));
    }
}
