package dev.autogen.gradle;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gradle.api.file.ConfigurableFileCollection;
import org.gradle.api.provider.ListProperty;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Classpath;
import org.gradle.api.tasks.Input;
import org.gradle.api.tasks.JavaExec;
import org.gradle.api.tasks.Optional;
import org.gradle.api.tasks.options.Option;

/** One run of the command; all it knows is in properties, so that the configuration cache can keep it. */
public abstract class AutogenTask extends JavaExec {

    /** Adds the words of the verb, which are asked for when the task runs. */
    @SuppressWarnings("this-escape")
    public AutogenTask() {
        getArgumentProviders().add(this::arguments);
    }

    /** Returns the verb and what belongs to it. */
    @Input
    public abstract ListProperty<String> getVerb();

    /** Returns the classes of the project, and what they need. */
    @Classpath
    public abstract ConfigurableFileCollection getProjectClasses();

    /** Returns the database; without it the embedded PostgreSQL in .autogen. */
    @Input
    @Optional
    @Option(option = "url", description = "The database; without it the embedded PostgreSQL.")
    public abstract Property<String> getUrl();

    /** Returns everything after the name of the program. */
    List<String> arguments() {
        List<String> all = new ArrayList<>(getVerb().get());
        all.add("--classpath="
                + getProjectClasses().getFiles().stream()
                        .filter(File::exists)
                        .map(File::getPath)
                        .collect(Collectors.joining(File.pathSeparator)));
        if (getUrl().isPresent()) {
            all.add("--url=" + getUrl().get());
        }
        return all;
    }
}
