package dev.autogen.runtime.internal.destination;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.postgres.BackfillSql;
import dev.autogen.runtime.internal.postgres.PostgresDdl;
import dev.autogen.runtime.internal.rows.WrittenRows;
import dev.autogen.runtime.migration.OperationTarget;
import dev.autogen.runtime.migration.Row;
import dev.autogen.runtime.operation.Backfill;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.Operation;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A list as the target of operations, for a script; it needs no database and refuses a migration that reads one. */
public final class ScriptTarget implements OperationTarget {

    private final String revision;
    private final List<Operation> operations = new ArrayList<>();

    /** Makes an empty script of a revision, which the refusal of a read names. */
    public ScriptTarget(String revision) {
        this.revision = revision;
    }

    @Override
    public void apply(Operation operation) {
        if (operation instanceof ExecuteSql raw) {
            RawSql.check(raw.sql());
        }
        operations.add(operation);
    }

    @Override
    public List<Row> query(String sql, List<Object> arguments) {
        throw reads("op.query");
    }

    @Override
    public Connection connection() {
        throw reads("op.connection");
    }

    private AutogenException reads(String call) {
        return new AutogenException(
                "AG244",
                "Revision \"" + revision + "\" cannot be printed as a script: it reads the database with " + call
                        + ". Apply it online, or write it with op.execute only.");
    }

    /** Returns the operations, in order. */
    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    /**
     * Returns the statements of one operation inside a transaction, with what settles deferred triggers after a step with
     * data, and with the look at what it has written.
     */
    public static List<String> statementsOf(Operation operation) {
        List<String> statements = new ArrayList<>(
                operation instanceof Backfill backfill
                        ? List.of(BackfillSql.update(backfill))
                        : new PostgresDdl().render(operation));
        Optional<WrittenRows> written = WrittenRows.of(operation);
        if (operation instanceof ExecuteSql || written.isPresent()) {
            statements.add(Statements.SETTLE);
        }
        return written.map(rows -> rows.around(statements)).orElse(statements);
    }
}
