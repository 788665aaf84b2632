package dev.autogen.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Writes the migration from the database to the entities: {@code mvn autogen:generate -Dm="add priority"}. */
@Mojo(name = "generate", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class GenerateMojo extends AutogenMojo {

    /** What the migration does, in a few words. */
    @Parameter(property = "m", required = true)
    String message = "";

    @Override
    List<String> verb() {
        return List.of("-m", message);
    }

    @Override
    boolean readsEntities() {
        return true;
    }
}
