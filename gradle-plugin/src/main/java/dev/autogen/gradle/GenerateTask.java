package dev.autogen.gradle;

import java.util.List;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Input;
import org.gradle.api.tasks.options.Option;

/** Writes a migration. */
public abstract class GenerateTask extends AutogenTask {

    /** Takes the verb from the message. */
    @SuppressWarnings("this-escape")
    public GenerateTask() {
        getVerb().set(getMessage().map(message -> List.of("-m", message)));
    }

    /** Returns what the migration does, in a few words. */
    @Input
    @Option(option = "message", description = "What the migration does, in a few words.")
    public abstract Property<String> getMessage();
}
