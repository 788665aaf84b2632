package dev.autogen.generator.catalog;

import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.IndexPart;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.View;
import dev.autogen.runtime.type.CompositeAttribute;
import dev.autogen.runtime.type.CompositeType;
import dev.autogen.runtime.type.EnumCast;
import dev.autogen.runtime.type.EnumType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rows of the catalog, put together to a schema by object id. */
final class SchemaRows {

    private final Set<String> namespaces = new TreeSet<>();
    private final List<EnumType> enums = new ArrayList<>();
    private final Map<Long, CompositeType> composites = new LinkedHashMap<>();
    private final Set<Long> extensionTypes = new HashSet<>();
    private final List<Sequence> sequences = new ArrayList<>();
    private final Map<Long, TableRows> tables = new LinkedHashMap<>();
    private final Map<Long, TableRows> others = new LinkedHashMap<>();
    private final Map<Long, IndexDraft> indexes = new LinkedHashMap<>();
    private final Map<Long, View> views = new LinkedHashMap<>();
    private final Map<Long, Map<QualifiedName, Set<String>>> uses = new HashMap<>();
    private final List<LeftAlone> leftAlone = new ArrayList<>();

    /** Takes one row; rows of tables that are left alone are passed over. */
    void take(CatalogQuery query, CatalogRow row) throws SQLException {
        switch (query) {
            case NAMESPACES -> namespaces.add(row.text("name"));
            case TABLES -> takeTable(row);
            case COLUMNS -> takeColumn(row);
            case CONSTRAINTS -> takeConstraint(row);
            case INDEXES -> takeIndex(row);
            case INDEX_PARTS -> takePart(row);
            case SEQUENCES -> takeSequence(row);
            case ENUMS -> takeEnum(row);
            case COMPOSITES -> takeComposite(row);
            case VIEWS -> views.put(row.number("id"), ViewRows.view(row));
            case VIEW_USES -> takeUse(row);
            case TYPES -> leftAlone.add(ForeignObjects.ofType(row));
            default -> throw new IllegalArgumentException(query + " is not about the schema");
        }
    }

    /** Returns the name of a table or view. */
    Optional<QualifiedName> relation(long id) {
        return Optional.ofNullable(tables.get(id))
                .or(() -> Optional.ofNullable(others.get(id)).filter(o -> o.partitionKey.isPresent()))
                .map(t -> t.name)
                .or(() -> Optional.ofNullable(views.get(id)).map(View::name));
    }

    Schema schema() {
        indexes.values().forEach(IndexDraft::finish);
        return new Schema(
                namespaces,
                NamedSet.of(enums),
                NamedSet.of(sequences),
                NamedSet.of(tables.values().stream().map(TableRows::table).toList()),
                NamedSet.of(views.entrySet().stream()
                        .map(v -> v.getValue().withUses(uses.getOrDefault(v.getKey(), Map.of())))
                        .toList()),
                NamedSet.of(composites.values()));
    }

    /** Returns what is not among the tables of the schema, and has columns. */
    Map<QualifiedName, OtherRelation> others() {
        Map<QualifiedName, OtherRelation> found = new HashMap<>();
        others.values()
                .forEach(rows -> found.put(rows.name, new OtherRelation(rows.kind, rows.table(), rows.partitionKey)));
        return found;
    }

    List<LeftAlone> leftAlone() {
        return leftAlone;
    }

    private void takeTable(CatalogRow row) throws SQLException {
        Optional<LeftAlone> foreign = ForeignObjects.ofTable(row);
        if (foreign.isPresent()) {
            leftAlone.add(foreign.get());
        }
        boolean isTable = row.text("kind").equals("r");
        if (isTable && foreign.isEmpty()) {
            tables.put(row.number("id"), new TableRows(row));
        } else if (!isTable) {
            others.put(row.number("id"), new TableRows(row));
        }
    }

    private Optional<TableRows> rows(long id) {
        return Optional.ofNullable(tables.get(id)).or(() -> Optional.ofNullable(others.get(id)));
    }

    private void takeUse(CatalogRow row) throws SQLException {
        Set<String> columns = uses.computeIfAbsent(row.number("view_id"), id -> new HashMap<>())
                .computeIfAbsent(row.name("schema", "name"), name -> new HashSet<>());
        row.optional("column_name").ifPresent(columns::add);
    }

