package dev.autogen.generator.entities.boot;

import dev.autogen.generator.entities.model.EntitySource;
import dev.autogen.runtime.AutogenException;

/** The check that each named class loads, before Hibernate would leave it out with a line in its log. */
final class LoadableClasses {

    private LoadableClasses() {}

    static void check(EntitySource source) {
        source.classNames().forEach(name -> check(name, source.classLoader()));
    }

    static void check(String name, ClassLoader loader) {
        load(name, loader);
    }

    @SuppressWarnings({"ReturnValueIgnored", "CanIgnoreReturnValueSuggester"}) // Asking for members loads their types.
    static Class<?> load(String name, ClassLoader loader) {
        try {
            Class<?> type = Class.forName(name, false, loader);
            type.getDeclaredFields();
            type.getDeclaredMethods();
            return type;
        } catch (ClassNotFoundException e) {
            throw new AutogenException(
                    "AG302",
                    "The entity class \"" + name + "\" was not found on the class path. Check its name, and that"
                            + " --classpath names the directory or jar that has it.",
                    e);
        } catch (LinkageError | TypeNotPresentException e) {
            throw missing("the class \"" + name + "\"", e);
        }
    }

    /** Returns the failure of a class that refers to another which is not there. */
    static AutogenException missing(String what, Throwable failure) {
        String other = failure instanceof TypeNotPresentException absent
                ? absent.typeName()
                : String.valueOf(failure.getMessage()).replace('/', '.');
        return new AutogenException(
                "AG303",
                "Could not load " + what + ", because \"" + other + "\" is missing or has the wrong version ("
                        + failure.getClass().getSimpleName() + "). Add the jar that has it to --classpath.",
                failure);
    }
}
