package dev.autogen.generator.extension;

import dev.autogen.runtime.AutogenException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The extensions of a project, in the order the user named them.
 *
 * @param all the extensions
 */
public record Extensions(List<Extension> all) {

    /** No extension. */
    public static final Extensions NONE = new Extensions(List.of());

    public Extensions {
        all = List.copyOf(all);
    }

    /** Returns the extensions that are at hand. */
    public static Extensions of(Extension... extensions) {
        return new Extensions(List.of(extensions));
    }

    /**
     * Makes the extensions of the classes of these names.
     *
     * @throws AutogenException AG565 if one cannot be made, or is none
     */
    public static Extensions load(ClassLoader loader, List<String> classNames) {
        List<Extension> extensions = new ArrayList<>();
        for (String name : classNames) {
            extensions.add(make(loader, name));
        }
        return new Extensions(extensions);
    }

    private static Extension make(ClassLoader loader, String className) {
        Object made;
        try {
            made = Class.forName(className, true, loader)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new AutogenException("AG565", cannotUse(className, "could not create it: " + cause(e)), e);
        }
        if (made instanceof Extension extension) {
            return extension;
        }
        throw new AutogenException("AG565", cannotUse(className, "it implements no extension interface"));
    }

    /** The user's own failure says more than that there was one. */
    private static Throwable cause(Throwable failure) {
        return failure instanceof InvocationTargetException thrown
                ? Optional.ofNullable(thrown.getCause()).orElse(thrown)
                : failure;
    }

    /** Returns those of one kind, in order. */
    public <E extends Extension> List<E> of(Class<E> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static String cannotUse(String className, String why) {
        return "The extension \"" + className + "\" cannot be used: " + why
                + ". It must be a public class on --classpath with a public constructor without parameters, and implement"
                + " ObjectFilter, OperationRewriter, SchemaComparator or ScriptRewriter.";
    }
}
