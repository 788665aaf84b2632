package dev.autogen.cli.project;

/** What to tell of a class that has no source any more. */
public final class LeftoverNote {

    private LeftoverNote() {}

    /** Returns the line for a class. */
    public static String of(String className) {
        return "the class " + className
                + " has no source. It may be left over from an earlier build, but it still"
                + " counts. If you removed it, clean and compile (mvn clean compile, gradle clean classes).";
    }
}
