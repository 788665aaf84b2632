package dev.autogen.junit;

import java.util.Optional;
import java.util.Set;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/** Makes the tests of a class that is selected. */
final class AnnotatedClasses implements SelectorResolver {

    @Override
    public Resolution resolve(ClassSelector selector, Context context) {
        Class<?> type = selector.getJavaClass();
        return type.isAnnotationPresent(MigrationTests.class) ? resolve(type, context) : Resolution.unresolved();
    }

    @Override
    public Resolution resolve(UniqueIdSelector selector, Context context) {
        return selector.getUniqueId().getSegments().stream()
                .filter(segment -> segment.getType().equals(MigrationDescriptors.CLASS))
                .findFirst()
                .flatMap(segment ->
                        ReflectionSupport.tryToLoadClass(segment.getValue()).toOptional())
                .map(type -> resolve(type, context))
                .orElseGet(Resolution::unresolved);
    }

    private static Resolution resolve(Class<?> type, Context context) {
        Optional<TestDescriptor> found =
                context.addToParent(parent -> Optional.of(descriptor(parent.getUniqueId(), type)));
        return found.map(descriptor -> Resolution.match(Match.exact(descriptor, Set::of)))
                .orElseGet(Resolution::unresolved);
    }

    private static TestDescriptor descriptor(UniqueId parent, Class<?> type) {
        UniqueId id = parent.append(MigrationDescriptors.CLASS, type.getName());
        var container = new MigrationDescriptors.Container(id, type);
        Checks.of(type).forEach(check -> container.addChild(new MigrationDescriptors.Test(id, type, check)));
        return container;
    }
}