    private void takeColumn(CatalogRow row) throws SQLException {
        Optional<TableRows> table = rows(row.number("table_id"));
        if (table.isPresent()) {
            table.get().columns.add(ColumnRows.column(row));
        }
    }

    private void takeConstraint(CatalogRow row) throws SQLException {
        TableRows table = rows(row.number("table_id")).orElse(null);
        if (table != null && row.flag("over_period")) {
            leftAlone.add(ForeignObjects.ofConstraint(table.name, row));
        } else if (table != null) {
            table.constraints.add(ConstraintRows.constraint(row));
        }
    }

    private void takeIndex(CatalogRow row) throws SQLException {
        TableRows table = rows(row.number("table_id")).orElse(null);
        if (table != null) {
            indexes.put(row.number("id"), new IndexDraft(table, IndexRows.index(row), new ArrayList<>()));
        }
    }

    private void takePart(CatalogRow row) throws SQLException {
        IndexDraft index = indexes.get(row.number("index_id"));
        if (index != null) {
            index.parts.add(IndexRows.part(row));
        }
    }

    private void takeSequence(CatalogRow row) throws SQLException {
        Optional<LeftAlone> foreign = ForeignObjects.ofSequence(row, tables.keySet());
        if (foreign.isPresent()) {
            leftAlone.add(foreign.get());
            return;
        }
        Optional<ColumnReference> owner = row.has("owner_id")
                ? Optional.of(new ColumnReference(row.name("owner_schema", "owner_table"), row.text("owner_column")))
                : Optional.empty();
        sequences.add(new Sequence(row.name("schema", "name"), row.sequenceOptions(), owner, row.optional("comment")));
    }

    private void takeEnum(CatalogRow row) throws SQLException {
        Optional<LeftAlone> foreign = ForeignObjects.ofEnum(row);
        if (foreign.isPresent()) {
            leftAlone.add(foreign.get());
        } else {
            enums.add(new EnumType(
                    row.name("schema", "name"),
                    row.list("labels"),
                    row.list("casts").stream().map(SchemaRows::cast).collect(Collectors.toSet()),
                    row.optional("comment")));
        }
    }

    /** One row for each attribute, or one for a type without any. */
    private void takeComposite(CatalogRow row) throws SQLException {
        long id = row.number("id");
        if (row.has("extension")) {
            if (extensionTypes.add(id)) {
                leftAlone.add(ForeignObjects.ofComposite(row));
            }
            return;
        }
        CompositeType type = composites.getOrDefault(
                id, CompositeType.of(row.name("schema", "name")).withComment(row.optional("comment")));
        List<CompositeAttribute> attributes = new ArrayList<>(type.attributes());
        if (row.has("attribute")) {
            attributes.add(new CompositeAttribute(
                    row.text("attribute"),
                    row.text("type"),
                    row.optional("collation"),
                    row.optional("attribute_comment")));
        }
        composites.put(id, type.withAttributes(attributes));
    }

    /** Reads {@code from i}: the direction and the letter of the context. */
    private static EnumCast cast(String text) {
        EnumCast.Context context =
                switch (text.charAt(text.length() - 1)) {
                    case 'i' -> EnumCast.Context.IMPLICIT;
                    case 'a' -> EnumCast.Context.ASSIGNMENT;
                    default -> EnumCast.Context.EXPLICIT;
                };
        return new EnumCast(text.startsWith("from"), context);
    }

    private record IndexDraft(TableRows table, Index index, List<IndexPart> parts) {

        void finish() {
            table.indexes.add(index.withParts(parts));
        }
    }

    private static final class TableRows {

        private final QualifiedName name;
        private final String kind;
        private final Optional<String> partitionKey;
        private final Optional<String> comment;
        private final boolean unlogged;
        private final List<Column> columns = new ArrayList<>();
        private final List<Constraint> constraints = new ArrayList<>();
        private final List<Index> indexes = new ArrayList<>();

        private TableRows(CatalogRow row) throws SQLException {
            name = row.name("schema", "name");
            kind = ForeignObjects.kindOfTable(row);
            comment = row.optional("comment");
            unlogged = row.flag("is_unlogged");
            partitionKey = row.optional("partition_key");
        }

        private Table table() {
            return new Table(name, columns, constraints, indexes, comment, unlogged, options());
        }

        private Optional<String> options() {
            return partitionKey.map(key -> "partition by " + key);
        }
    }
}
