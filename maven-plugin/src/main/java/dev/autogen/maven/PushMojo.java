package dev.autogen.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Brings a development database to the entities, without a migration. */
@Mojo(name = "push", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class PushMojo extends AutogenMojo {

    @Override
    List<String> verb() {
        return List.of("push");
    }

    @Override
    boolean readsEntities() {
        return true;
    }
}
