package dev.autogen.generator.rename;

import dev.autogen.generator.entities.Predecessors;
import dev.autogen.generator.rename.Rename.Kind;
import dev.autogen.runtime.schema.QualifiedName;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The renames that {@code @RenamedFrom} asks for where the old name is there and the new one is not: it may stay for good. */
final class AnnotatedRenames {

    private AnnotatedRenames() {}

    /**
     * Returns them.
     *
     * @param known what is renamed already
     */
    static List<Rename> of(Predecessors predecessors, List<Rename> known, Schema current, Schema desired) {
        List<Rename> renames = new ArrayList<>();
        Map<QualifiedName, QualifiedName> before = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Rename rename : known) {
            taken.add(rename.before());
            taken.add(rename.after());
            if (rename.kind() == Kind.TABLE) {
                before.put(rename.nowHolder(), rename.holder());
            }
        }
        predecessors.tables().forEach((now, names) -> {
            boolean open = desired.tables().contains(now)
                    && !current.tables().contains(now)
                    && !taken.contains(now.toString());
            names.stream()
                    .map(now::sibling)
                    .filter(was -> open && current.tables().contains(was))
                    .filter(was -> !desired.tables().contains(was) && taken.add(was.toString()))
                    .findFirst()
                    .ifPresent(was -> {
                        before.put(now, was);
                        renames.add(Rename.alone(Kind.TABLE, was, now.name()));
                    });
        });
        predecessors.columns().forEach((column, names) -> {
            QualifiedName holder = before.getOrDefault(column.table(), column.table());
            Optional<Table> was = current.tables().find(holder);
            Optional<Table> now = desired.tables().find(column.table());
            if (was.isPresent()
                    && now.isPresent()
                    && was.get().column(column.column()).isEmpty()) {
                names.stream()
                        .filter(name -> was.get().column(name).isPresent()
                                && now.get().column(name).isEmpty())
                        .map(name -> Rename.in(Kind.COLUMN, holder, column.table(), name, column.column()))
                        .filter(rename -> !taken.contains(rename.after()) && taken.add(rename.before()))
                        .findFirst()
                        .ifPresent(renames::add);
            }
        });
        return renames;
    }
}
