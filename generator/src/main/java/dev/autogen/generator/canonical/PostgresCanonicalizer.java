package dev.autogen.generator.canonical;

import dev.autogen.generator.canonical.scratch.Prelude;
import dev.autogen.generator.canonical.scratch.ScratchSession;
import dev.autogen.generator.canonical.scratch.ScratchTable;
import dev.autogen.generator.canonical.scratch.StatementEnds;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.server.DatabaseErrors;
import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL as the judge of what texts of types and expressions are equal.
 *
 * <p>Two round trips at most: one puts the model's texts through temporary tables and reads them back; a second folds
 * what still differs from the database, on both sides. What a cache knows is not asked at all.
 */
public final class PostgresCanonicalizer {

    private final Connection connection;
    private final String targetSchema;
    private final TextOrigin origin;
    private final CanonicalCache cache;
    private final int cachedVersion;

    private PostgresCanonicalizer(
            Connection connection, String targetSchema, TextOrigin origin, CanonicalCache cache, int cachedVersion) {
        this.connection = connection;
        this.targetSchema = targetSchema;
        this.origin = origin;
        this.cache = cache;
        this.cachedVersion = cachedVersion;
    }

    /** Makes one that asks the server behind the connection, which needs the right to make temporary tables. */
    public PostgresCanonicalizer(Connection connection, String targetSchema, TextOrigin origin) {
        this(connection, targetSchema, origin, CanonicalCache.none(), 0);
    }

    /** Returns one that asks only what the cache does not know of that server version. */
    public PostgresCanonicalizer remembering(CanonicalCache other, ServerVersion server) {
        return new PostgresCanonicalizer(connection, targetSchema, origin, other, server.number());
    }

    /**
     * Returns the desired schema in the server's words, and in those of the current schema wherever both mean the same.
     *
     * @param model the schema of the model, in the model's words
     * @param current the schema as the catalog has it
     */
    public Schema canonicalize(Schema model, Schema current) {
        return canonicalize(model, current, current);
    }

    /**
     * Returns the same where things are to be renamed first.
     *
     * @param current the schema as it will be once they are
     * @param there the schema as the catalog has it
     */
    public Schema canonicalize(Schema model, Schema current, Schema there) {
        StatementEnds.refuse(model);
        Schema desired = ListOrder.of(model, current);
        Memory memory = Memory.of(cache, cachedVersion, targetSchema, desired);
        try (ScratchSession session = new ScratchSession(connection, targetSchema)) {
            Prelude prelude = Prelude.of(desired, there);
            Spelling spelling = new Spelling(desired, memory, prelude.temporaryNames());
            spelling.ask(session, prelude, origin);
            Schema settled = settle(session, prelude, memory, spelling.canonical(current), current);
            ScratchViews scratch = new ScratchViews(desired, current, targetSchema, prelude.temporaryNames());
            NamedSet<View> views = new ViewSpelling(scratch, current, origin).ask(session, prelude.script(), memory);
            cache.save();
            return settled.withViews(views);
        } catch (SQLException e) {
            if (DatabaseErrors.isLockTimeout(e)) {
                throw DatabaseErrors.translate(e, connection);
            }
            throw new AutogenException(
                    "AG403",
                    "The server cannot parse the types and expressions of the model: " + e.getMessage()
                            + " The role needs the privilege to create temporary tables in this database"
                            + " (GRANT TEMPORARY ON DATABASE), and the server must not be a standby.",
                    e);
        }
    }

    private static Schema settle(
            ScratchSession session, Prelude prelude, Memory memory, Schema canonical, Schema current)
            throws SQLException {
        List<Table> common = canonical.tables().stream()
                .filter(t -> current.tables().contains(t.name()))
                .toList();
        List<Equalities> equalities = ScratchTable.twins(common, prelude.temporaryNames()).stream()
                .map(twin -> new Equalities(
                        twin, current.tables().find(twin.model().name()).orElseThrow()))
                .toList();
        Folding folding = new Folding(memory);
        equalities.forEach(e -> e.ask(folding));
        folding.settle(session, prelude.script());
        Map<QualifiedName, Table> settled = new HashMap<>();
        equalities.stream().map(e -> e.settle(folding)).forEach(t -> settled.put(t.name(), t));
        return canonical.withTables(NamedSet.of(canonical.tables().stream()
                .map(t -> settled.getOrDefault(t.name(), t))
                .toList()));
    }
}
