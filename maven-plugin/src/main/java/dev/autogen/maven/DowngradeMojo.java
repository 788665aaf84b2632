package dev.autogen.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Reverts migrations. */
@Mojo(name = "downgrade", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class DowngradeMojo extends AutogenMojo {

    /** Where to: -1, base, an id or the beginning of one. */
    @Parameter(property = "revision", required = true)
    String revision = "";

    @Override
    List<String> verb() {
        return List.of("downgrade", revision);
    }
}
