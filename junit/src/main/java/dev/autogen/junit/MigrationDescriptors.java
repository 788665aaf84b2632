package dev.autogen.junit;

import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.hierarchical.EngineExecutionContext;
import org.junit.platform.engine.support.hierarchical.Node;

/** What stands in the tree of tests. */
final class MigrationDescriptors {

    static final String CLASS = "class";
    static final String TEST = "test";

    private MigrationDescriptors() {}

    /** A run; it holds nothing. */
    static final class Context implements EngineExecutionContext {}

    /** The engine. */
    static final class Root extends EngineDescriptor implements Node<Context> {

        Root(UniqueId id) {
            super(id, "autogen");
        }
    }

    /** A class with its tests. */
    static final class Container extends AbstractTestDescriptor implements Node<Context> {

        Container(UniqueId id, Class<?> type) {
            super(id, type.getSimpleName(), ClassSource.from(type));
        }

        @Override
        public TestDescriptor.Type getType() {
            return TestDescriptor.Type.CONTAINER;
        }
    }

    /** One test. */
    static final class Test extends AbstractTestDescriptor implements Node<Context> {

        private final Class<?> type;
        private final Check check;

        Test(UniqueId parent, Class<?> type, Check check) {
            super(parent.append(TEST, check.name()), check.name(), ClassSource.from(type));
            this.type = type;
            this.check = check;
        }

        @Override
        public TestDescriptor.Type getType() {
            return TestDescriptor.Type.TEST;
        }

        @Override
        public Context execute(Context context, DynamicTestExecutor executor) throws Exception {
            check.body().run(Project.of(type));
            return context;
        }
    }
}
