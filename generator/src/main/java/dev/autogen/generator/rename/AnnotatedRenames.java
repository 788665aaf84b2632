package dev.autogen.generator.rename;

import dev.autogen.generator.entities.model.Predecessors;
import dev.autogen.generator.rename.Rename.Kind;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The renames that {@code @RenamedFrom} asks for where the old name is there and the new one is not: it may stay for good.
 *
 * <p>Names that only change places look the same before and after, so nothing is done for them.
 */
public final class AnnotatedRenames {

    private static final List<String> EVIDENCE = List.of("@RenamedFrom, and the model has the old name again");

    private AnnotatedRenames() {}

    /**
     * Returns what may be renamed although the model still has the old name: it may be that of something new.
     *
     * @param current what is there, after the renames that are known
     * @param desired the model
     */
    public static List<Candidate> unclear(Predecessors predecessors, Schema current, Schema desired) {
        List<Candidate> unclear = new ArrayList<>();
        predecessors.tables().forEach((now, names) -> {
            if (desired.tables().contains(now) && !current.tables().contains(now)) {
                names.stream()
                        .map(now::sibling)
                        .filter(name -> current.tables().contains(name)
                                && desired.tables().contains(name))
                        .findFirst()
                        .map(name -> Rename.alone(Kind.TABLE, name, now.name()))
                        .ifPresent(rename -> unclear.add(new Candidate(rename, 100, EVIDENCE)));
            }
        });
        predecessors.columns().forEach((column, names) -> {
            Optional<Table> was = current.tables().find(column.table());
            Optional<Table> now = desired.tables().find(column.table());
            if (was.isPresent()
                    && now.filter(t -> t.column(column.column()).isPresent()).isPresent()
                    && was.get().column(column.column()).isEmpty()) {
                names.stream()
                        .filter(name -> was.get().column(name).isPresent()
                                && now.get().column(name).isPresent())
                        .findFirst()
                        .map(name -> Rename.in(Kind.COLUMN, column.table(), column.table(), name, column.column()))
                        .ifPresent(rename -> unclear.add(new Candidate(rename, 100, EVIDENCE)));
            }
        });
        return unclear;
    }

    /**
     * Returns them.
     *
     * @param known what is renamed already
     */
    static List<Rename> of(Predecessors predecessors, List<Rename> known, Schema current, Schema desired) {
        List<Rename> renames = new ArrayList<>();
        Map<QualifiedName, QualifiedName> before = new HashMap<>();
        Set<String> left = new HashSet<>();
        Set<String> taken = new HashSet<>();
        for (Rename rename : known) {
            left.add(rename.before());
            taken.add(rename.after());
            if (rename.kind() == Kind.TABLE) {
                before.put(rename.nowHolder(), rename.holder());
            }
        }
        predecessors.tables().forEach((now, names) -> {
            if (desired.tables().contains(now) && !current.tables().contains(now)) {
                RenameChain<QualifiedName> chain = new RenameChain<>(
                        table -> predecessors.tables().getOrDefault(table, List.of()).stream()
                                .map(table::sibling)
                                .toList(),
                        current.tables()::contains,
                        desired.tables()::contains);
                chain.to(now).forEach(step -> {
                    if (!taken.contains(step.to().toString())
                            && left.add(step.from().toString())) {
                        before.put(step.to(), step.from());
                        renames.add(
                                Rename.alone(Kind.TABLE, step.from(), step.to().name()));
                    }
                });
            }
        });
        predecessors.columns().forEach((column, names) -> {
            QualifiedName holder = before.getOrDefault(column.table(), column.table());
            Optional<Table> was = current.tables().find(holder);
            Optional<Table> now = desired.tables().find(column.table());
            if (was.isPresent()
                    && now.isPresent()
                    && was.get().column(column.column()).isEmpty()) {
                RenameChain<String> chain = new RenameChain<>(
                        name -> predecessors
                                .columns()
                                .getOrDefault(new ColumnReference(column.table(), name), List.of()),
                        name -> was.get().column(name).isPresent(),
                        name -> now.get().column(name).isPresent());
                chain.to(column.column()).stream()
                        .map(step -> Rename.in(Kind.COLUMN, holder, column.table(), step.from(), step.to()))
                        .filter(rename -> !taken.contains(rename.after()) && left.add(rename.before()))
                        .forEach(renames::add);
            }
        });
        return renames;
    }
}
