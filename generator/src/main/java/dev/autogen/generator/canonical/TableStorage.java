package dev.autogen.generator.canonical;

import dev.autogen.generator.canonical.scratch.ScratchSession;
import dev.autogen.generator.canonical.scratch.Script;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * How a table is partitioned and stored, in the server's words.
 *
 * @param made what a table has that is created with the options of the model
 * @param there what the table in the database has
 */
public record TableStorage(List<String> made, List<String> there) {

    private static final String TWIN = "autogen_storage";
    /** Takes a number and the name of a table. */
    private static final String PARTS = """
            SELECT %s, part
            FROM pg_catalog.pg_class c
                     LEFT JOIN pg_catalog.pg_class t ON t.oid = c.reltoastrelid
                     CROSS JOIN LATERAL (
                SELECT 'partition by ' || pg_catalog.pg_get_partkeydef(c.oid) WHERE c.relkind = 'p'
                UNION ALL SELECT 'with (' || unnest(c.reloptions) || ')'
                UNION ALL SELECT 'with (toast.' || unnest(t.reloptions) || ')'
                UNION ALL SELECT 'tablespace ' || spcname FROM pg_catalog.pg_tablespace WHERE oid = c.reltablespace
                UNION ALL SELECT 'using ' || amname FROM pg_catalog.pg_am WHERE oid = c.relam AND c.relkind = 'r'
                UNION ALL SELECT 'inherits (' || inhparent::regclass || ')'
                          FROM pg_catalog.pg_inherits WHERE inhrelid = c.oid AND NOT c.relispartition) AS parts (part)
            WHERE c.oid = %s::regclass""";

    public TableStorage {
        made = List.copyOf(made);
        there = List.copyOf(there);
    }

    /**
     * Creates a temporary table like one that is there, with the options of the model, and reads both.
     *
     * @throws SQLException if the server does not take the options
     */
    public static TableStorage of(Connection connection, String targetSchema, Table model) throws SQLException {
        String name = Identifiers.quote(model.name());
        QualifiedName twin = Script.temporary(TWIN);
        String created = Identifiers.quote(twin);
        Script make = new Script()
                .add("SET LOCAL temp_tablespaces = ''")
                .add("CREATE TEMPORARY TABLE " + created + " (LIKE " + name + " INCLUDING GENERATED) "
                        + model.options().orElse(""))
                .add(PARTS.formatted("1", Identifiers.literal(created)));
        Script read = new Script().add(PARTS.formatted("2", Identifiers.literal(name)));
        List<String> made = new ArrayList<>();
        List<String> there = new ArrayList<>();
        try (ScratchSession session = new ScratchSession(connection, targetSchema)) {
            for (ScratchSession.NumberedText part : session.query(new Script(), List.of(make, read))) {
                (part.number() == 1 ? made : there).add(part.text());
            }
        }
        return new TableStorage(made, there);
    }

    /** Returns what the model asks for and the table in the database does not have. */
    public List<String> missing() {
        return made.stream().filter(part -> !there.contains(part)).toList();
    }
}
