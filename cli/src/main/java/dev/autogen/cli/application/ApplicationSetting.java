package dev.autogen.cli.application;

import dev.autogen.runtime.AutogenException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.lang.reflect.Constructor;
import java.util.Base64;
import java.util.Optional;

/**
 * A setting that an application hands to Hibernate.
 *
 * @param text its value, the class of an object
 * @param object the serialized object, empty where a new one of the class is the same; absent for a text
 * @param source where it is set
 */
public record ApplicationSetting(String text, Optional<String> object, String source) {

    /** Returns the value as Hibernate takes it: classes that are not public can only be created here. */
    public Object value(String name, ClassLoader loader) {
        if (object.isEmpty()) {
            return text;
        }
        try {
            if (!object.get().isEmpty()) {
                return deserialized(Base64.getDecoder().decode(object.get()), loader);
            }
            Constructor<?> constructor = Class.forName(text, true, loader).getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException | IOException | LinkageError e) {
            throw new AutogenException(
                    "AG644",
                    "cannot create \"" + text + "\", which the application gives Hibernate as " + name + ": " + e
                            + ". Set " + name
                            + " in autogen.properties to a class with a constructor without arguments.",
                    e);
        }
    }

    private static Object deserialized(byte[] bytes, ClassLoader loader) throws IOException, ClassNotFoundException {
        try (InputStream in = new ByteArrayInputStream(bytes);
                ObjectInputStream objects = new ObjectInputStream(in) {
                    @Override
                    protected Class<?> resolveClass(ObjectStreamClass type) throws ClassNotFoundException {
                        return Class.forName(type.getName(), false, loader);
                    }
                }) {
            return objects.readObject();
        }
    }
}
