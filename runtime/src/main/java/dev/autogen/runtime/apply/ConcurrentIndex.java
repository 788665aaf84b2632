package dev.autogen.runtime.apply;

import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.DropIndex;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.postgres.Identifiers;
import dev.autogen.runtime.schema.QualifiedName;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What an earlier attempt has left of an index that is made or dropped CONCURRENTLY. */
final class ConcurrentIndex {

    private final Session session;

    ConcurrentIndex(Session session) {
        this.session = session;
    }

    /**
     * Tells whether a run that goes on where another stopped finds the operation carried out, by one that was killed before
     * it could say so. An INVALID index, which a failed CREATE INDEX CONCURRENTLY leaves, is dropped.
     */
    boolean isDone(Operation operation, boolean resuming) throws SQLException {
        if (operation instanceof DropIndex drop) {
            return resuming && isValid(drop.name()).isEmpty();
        } else if (operation instanceof CreateIndex create) {
            QualifiedName name = create.table().sibling(create.index().name().text());
            Optional<Boolean> valid = isValid(name);
            if (valid.isPresent() && !valid.get()) {
                withoutLockTimeout();
                session.execute("DROP INDEX CONCURRENTLY " + Identifiers.quote(name));
                return false;
            }
            return resuming && valid.isPresent();
        }
        return false;
    }

    /** Its wait for old transactions counts as one for a lock, and holds up no reader or writer. */
    void withoutLockTimeout() throws SQLException {
        session.execute("SET lock_timeout = 0");
    }

    private Optional<Boolean> isValid(QualifiedName name) throws SQLException {
        String sql = "SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass(?)";
        try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
            statement.setString(1, Identifiers.quote(name));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getBoolean(1)) : Optional.empty();
            }
        }
    }
}
