package dev.autogen.junit;

import dev.autogen.runtime.AutogenException;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Makes the database of {@link AtRevision}, one for each test, and drops it afterwards. */
final class RevisionExtension implements ParameterResolver, AfterEachCallback, AfterAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(RevisionExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == MigratedDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(context.getUniqueId(), id -> open(context), MigratedDatabase.class);
    }

    private static MigratedDatabase open(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        MigrationTests settings = onClass(type, MigrationTests.class)
                .orElseThrow(() -> new AutogenException(
                        "AG631",
                        "@AtRevision does not know the migrations of " + type.getName()
                                + ". Put @MigrationTests on the class."));
        String revision = AnnotationSupport.findAnnotation(context.getElement(), AtRevision.class)
                .or(() -> onClass(type, AtRevision.class))
                .map(AtRevision::value)
                .orElse("head");
        return Project.of(settings, type).at(revision);
    }

    private static <A extends Annotation> Optional<A> onClass(Class<?> type, Class<A> annotation) {
        return Stream.<Class<?>>iterate(type, outer -> outer != null, Class::getEnclosingClass)
                .flatMap(outer -> AnnotationSupport.findAnnotation(outer, annotation).stream())
                .findFirst();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        drop(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        drop(context);
    }

    private static void drop(ExtensionContext context) {
        Optional.ofNullable(context.getStore(NAMESPACE).remove(context.getUniqueId(), MigratedDatabase.class))
                .ifPresent(MigratedDatabase::close);
    }
}
