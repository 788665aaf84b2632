package dev.autogen.junit;

/**
 * A test that every project with migrations wants.
 *
 * @param name what it says of a project
 * @param body what fails where it is not so
 */
record Check(String name, Body body) {

    /** Fails by throwing. */
    @FunctionalInterface
    interface Body {
        void run(Project project) throws Exception;
    }
}
