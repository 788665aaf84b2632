package dev.autogen.runtime.report;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Who is recorded in the rows of the history.
 *
 * @param user the user on the client
 * @param host the client
 * @param toolVersion the version of autogen
 */
public record Author(String user, String host, String toolVersion) {

    /** Returns the user of this process on this machine. */
    public static Author ofThisProcess() {
        String version = Optional.ofNullable(Author.class.getPackage().getImplementationVersion())
                .orElse("development");
        return new Author(System.getProperty("user.name", "unknown"), hostName(), version);
    }

    private static String hostName() {
        return Optional.ofNullable(System.getenv("HOSTNAME"))
                .or(() -> Optional.ofNullable(System.getenv("COMPUTERNAME")))
                .orElseGet(Author::resolvedHostName);
    }

    private static String resolvedHostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
