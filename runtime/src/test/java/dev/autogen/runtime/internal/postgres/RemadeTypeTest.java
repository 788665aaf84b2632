package dev.autogen.runtime.internal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.change.EnumChange;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AlterComposite;
import dev.autogen.runtime.operation.AlterEnum;
import dev.autogen.runtime.operation.CompositeChange;
import dev.autogen.runtime.testing.CatalogDump;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import dev.autogen.runtime.type.CompositeAttribute;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An enum type is made anew under everything that holds it, rows included. */
@Tag("C177")
@ExtendWith(PostgresExtension.class)
class RemadeTypeTest {

    private static final String TYPE = "CREATE TYPE status AS ENUM ('OPEN', 'BLOCKED', 'DONE')";

    /** Keys, foreign keys, arrays, defaults, checks, generated columns, partial and expression indexes, composite types. */
    private static final String[] USES = {
        TYPE,
        "COMMENT ON TYPE status IS 'it''s'",
        "CREATE CAST (varchar AS status) WITH INOUT AS IMPLICIT",
        "CREATE CAST (status AS varchar) WITH INOUT AS IMPLICIT",
        "CREATE TABLE kind (s status PRIMARY KEY, label text)",
        """
        CREATE TABLE "Task $x" (
            id integer PRIMARY KEY,
            s status NOT NULL DEFAULT 'OPEN' CONSTRAINT fk REFERENCES kind (s) ON DELETE CASCADE,
            "the other" status,
            many status[] DEFAULT '{OPEN}'::status[],
            label text NOT NULL GENERATED ALWAYS AS (CASE WHEN s = 'OPEN'::status THEN 'o' ELSE 'x' END) STORED,
            note text DEFAULT ('OPEN'::status)::text,
            CONSTRAINT ck_value CHECK (s <> 'DONE' OR "the other" IS NOT NULL),
            CONSTRAINT ck_columns CHECK (s <> "the other") NOT VALID,
            CONSTRAINT ck_label CHECK (label <> 'y'),
            CONSTRAINT uq_label UNIQUE (label, id),
            CONSTRAINT uq UNIQUE (s, id),
            CONSTRAINT uq_with_label UNIQUE (id) INCLUDE (label),
            CONSTRAINT uq_with_status UNIQUE (note, id) INCLUDE (s),
            CONSTRAINT ex_label EXCLUDE USING btree (id WITH =) WHERE (label <> 'q')
        )
        """,
        "COMMENT ON CONSTRAINT uq_with_label ON \"Task $x\" IS 'with its label'",
        "CREATE UNIQUE INDEX uq_partner ON \"Task $x\" (id, note) INCLUDE (label, s)",
        """
        CREATE TABLE child (
            id integer CONSTRAINT fk_task REFERENCES "Task $x" (id),
            note text,
            CONSTRAINT fk_note FOREIGN KEY (note, id) REFERENCES "Task $x" (note, id),
            CONSTRAINT fk_index FOREIGN KEY (id, note) REFERENCES "Task $x" (id, note)
        )
        """,
        "COMMENT ON CONSTRAINT ck_value ON \"Task $x\" IS 'checked'",
        "COMMENT ON COLUMN \"Task $x\".label IS 'made'",
        "CREATE INDEX ix_where ON \"Task $x\" (id) WHERE s = 'DONE'",
        "COMMENT ON INDEX ix_where IS 'done'",
        "CREATE UNIQUE INDEX ix_expression ON \"Task $x\" (coalesce(\"the other\", 'OPEN'), id DESC)",
        "CREATE INDEX ix_label ON \"Task $x\" (label)",
        "CREATE TYPE inner_part AS (s status, n integer)",
        "CREATE TYPE outer_part AS (title varchar(20) COLLATE \"C\", part inner_part, parts inner_part[])",
        "COMMENT ON COLUMN outer_part.title IS 'the title'",
        """
        CREATE TABLE part (id integer, one outer_part, many outer_part[],
            CONSTRAINT ck_part CHECK (((one).part).s <> 'DONE'), CONSTRAINT ck_title CHECK ((one).title <> 'x'))
        """,
        "CREATE VIEW seen (number, state) WITH (security_barrier = true) AS SELECT id, s FROM \"Task $x\" WHERE s <> 'DONE'",
        "COMMENT ON VIEW seen IS 'what is seen'",
        "COMMENT ON COLUMN seen.state IS 'seen state'",
        "CREATE VIEW \"seen twice\" AS SELECT seen.*, 'OPEN'::status AS fixed FROM seen",
        "CREATE VIEW labels AS SELECT label FROM \"Task $x\"",
        "INSERT INTO kind VALUES ('OPEN'), ('DONE'), ('BLOCKED')",
        "INSERT INTO \"Task $x\" VALUES (1, 'OPEN', NULL, '{OPEN,DONE}'), (2, 'DONE', 'OPEN', NULL)",
        "INSERT INTO part VALUES (1, ROW('a', ROW('OPEN', 1), ARRAY[ROW('DONE', 2)::inner_part]), '{}'), (2, NULL, NULL),"
                + " (3, ROW(NULL, NULL, NULL), ARRAY[NULL, ROW('c,\"d', NULL, '{}')]::outer_part[])"
    };

