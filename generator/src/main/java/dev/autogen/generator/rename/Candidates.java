package dev.autogen.generator.rename;

import dev.autogen.runtime.internal.edit.SchemaEditor;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.RenameTable;
import dev.autogen.runtime.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The search for renames among what goes and what comes. */
public final class Candidates {

    private final Schema desired;
    private final Set<String> rejected;
    private final Predicate<QualifiedName> filled;
    private final Map<QualifiedName, QualifiedName> namesBefore = new HashMap<>();
    private Schema current;

    private Candidates(
            Schema current,
            Schema desired,
            List<Operation> done,
            Set<String> rejected,
            Predicate<QualifiedName> filled) {
        this.current = current;
        this.desired = desired;
        this.rejected = rejected;
        this.filled = filled;
        done.forEach(this::note);
    }

    /**
     * Returns the candidates, the best of each kind first; each is looked for as if those before it were done.
     *
     * @param current what is there, after the renames that are known
     * @param desired the model in PostgreSQL's words
     * @param done the renames that are known
     * @param rejected the texts of those that are known to be none
     * @param filled tells of a table, by its name in the database, whether it has rows
     */
    public static List<Candidate> find(
            Schema current,
            Schema desired,
            List<Operation> done,
            Set<String> rejected,
            Predicate<QualifiedName> filled) {
        return new Candidates(current, desired, done, rejected, filled).all();
    }

    private void note(Operation operation) {
        if (operation instanceof RenameTable rename) {
            QualifiedName now = rename.table().sibling(rename.newName());
            QualifiedName was = before(rename.table());
            namesBefore.remove(rename.table());
            namesBefore.put(now, was);
        }
    }

    private QualifiedName before(QualifiedName now) {
        return namesBefore.getOrDefault(now, now);
    }

    private List<Candidate> all() {
        List<Candidate> found = new ArrayList<>();
        List<Function<Pairing, Stream<Candidate>>> searches = List.of(
                TableLikeness::candidates,
                ColumnLikeness::candidates,
                SequenceLikeness::candidates,
                ValueLikeness::ofEnums,
                ValueLikeness::ofTexts);
        for (Function<Pairing, Stream<Candidate>> search : searches) {
            Optional<Candidate> best = best(search);
            while (best.isPresent()) {
                found.add(best.get());
                List<Operation> operations =
                        RenameOperations.of(List.of(inPlace(best.get().rename())), current, desired, view -> true);
                current = SchemaEditor.applyAll(current, operations);
                operations.forEach(this::note);
                best = best(search);
            }
        }
        return found;
    }

    /** The rename as it reads where its table has its new name already. */
    private static Rename inPlace(Rename rename) {
        QualifiedName holder = rename.kind().standsAlone() ? rename.holder() : rename.nowHolder();
        return new Rename(rename.kind(), holder, rename.nowHolder(), rename.detail(), rename.from(), rename.to());
    }

    private Optional<Candidate> best(Function<Pairing, Stream<Candidate>> search) {
        Predicate<Candidate> open = c -> !rejected.contains(c.rename().text());
        return search.apply(new Pairing(current, desired, this::before, filled))
                .filter(open)
                .max(Comparator.comparingInt(Candidate::score)
                        .thenComparing(c -> c.rename().text(), Comparator.reverseOrder()));
    }
}
