package dev.autogen.generator.diff.order;

import dev.autogen.generator.naming.NameBook;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The names that the model chose, or that something of it must have, so that nothing else can keep them. */
public final class Claims {

    private final Set<QualifiedName> relations = new HashSet<>();
    private final Set<Map.Entry<QualifiedName, String>> constraints = new HashSet<>();

    public Claims(Schema desired) {
        relations.addAll(desired.tables().names());
        relations.addAll(desired.sequences().names());
        relations.addAll(desired.views().names());
        for (Table table : desired.tables()) {
            table.constraints().stream().filter(c -> c.name().chosen()).forEach(c -> claim(table.name(), c));
            table.indexes().stream()
                    .filter(i -> i.name().chosen())
                    .forEach(i -> relations.add(table.name().sibling(i.name().text())));
        }
    }

    private void claim(QualifiedName table, Constraint constraint) {
        constraints.add(Map.entry(table, constraint.name().text()));
        if (NameBook.hasIndex(constraint)) {
            relations.add(table.sibling(constraint.name().text()));
        }
    }

    public boolean onConstraint(QualifiedName table, Constraint constraint) {
        String name = constraint.name().text();
        return constraints.contains(Map.entry(table, name))
                || (NameBook.hasIndex(constraint) && relations.contains(table.sibling(name)));
    }

    public boolean onIndex(QualifiedName table, Index index) {
        return relations.contains(table.sibling(index.name().text()));
    }
}
