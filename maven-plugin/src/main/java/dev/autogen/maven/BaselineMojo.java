package dev.autogen.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Starts the history of a database that is older than its migrations. */
@Mojo(name = "baseline", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class BaselineMojo extends AutogenMojo {

    /** What the first migration is called. */
    @Parameter(property = "m", defaultValue = "initial")
    String message = "initial";

    @Override
    List<String> verb() {
        return List.of("baseline", "-m", message);
    }

    @Override
    boolean readsEntities() {
        return true;
    }
}
