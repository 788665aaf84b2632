package dev.autogen.generator.catalog;

import dev.autogen.runtime.name.QualifiedName;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Tells which objects of the catalog are not autogen's to touch, and why. */
final class ForeignObjects {

    private ForeignObjects() {}

    static Optional<LeftAlone> ofTable(CatalogRow row) throws SQLException {
        String kind = kindOfTable(row);
        Optional<String> reason = reasonOfTable(kind, row);
        return reason.isPresent() ? Optional.of(leftAlone(kind, row, reason.get())) : Optional.empty();
    }

    static String kindOfTable(CatalogRow row) throws SQLException {
        return switch (row.text("kind")) {
            case "p" -> "partitioned table";
            case "f" -> "foreign table";
            case "v" -> "view";
            case "m" -> "materialized view";
            default -> "table";
        };
    }

    private static Optional<String> reasonOfTable(String kind, CatalogRow row) throws SQLException {
        if (row.has("extension")) {
            return Optional.of(ofExtension(row));
        }
        if (row.flag("is_partition")) {
            return Optional.of("it is a partition");
        }
        if (kind.equals("view")) {
            return Optional.empty();
        }
        if (!kind.equals("table")) {
            return Optional.of("entities cannot describe a " + kind);
        }
        if (row.flag("is_child")) {
            return Optional.of("it inherits from another table");
        }
        return row.flag("is_typed") ? Optional.of("it is a table of a composite type") : Optional.empty();
    }

    static Optional<LeftAlone> ofSequence(CatalogRow row, Set<Long> tables) throws SQLException {
        if (row.has("extension")) {
            return Optional.of(leftAlone("sequence", row, ofExtension(row)));
        }
        return row.has("owner_id") && !tables.contains(row.number("owner_id"))
                ? Optional.of(leftAlone("sequence", row, "it belongs to a table that is ignored"))
                : Optional.empty();
    }

    static Optional<LeftAlone> ofEnum(CatalogRow row) throws SQLException {
        return row.has("extension") ? Optional.of(leftAlone("enum type", row, ofExtension(row))) : Optional.empty();
    }

    static LeftAlone ofType(CatalogRow row) throws SQLException {
        String kind = row.text("kind").equals("d") ? "domain" : "range type";
        String reason = row.has("extension") ? ofExtension(row) : "entities cannot describe a " + kind;
        return leftAlone(kind, row, reason);
    }

    static LeftAlone ofComposite(CatalogRow row) throws SQLException {
        return leftAlone("composite type", row, ofExtension(row));
    }

    static LeftAlone ofConstraint(QualifiedName table, CatalogRow row) throws SQLException {
        return new LeftAlone(
                "constraint", table.sibling(row.text("name")), "entities cannot describe a key over periods");
    }

    private static LeftAlone leftAlone(String kind, CatalogRow row, String reason) throws SQLException {
        return new LeftAlone(kind, row.name("schema", "name"), reason);
    }

    private static String ofExtension(CatalogRow row) throws SQLException {
        return "it belongs to the extension " + row.text("extension");
    }
}
