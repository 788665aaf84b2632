package dev.autogen.generator.entities;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.schema.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** The check that no two objects of the model share a name once PostgreSQL has folded and cut it. */
final class UniqueNames {

    private final Map<QualifiedName, String> relations = new HashMap<>();
    private final Origins origins;

    UniqueNames(Origins origins) {
        this.origins = origins;
    }

    void table(Table table, QualifiedName name) {
        String entities = String.join(" and ", origins.tables().getOrDefault(name, List.of()));
        String what = "table \"" + table.getName() + "\"" + (entities.isEmpty() ? "" : " of " + entities);
        add(name, what);
        Map<String, Column> columns = new HashMap<>();
        for (Column column : table.getColumns()) {
            Column other = columns.put(Names.of(column), column);
            if (other != null) {
                throw shared("column", name + "." + Names.of(column), attribute(name, other), attribute(name, column));
            }
        }
    }

    void view(Table view, QualifiedName name) {
        String entities = String.join(" and ", origins.tables().getOrDefault(name, List.of()));
        add(name, "view \"" + view.getName() + "\"" + (entities.isEmpty() ? "" : " of " + entities));
    }

    void sequence(QualifiedName name) {
        add(name, "sequence \"" + name + "\"");
    }

    private void add(QualifiedName name, String what) {
        String other = relations.put(name, what);
        if (other != null) {
            throw shared("relation", name.toString(), other, what);
        }
    }

    private String attribute(QualifiedName table, Column column) {
        return "column \"" + column.getName() + "\""
                + origins.of(table, Names.of(column)).map(o -> " of " + o).orElse("");
    }

    private static AutogenException shared(String kind, String name, String one, String two) {
        return new AutogenException(
                "AG308",
                "Two objects of the model are named " + kind + " \"" + name + "\" in PostgreSQL: " + one + ", and "
                        + two
                        + ". Unquoted names are folded to lower case and all are cut to 63 bytes. Give one of them"
                        + " another name.");
    }
}
