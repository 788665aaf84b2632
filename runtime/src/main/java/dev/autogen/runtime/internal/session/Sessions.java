package dev.autogen.runtime.internal.session;

import dev.autogen.runtime.internal.server.DatabaseErrors;
import dev.autogen.runtime.internal.server.Engine;
import dev.autogen.runtime.internal.server.Pooler;
import dev.autogen.runtime.internal.server.Preflight;
import dev.autogen.runtime.report.MigrationFailedException;
import java.sql.SQLException;

/** Opens the session of a call, and makes it one that may change the schema. */
public record Sessions(MigratorOptions options) {

    /** What is done with a session. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Session session) throws SQLException;
    }

    /** Opens a session for some work; an error of the database gets a code and a way out. */
    public <T> T open(Work<T> work) {
        try (Session session = new Session(options.dataSource(), options.schema(), options.role())) {
            return explaining(session, work);
        } catch (SQLException e) {
            throw DatabaseErrors.translate(e);
        }
    }

    private <T> T explaining(Session session, Work<T> work) {
        Diagnosis diagnosis = new Diagnosis(session.connection(), options.schema());
        try {
            return work.run(session);
        } catch (MigrationFailedException e) {
            throw diagnosis.of(e);
        } catch (SQLException e) {
            throw diagnosis.of(e);
        }
    }

    /** Checks that the database can be changed, and does the work under the lock against other runs. */
    @SuppressWarnings("try")
    public <T> T locked(Session session, Work<T> work) throws SQLException {
        Engine.refuseOthers(session.connection());
        Pooler.refuse(session.connection(), options.dataSource()::getConnection);
        Preflight.check(session.connection(), options.schema());
        session.prepare();
        try (MigrationLock lock =
                MigrationLock.take(session.connection(), options.schema(), options.lockWait(), options.listener())) {
            return work.run(session);
        }
    }
}