    private static final String ROWS = "SELECT to_jsonb(t)::text FROM %s t ORDER BY 1";

    private static String make(EnumChange change) {
        return new PostgresDdl()
                .render(new AlterEnum(QualifiedName.of("status"), change, Optional.empty()))
                .get(0);
    }

    private static void execute(TestDatabase database, EnumChange change) {
        database.execute(make(change));
    }

    private static void execute(TestDatabase database, CompositeChange change) {
        database.execute(new PostgresDdl()
                .render(new AlterComposite(QualifiedName.of("inner_part"), change, Optional.empty()))
                .toArray(String[]::new));
    }

    private static List<String> labels(TestDatabase database) {
        return database.query("SELECT enumlabel FROM pg_enum ORDER BY enumsortorder");
    }

    @Test
    void everythingThatHoldsItFollows(TestDatabase database) {
        database.execute(USES);
        CatalogDump before = CatalogDump.of(database);
        List<String> tasks = database.query(ROWS.formatted("\"Task $x\""));
        List<String> parts = database.query(ROWS.formatted("part"));

        execute(database, new EnumChange.SetValues(List.of("DONE", "new $remake$ it's", "OPEN", "BLOCKED")));
        assertThat(labels(database)).containsExactly("DONE", "new $remake$ it's", "OPEN", "BLOCKED");
        execute(database, new EnumChange.SetValues(List.of("OPEN", "BLOCKED", "DONE")));

        assertThat(CatalogDump.of(database).lines()).containsExactlyElementsOf(before.lines());
        assertThat(database.query(ROWS.formatted("\"Task $x\""))).isEqualTo(tasks);
        assertThat(database.query(ROWS.formatted("part"))).isEqualTo(parts);
        assertThat(database.query("SELECT typname FROM pg_type WHERE typname LIKE 'autogen%'"))
                .isEmpty();
        assertThat(database.query("SELECT proname FROM pg_proc WHERE proname LIKE 'autogen%'"))
                .isEmpty();
    }

    @Test
    void aValueGoesThatNoRowHolds(TestDatabase database) {
        database.execute(USES);
        database.execute("DELETE FROM kind WHERE s = 'BLOCKED'");

        execute(database, new EnumChange.DropValues(List.of("BLOCKED")));

        assertThat(labels(database)).containsExactly("OPEN", "DONE");
        assertThat(database.query("SELECT s, many FROM \"Task $x\" ORDER BY id"))
                .containsExactly("OPEN|{OPEN,DONE}", "DONE|null");
    }

    @Test
    void rowsThatHoldAValueThatGoesAreCountedAndShown(TestDatabase database) {
        database.execute(USES);
        database.execute("INSERT INTO \"Task $x\" SELECT n, 'BLOCKED' FROM generate_series(11, 20) n");

        assertThatThrownBy(() -> execute(database, new EnumChange.DropValues(List.of("BLOCKED"))))
                .rootCause()
                .hasMessageContaining(
                        "Cannot remove 'BLOCKED' from type status: 10 rows of \"Task $x\" contain it in s, "
                                + "such as (11), (12), (13).")
                .hasMessageContaining("before op.dropEnumValues");
    }

    @Test
    void valuesInArraysAndCompositesAreFoundToo(TestDatabase database) {
        database.execute(USES);
        database.execute("DELETE FROM kind WHERE s = 'BLOCKED'");
        String update =
                "UPDATE part SET many = ARRAY[ROW('a', NULL, ARRAY[ROW('BLOCKED', 1)::inner_part])::outer_part]";
        database.execute("UPDATE \"Task $x\" SET many = '{OPEN,BLOCKED}' WHERE id = 1");
        assertThatThrownBy(() -> execute(database, new EnumChange.SetValues(List.of("OPEN", "DONE"))))
                .rootCause()
                .hasMessageContaining("1 row of \"Task $x\" contains it in many, such as (1)");

        database.execute("UPDATE \"Task $x\" SET many = NULL", update);
        assertThatThrownBy(() -> execute(database, new EnumChange.SetValues(List.of("OPEN", "DONE"))))
                .rootCause()
                .hasMessageContaining("3 rows of part contain it in many");
    }

