package dev.autogen.generator.server;

import java.sql.Connection;
import java.sql.SQLException;

/** A PostgreSQL server that connections can be opened on, with one database of it to work in. */
public interface Server {

    /** Opens a connection to the database to work in. */
    Connection open() throws SQLException;

    /** Opens a connection to another database of the server, as the same user. */
    Connection open(String database) throws SQLException;

    /** Tells whether the server is autogen's own and holds nobody's rows. */
    boolean disposable();
}
