package dev.autogen.cli;

/** Whether the JVM is ending because somebody told it to. */
final class ShuttingDown {

    private ShuttingDown() {}

    static boolean now() {
        Thread probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException shutdownInProgress) {
            return true;
        }
    }
}
