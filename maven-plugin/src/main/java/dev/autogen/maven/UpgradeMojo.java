package dev.autogen.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Applies migrations. */
@Mojo(name = "upgrade", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class UpgradeMojo extends AutogenMojo {

    /** Where to: heads, an id or the beginning of one, +2. */
    @Parameter(property = "revision", defaultValue = "heads")
    String revision = "heads";

    @Override
    List<String> verb() {
        return List.of("upgrade", revision);
    }
}
