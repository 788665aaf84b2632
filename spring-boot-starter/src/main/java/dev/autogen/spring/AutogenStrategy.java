package dev.autogen.spring;

/** A bean that runs the start of the application in its own way, around {@link AutogenDatabase#start()} or instead of it. */
@FunctionalInterface
public interface AutogenStrategy {

    /** Brings one database to where the application needs it. */
    void start(AutogenDatabase database);
}
