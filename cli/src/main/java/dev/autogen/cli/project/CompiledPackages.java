package dev.autogen.cli.project;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;

/**
 * The loader of what was compiled from the sources of some packages, for which it does not ask its parent.
 *
 * <p>The build of the project compiles migrations as well, and what it left on the class path may be older than the
 * sources, or of a source that is gone.
 */
final class CompiledPackages extends URLClassLoader {

    private static final String INDEX = "META-INF/autogen/";

    private final List<String> packages;

    /**
     * Makes a loader that stays open as long as the JVM: migrations load what they need when they run.
     *
     * @param classes the directory of class files
     * @param packages the names of the packages; those below them belong to them
     * @param parent the loader of everything else
     */
    CompiledPackages(Path classes, List<String> packages, ClassLoader parent) throws MalformedURLException {
        super(new URL[] {classes.toUri().toURL()}, parent);
        this.packages = packages;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!isOurs(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    /** Returns where a resource is, or null, as the JDK wants it. */
    @Override
    @SuppressWarnings("NullAway")
    public URL getResource(String name) {
        return isOurs(dotted(name)) ? findResource(name) : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return isOurs(dotted(name)) ? findResources(name) : super.getResources(name);
    }

    private static String dotted(String resource) {
        return resource.startsWith(INDEX) ? resource.substring(INDEX.length()) : resource.replace('/', '.');
    }

    private boolean isOurs(String name) {
        return packages.stream().anyMatch(root -> name.equals(root) || name.startsWith(root + "."));
    }
}
