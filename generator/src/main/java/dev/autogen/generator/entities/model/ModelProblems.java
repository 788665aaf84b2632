package dev.autogen.generator.entities.model;

import dev.autogen.runtime.AutogenException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What a model asks for and PostgreSQL cannot hold, collected so that all of it is told at once. */
public final class ModelProblems {

    private final List<AutogenException> found = new ArrayList<>();

    public void add(String code, String message) {
        found.add(new AutogenException(code, message));
    }

    /** Runs a part of the mapping; where it is refused, that is one more problem, and the other value counts. */
    public <T> T collecting(Supplier<T> part, T otherwise) {
        try {
            return part.get();
        } catch (AutogenException refused) {
            found.add(refused);
            return otherwise;
        }
    }

    /**
     * Ends the reading where something was found.
     *
     * @throws AutogenException the problem, or AG311 with all of them
     */
    public void refuse() {
        if (found.size() == 1) {
            throw found.get(0);
        } else if (!found.isEmpty()) {
            String lines = found.stream()
                    .map(e -> "  " + e.code() + " " + e.getMessage())
                    .collect(Collectors.joining("\n"));
            throw new AutogenException(
                    "AG311", "PostgreSQL cannot create the model, for " + found.size() + " reasons:\n" + lines);
        }
    }
}
