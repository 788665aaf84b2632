package dev.autogen.cli.options;

import dev.autogen.runtime.internal.connection.DatabaseUrl;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which database. */
public final class DatabaseOptions {

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "The database: postgresql://user:password@host:port/name or jdbc:postgresql://... (default: the"
                            + " embedded PostgreSQL in .autogen).")
    private Optional<String> url = Optional.empty();

    @Option(names = "--user", paramLabel = "NAME", description = "The database user.")
    private Optional<String> user = Optional.empty();

    @Option(
            names = "--password",
            paramLabel = "TEXT",
            description = "The password. The variable AUTOGEN_PASSWORD is safer.")
    private Optional<String> password = Optional.empty();

    @Option(
            names = "--role",
            paramLabel = "NAME",
            description = "Run as this role (SET ROLE). It then owns all new objects.")
    private Optional<String> role = Optional.empty();

    /** Returns the role to work as; the user otherwise. */
    public Optional<String> role() {
        return role;
    }

    /** Returns where the database is; empty for the embedded one. */
    public Optional<DatabaseUrl> address() {
        return url.map(DatabaseUrl::parse)
                .map(address ->
                        new DatabaseUrl(address.jdbc(), user.or(address::user), password.or(address::password)));
    }
}