    @Test
    void aCompositeTypeIsMadeAnewUnderItsRows(TestDatabase database) {
        database.execute(USES);
        CatalogDump before = CatalogDump.of(database);
        List<String> rows = database.query(ROWS.formatted("part"));
        CompositeAttribute number = CompositeAttribute.of("n", "bigint");
        CompositeAttribute added = CompositeAttribute.of("new \"one\"", "character varying(5)");
        CompositeAttribute state = CompositeAttribute.of("s", "status");

        execute(database, new CompositeChange.SetAttributes(List.of(number, added, state)));
        assertThat(database.query("SELECT (one).part, ((one).parts)[1], (one).title FROM part WHERE id = 1"))
                .containsExactly("(1,,OPEN)|(2,,DONE)|a");
        execute(database, new CompositeChange.SetAttributes(List.of(state, CompositeAttribute.of("n", "integer"))));

        assertThat(CatalogDump.of(database).lines()).containsExactlyElementsOf(before.lines());
        assertThat(database.query(ROWS.formatted("part"))).isEqualTo(rows);
    }

    @Test
    void attributesComeAndGoAtTheEnd(TestDatabase database) {
        database.execute(USES);
        CatalogDump before = CatalogDump.of(database);

        execute(
                database,
                new CompositeChange.AddAttribute(
                        CompositeAttribute.of("m", "text").comment("more")));
        execute(database, new CompositeChange.RenameAttribute("m", "M"));
        assertThat(database.query("SELECT ((one).part).\"M\" FROM part WHERE id = 1"))
                .containsExactly("null");
        execute(database, new CompositeChange.DropAttribute("M"));

        assertThat(CatalogDump.of(database).lines()).containsExactlyElementsOf(before.lines());
    }

    @Test
    @Tag("C190")
    void whatCannotFollowIsNamedBeforeAnythingChanges(TestDatabase database) {
        database.execute(
                TYPE,
                "CREATE TABLE task (s status)",
                "CREATE MATERIALIZED VIEW task_view AS SELECT s FROM task",
                "CREATE POLICY theirs ON task USING (s = 'OPEN')",
                "CREATE VIEW plain AS SELECT s FROM task",
                "CREATE FUNCTION rows_of() RETURNS SETOF plain LANGUAGE sql AS 'SELECT s FROM task'",
                "CREATE FUNCTION next_of(status) RETURNS integer LANGUAGE sql AS 'SELECT 1'",
                "CREATE DOMAIN narrow AS status");

        assertThatThrownBy(() -> execute(database, new EnumChange.SetValues(List.of("OPEN"))))
                .rootCause()
                .hasMessageContaining("materialized view task_view")
                .hasMessageContaining("policy theirs on table task")
                .hasMessageContaining("function rows_of()")
                .hasMessageContaining("function next_of(status)")
                .hasMessageContaining("type narrow")
                .hasMessageContaining("Drop it before op.changeEnum");
    }

    @Test
    void ownerAndGrantsStay(TestDatabase database) {
        String role = "owner_" + database.name();
        database.execute("CREATE ROLE \"" + role + "\"", TYPE, "ALTER TYPE status OWNER TO \"" + role + "\"");
        database.execute("REVOKE USAGE ON TYPE status FROM public", "GRANT USAGE ON TYPE status TO pg_monitor");
        database.execute(
                "CREATE VIEW state AS SELECT 'DONE'::status AS s",
                "GRANT SELECT ON state TO pg_monitor",
                "GRANT UPDATE (s) ON state TO public");
        String rights = "SELECT typowner::regrole, typacl, relacl, attacl FROM pg_type, pg_class, pg_attribute"
                + " WHERE typname = 'status' AND relname = 'state' AND attrelid = pg_class.oid AND attname = 's'";
        List<String> before = database.query(rights);

        execute(database, new EnumChange.SetValues(List.of("DONE")));

        assertThat(database.query(rights)).isEqualTo(before);
        database.execute("DROP VIEW state", "DROP TYPE status", "DROP ROLE \"" + role + "\"");
    }

    @Test
    void partitionsFollowTheirTable(TestDatabase database) {
        database.execute(
                TYPE,
                "CREATE TABLE task (id integer, s status DEFAULT 'OPEN', CONSTRAINT ck CHECK (s <> 'BLOCKED')) PARTITION BY RANGE (id)",
                "CREATE TABLE task_1 PARTITION OF task FOR VALUES FROM (1) TO (10)",
                "CREATE INDEX ix ON task (id) WHERE s = 'DONE'",
                "INSERT INTO task VALUES (1, 'DONE')");

        execute(database, new EnumChange.SetValues(List.of("DONE", "OPEN", "BLOCKED")));

        assertThat(database.query("SELECT s FROM task_1")).containsExactly("DONE");
    }
}
