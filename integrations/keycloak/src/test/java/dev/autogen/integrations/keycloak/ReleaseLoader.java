package dev.autogen.integrations.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Loads Keycloak's classes from the jars of one release, and all else from the tests' class path. */
final class ReleaseLoader extends URLClassLoader {

    private ReleaseLoader(URL[] jars) {
        super(jars, ReleaseLoader.class.getClassLoader());
    }

    /** Returns the loader of a release whose jars the build has put into {@code target/releases}. */
    static ReleaseLoader of(String version) {
        try (Stream<Path> jars = Files.list(Path.of("target", "releases", version))) {
            return new ReleaseLoader(jars.map(ReleaseLoader::url).toArray(URL[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("org.keycloak.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : ours(name, resolve);
        }
    }

    private Class<?> ours(String name, boolean resolve) throws ClassNotFoundException {
        if (findResource(name.replace('.', '/') + ".class") == null) {
            return super.loadClass(name, resolve);
        }
        return findClass(name);
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
