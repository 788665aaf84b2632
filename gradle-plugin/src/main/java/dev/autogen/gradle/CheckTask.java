package dev.autogen.gradle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradle.api.tasks.TaskAction;

/** Compares entities and migrations; up to date while both and the settings are what they were. */
public abstract class CheckTask extends AutogenTask {

    /** The state of a database of the user's is no input that Gradle could see. */
    @SuppressWarnings("this-escape")
    public CheckTask() {
        getVerb().set(List.of("check"));
        getOutputs().upToDateWhen(task -> !((CheckTask) task).getUrl().isPresent());
    }

    @Override
    List<String> arguments() {
        List<String> all = new ArrayList<>(super.arguments());
        if (!getUrl().isPresent()) {
            all.add("--at-head");
        }
        return all;
    }

    @Override
    @TaskAction
    public void exec() {
        super.exec();
        Path checked = getOutputs().getFiles().getSingleFile().toPath();
        try {
            Files.createDirectories(checked.getParent());
            Files.writeString(checked, "");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
