package dev.autogen.generator.entities.rule;

import dev.autogen.generator.entities.model.ModelProblems;
import dev.autogen.generator.entities.model.Names;
import dev.autogen.generator.entities.model.Origins;
import dev.autogen.runtime.name.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** The check that no two objects of the model share a name once PostgreSQL has folded and cut it. */
public final class UniqueNames {

    private final Map<QualifiedName, String> relations = new HashMap<>();
    private final Map<QualifiedName, String> types = new HashMap<>();
    private final Origins origins;
    private final ModelProblems problems;

    public UniqueNames(Origins origins, ModelProblems problems) {
        this.origins = origins;
        this.problems = problems;
    }

    /** Takes the name of a table and of its row type, and those of its columns; tells whether all were free. */
    public boolean table(Table table, QualifiedName name) {
        boolean free = row("table", table, name);
        Map<String, Column> columns = new HashMap<>();
        for (Column column : table.getColumns()) {
            Column other = columns.put(Names.of(column), column);
            if (other != null) {
                shared("column", name + "." + Names.of(column), attribute(name, other), attribute(name, column));
                free = false;
            }
        }
        return free;
    }

    /** Takes the name of a view; tells whether it was free. */
    public boolean view(Table view, QualifiedName name) {
        return row("view", view, name);
    }

    /** Takes the name of a sequence; tells whether it was free. */
    public boolean sequence(QualifiedName name) {
        return take(relations, "relation", name, "sequence \"" + name + "\"");
    }

    /** Takes the name of a type that stands alone; tells whether it was free. */
    public boolean type(QualifiedName name, String what) {
        return take(types, "type", name, what);
    }

    private boolean row(String kind, Table table, QualifiedName name) {
        String entities = String.join(" and ", origins.tables().getOrDefault(name, List.of()));
        String what = kind + " \"" + table.getName() + "\"" + (entities.isEmpty() ? "" : " of " + entities);
        return take(relations, "relation", name, what) && take(types, "type", name, what);
    }

    private boolean take(Map<QualifiedName, String> names, String kind, QualifiedName name, String what) {
        String other = names.putIfAbsent(name, what);
        if (other != null) {
            shared(kind, name.toString(), other, what);
        }
        return other == null;
    }

    private String attribute(QualifiedName table, Column column) {
        return "column \"" + column.getName() + "\""
                + origins.of(table, Names.of(column)).map(o -> " of " + o).orElse("");
    }

    private void shared(String kind, String name, String one, String two) {
        problems.add(
                "AG308",
                "Two objects of the model are named " + kind + " \"" + name + "\" in PostgreSQL: " + one + ", and "
                        + two
                        + ". Unquoted names are folded to lower case, all are cut to 63 bytes, and a table is a type as"
                        + " well. Give one of them another name.");
    }
}
