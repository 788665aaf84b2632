package dev.autogen.junit;

import dev.autogen.junit.MigrationDescriptors.Context;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestEngine;

/** Runs the tests that {@link MigrationTests} brings; JUnit Jupiter runs those that a class has besides. */
public final class MigrationTestEngine extends HierarchicalTestEngine<Context> {

    /** The name by which builds include or exclude it. */
    public static final String ID = "autogen";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
        var root = new MigrationDescriptors.Root(id);
        EngineDiscoveryRequestResolver.builder()
                .addClassContainerSelectorResolver(type -> type.isAnnotationPresent(MigrationTests.class))
                .addSelectorResolver(new AnnotatedClasses())
                .build()
                .resolve(request, root);
        return root;
    }

    @Override
    protected Context createExecutionContext(ExecutionRequest request) {
        return new Context();
    }
}
