package dev.autogen.generator.catalog;

import dev.autogen.runtime.name.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/** The rows of {@code sizes.sql}, {@code attachments.sql} and {@code dependants.sql}, put together by table. */
final class FactRows {

    private final LongFunction<Optional<QualifiedName>> tableById;
    private final Map<QualifiedName, TableFacts> sizes = new HashMap<>();
    private final Map<QualifiedName, List<LostOnDowngrade>> attachments = new HashMap<>();
    private final Map<QualifiedName, List<Dependant>> dependants = new HashMap<>();

    FactRows(LongFunction<Optional<QualifiedName>> tableById) {
        this.tableById = tableById;
    }

    void takeSize(CatalogRow row) throws SQLException {
        Optional<QualifiedName> table = tableById.apply(row.number("table_id"));
        if (table.isPresent()) {
            sizes.put(
                    table.get(), new TableFacts(row.number("row_estimate"), row.number("bytes"), List.of(), List.of()));
        }
    }

    void takeAttachment(CatalogRow row) throws SQLException {
        Optional<QualifiedName> table = tableById.apply(row.number("table_id"));
        if (table.isPresent()) {
            attachments
                    .computeIfAbsent(table.get(), t -> new ArrayList<>())
                    .add(new LostOnDowngrade(
                            LostOnDowngrade.Kind.valueOf(row.text("kind")),
                            row.optional("column_name"),
                            row.text("detail")));
        }
    }

    void takeDependant(CatalogRow row) throws SQLException {
        Optional<QualifiedName> table = tableById.apply(row.number("table_id"));
        if (table.isPresent()) {
            dependants.computeIfAbsent(table.get(), t -> new ArrayList<>()).add(dependant(row));
        }
    }

    private static Dependant dependant(CatalogRow row) throws SQLException {
        Optional<QualifiedName> holder =
                row.has("holder") ? Optional.of(row.name("holder_schema", "holder")) : Optional.empty();
        return new Dependant(
                Dependant.Kind.valueOf(row.text("kind")),
                holder,
                row.optional("name").orElse(row.text("text")),
                row.optional("column_name"),
                row.optional("key"),
                row.flag("own"));
    }

    Map<QualifiedName, TableFacts> facts() {
        sizes.replaceAll((table, size) -> new TableFacts(
                size.rowEstimate(),
                size.bytes(),
                attachments.getOrDefault(table, List.of()),
                dependants.getOrDefault(table, List.of())));
        return sizes;
    }
}
