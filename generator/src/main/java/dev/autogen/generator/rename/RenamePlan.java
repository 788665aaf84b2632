package dev.autogen.generator.rename;

import dev.autogen.generator.entities.model.Predecessors;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The renames that are known before two schemas are compared: what the user said, and what the entities say. */
public final class RenamePlan {

    private RenamePlan() {}

    /**
     * Returns the operations that rename.
     *
     * @param answers what the user said
     * @param predecessors what the entities say
     * @param current what is there
     * @param desired the model
     * @param managed tells which views may be dropped and made again
     * @throws dev.autogen.runtime.UsageException AG570 or AG571 if an answer names nothing
     */
    public static List<Operation> of(
            RenameAnswers answers,
            Predecessors predecessors,
            Schema current,
            Schema desired,
            Predicate<QualifiedName> managed) {
        List<Rename> renames = new ArrayList<>(RenameReader.read(answers.declared(), current, desired));
        renames.addAll(AnnotatedRenames.of(predecessors, renames, current, desired));
        return RenameOperations.of(renames, current, desired, managed);
    }
}
