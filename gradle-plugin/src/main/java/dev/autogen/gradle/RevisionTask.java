package dev.autogen.gradle;

import java.util.ArrayList;
import java.util.List;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Input;
import org.gradle.api.tasks.options.Option;

/** Moves the database to a revision. */
public abstract class RevisionTask extends AutogenTask {

    /** Returns where to. */
    @Input
    @Option(option = "revision", description = "Where to: heads, base, +1, -1, an id.")
    public abstract Property<String> getRevision();

    @Override
    List<String> arguments() {
        List<String> all = new ArrayList<>(super.arguments());
        all.add(1, getRevision().get());
        return all;
    }
}
