package dev.autogen.runtime.internal.postgres;

import static dev.autogen.runtime.migration.Definitions.check;
import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.comment;
import static dev.autogen.runtime.migration.Definitions.counting;
import static dev.autogen.runtime.migration.Definitions.foreignKey;
import static dev.autogen.runtime.migration.Definitions.identity;
import static dev.autogen.runtime.migration.Definitions.identityAlways;
import static dev.autogen.runtime.migration.Definitions.index;
import static dev.autogen.runtime.migration.Definitions.options;
import static dev.autogen.runtime.migration.Definitions.primaryKey;
import static dev.autogen.runtime.migration.Definitions.unique;
import static dev.autogen.runtime.migration.Definitions.unlogged;

import dev.autogen.runtime.change.Comment;
import dev.autogen.runtime.change.CommentTarget;
import dev.autogen.runtime.change.SequenceChanges;
import dev.autogen.runtime.change.SequenceOwner;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.AlterSequence;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.CreateEnum;
import dev.autogen.runtime.operation.CreateSchema;
import dev.autogen.runtime.operation.CreateSequence;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.CreateView;
import dev.autogen.runtime.operation.DropView;
import dev.autogen.runtime.operation.FillColumn;
import dev.autogen.runtime.operation.RenameColumn;
import dev.autogen.runtime.operation.RenameTable;
import dev.autogen.runtime.operation.ReplaceValue;
import dev.autogen.runtime.operation.SetComment;
import dev.autogen.runtime.operation.SetLogged;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Deferrability;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.SequenceOptions;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.View;
import dev.autogen.runtime.type.EnumType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One case for each thing the renderer can say. */
public final class DdlCases {

    private static final QualifiedName TASK = QualifiedName.of("task");
    private static final String TABLE =
            "CREATE TABLE task (id integer CONSTRAINT pk PRIMARY KEY, title text, note text)";

    private DdlCases() {}

    public static Stream<DdlCase> all() {
        return Stream.of(
                        schemas(),
                        EnumDdlCases.all(),
                        CompositeDdlCases.all(),
                        sequences(),
                        tables(),
                        views(),
                        columns(),
                        alteredColumns(),
                        ConstraintDdlCases.all())
                .flatMap(cases -> cases);
    }

    private static Stream<DdlCase> schemas() {
        return Stream.of(
                DdlCase.of(
                        "a schema",
                        "",
                        new CreateSchema("audit \"log\""),
                        "CREATE SCHEMA \"audit \"\"log\"\"\"",
                        "DROP SCHEMA \"audit \"\"log\"\"\""),
                DdlCase.of(
                        "an enum type",
                        "",
                        new CreateEnum(EnumType.of(QualifiedName.of("status"), "it's", "back\\slash")),
                        "CREATE TYPE \"status\" AS ENUM ('it''s', E'back\\\\slash')",
                        "DROP CAST IF EXISTS (character varying AS \"status\");\n"
                                + "DROP CAST IF EXISTS (\"status\" AS character varying);\nDROP TYPE \"status\""),
                DdlCase.of(
                        "a comment set and taken back",
                        TABLE,
                        new SetComment(
                                CommentTarget.constraint(TASK, "pk"),
                                new Comment(Optional.of("it's")),
                                Optional.of(new Comment(Optional.empty()))),
                        "COMMENT ON CONSTRAINT \"pk\" ON \"task\" IS 'it''s'",
                        "COMMENT ON CONSTRAINT \"pk\" ON \"task\" IS NULL"),
                DdlCase.of(
                        "a comment on a type in another schema",
                        "CREATE SCHEMA other; CREATE TYPE other.status AS ENUM ()",
                        new SetComment(
                                CommentTarget.of(CommentTarget.Kind.TYPE, QualifiedName.parse("other.status")),
                                new Comment(Optional.of("new")),
                                Optional.of(new Comment(Optional.of("old")))),
                        "COMMENT ON TYPE \"other\".\"status\" IS 'new'",
                        "COMMENT ON TYPE \"other\".\"status\" IS 'old'"));
    }

    private static Stream<DdlCase> views() {
        QualifiedName open = QualifiedName.of("open task");
        return Stream.of(
                DdlCase.of(
                        "a view",
                        TABLE,
                        new CreateView(View.of(open, "SELECT id FROM task; ")),
                        "CREATE VIEW \"open task\" AS\nSELECT id FROM task",
                        "DROP VIEW \"open task\""),
                DdlCase.of(
                        "a view with options and comments",
                        TABLE,
                        new DropView(
                                        open,
                                        Optional.of(View.of(open, "SELECT id FROM task")
                                                .with("security_barrier", "true")
                                                .with("check_option", "local")
                                                .comment("it's open")
                                                .commentOn("id", "whose")))
                                .reverse(),
                        "CREATE VIEW \"open task\" WITH (\"check_option\" = 'local', \"security_barrier\" = 'true') AS\n"
                                + "SELECT id FROM task;\nCOMMENT ON VIEW \"open task\" IS 'it''s open';\n"
                                + "COMMENT ON COLUMN \"open task\".\"id\" IS 'whose'",
                        "DROP VIEW \"open task\""),
                DdlCase.of(
                        "a table logged and kept out of the log again",
                        "CREATE UNLOGGED TABLE task ()",
                        new SetLogged(TASK, true),
                        "ALTER TABLE \"task\" SET LOGGED",
                        "ALTER TABLE \"task\" SET UNLOGGED"),
                DdlCase.of(
                        "an unlogged table",
                        "",
                        new CreateTable(Table.of(TASK, List.of(column("id", "integer"), unlogged()))),
                        "CREATE UNLOGGED TABLE \"task\" (\n    \"id\" integer\n)",
                        "DROP TABLE \"task\""),
                DdlCase.of(
                        "a partitioned table",
                        "",
                        new CreateTable(
                                Table.of(TASK, List.of(column("id", "integer"), options("partition by range (id)")))),
                        "CREATE TABLE \"task\" (\n    \"id\" integer\n) partition by range (id)",
                        "DROP TABLE \"task\""));
    }

    private static Stream<DdlCase> sequences() {
        QualifiedName name = QualifiedName.of("task_seq");
        SequenceOptions fifty = counting("bigint", 1, 50);
        return Stream.of(
                DdlCase.of(
                        "a sequence by default",
                        "",
                        new CreateSequence(Sequence.of(name, SequenceOptions.defaults("bigint"))),
                        "CREATE SEQUENCE \"task_seq\"",
                        "DROP SEQUENCE \"task_seq\""),
                DdlCase.of(
                        "a sequence with every option",
                        TABLE,
                        new CreateSequence(new Sequence(
                                name,
                                new SequenceOptions("integer", 100, -2, 10, 200, 5, true),
                                Optional.of(new ColumnReference(TASK, "id")),
                                Optional.of("ids"))),
                        "CREATE SEQUENCE \"task_seq\" AS integer INCREMENT BY -2 MINVALUE 10 MAXVALUE 200 START WITH 100 "
                                + "CACHE 5 CYCLE OWNED BY \"task\".\"id\";\nCOMMENT ON SEQUENCE \"task_seq\" IS 'ids'",
                        "DROP SEQUENCE \"task_seq\""),
                DdlCase.of(
                        "a descending sequence says its increment alone",
                        "",
                        new CreateSequence(Sequence.of(name, counting("smallint", -1, -1))),
                        "CREATE SEQUENCE \"task_seq\" AS smallint INCREMENT BY -1",
                        "DROP SEQUENCE \"task_seq\""),
                DdlCase.of(
                        "an altered sequence",
                        "CREATE SEQUENCE task_seq INCREMENT 50",
                        AlterSequence.of(
                                Sequence.of(name, fifty),
                                SequenceChanges.between(fifty, new SequenceOptions("integer", 7, 1, 1, 99, 1, true))),
                        "ALTER SEQUENCE \"task_seq\" AS integer INCREMENT BY 1 MAXVALUE 99 START WITH 7 CYCLE",
                        "ALTER SEQUENCE \"task_seq\" AS bigint INCREMENT BY 50 MAXVALUE 9223372036854775807 "
                                + "START WITH 1 NO CYCLE"),
                DdlCase.of(
                        "a sequence that has not come to its new smallest value",
                        "CREATE SEQUENCE task_seq MINVALUE 0",
                        AlterSequence.of(
                                Sequence.of(name, new SequenceOptions("bigint", 0, 1, 0, 99, 1, false)),
                                SequenceChanges.none().withStart(5).withMin(5)),
                        "SELECT setval('\"task_seq\"', greatest(nextval('\"task_seq\"'), 5), false) FROM pg_sequence"
                                + " WHERE seqrelid = '\"task_seq\"'::regclass AND seqincrement > 0 AND seqmin < 5;\n"
                                + "ALTER SEQUENCE \"task_seq\" MINVALUE 5 START WITH 5",
                        "SELECT setval('\"task_seq\"', greatest(nextval('\"task_seq\"'), 0), false) FROM pg_sequence"
                                + " WHERE seqrelid = '\"task_seq\"'::regclass AND seqincrement > 0 AND seqmin < 0;\n"
                                + "ALTER SEQUENCE \"task_seq\" MINVALUE 0 START WITH 0"),
                DdlCase.of(
                        "a sequence with an owner",
                        TABLE + "; CREATE SEQUENCE task_seq",
                        AlterSequence.of(Sequence.of(name, fifty), SequenceOwner.of(new ColumnReference(TASK, "id"))),
                        "ALTER SEQUENCE \"task_seq\" OWNED BY \"task\".\"id\"",
                        "ALTER SEQUENCE \"task_seq\" OWNED BY NONE"));
    }

    private static Stream<DdlCase> tables() {
        Table table = Table.of(
                TASK,
                List.of(
                        column("id", "bigint").notNull().withIdentity(Optional.of(identity("bigint"))),
                        column("title", "text").notNull().defaultsTo("'new'").comment("what"),
                        column("size", "integer").generatedAs("length(title)"),
                        column("parent", "bigint"),
                        primaryKey("pk_task", "id").comment("key"),
                        foreignKey("fk_parent", "parent").references("task", "id"),
                        foreignKey("fk_old", "parent").references("task", "id").notValid(),
                        check("ck_title", "title <> ''"),
                        index("ix_title").on("title").comment("by title"),
                        comment("tasks")));
        return Stream.of(
                DdlCase.of(
                        "a table with all that belongs to it", "", new CreateTable(table), """
                        CREATE TABLE "task" (
                            "id" bigint GENERATED BY DEFAULT AS IDENTITY NOT NULL,
                            "title" text DEFAULT 'new' NOT NULL,
                            "size" integer GENERATED ALWAYS AS (length(title)) STORED,
                            "parent" bigint,
                            CONSTRAINT "pk_task" PRIMARY KEY ("id"),
                            CONSTRAINT "fk_parent" FOREIGN KEY ("parent") REFERENCES "task" ("id"),
                            CONSTRAINT "ck_title" CHECK (title <> '')
                        );
                        CREATE INDEX "ix_title" ON "task" ("title");
                        ALTER TABLE "task" ADD CONSTRAINT "fk_old" FOREIGN KEY ("parent") REFERENCES "task" ("id") NOT VALID;
                        COMMENT ON TABLE "task" IS 'tasks';
                        COMMENT ON COLUMN "task"."title" IS 'what';
                        COMMENT ON CONSTRAINT "pk_task" ON "task" IS 'key';
                        COMMENT ON INDEX "ix_title" IS 'by title'""", "DROP TABLE \"task\""),
                DdlCase.of(
                        "a table without columns",
                        "",
                        new CreateTable(Table.of(TASK, List.of())),
                        "CREATE TABLE \"task\" ()",
                        "DROP TABLE \"task\""),
                DdlCase.of(
                        "a foreign key to a unique index of its own table comes after the index",
                        "",
                        new CreateTable(Table.of(
                                TASK,
                                List.of(
                                        column("code", "text"),
                                        column("up", "text"),
                                        foreignKey("fk_up", "up").references("task", "code"),
                                        index("uq_code").on("code").unique()))),
                        """
                        CREATE TABLE "task" (
                            "code" text,
                            "up" text
                        );
                        CREATE UNIQUE INDEX "uq_code" ON "task" ("code");
                        ALTER TABLE "task" ADD CONSTRAINT "fk_up" FOREIGN KEY ("up") REFERENCES "task" ("code")""",
                        "DROP TABLE \"task\""),
                DdlCase.of(
                        "a foreign key to a key of its own table that can come only after the table comes after the key",
                        "",
                        new CreateTable(Table.of(
                                TASK,
                                List.of(
                                        column("code", "text"),
                                        column("up", "text"),
                                        foreignKey("fk_up", "up").references("task", "code"),
                                        unique("uq_late", "code").deferrable(Deferrability.INITIALLY_IMMEDIATE),
                                        unique("uq_code", "code")))),
                        """
                        CREATE TABLE "task" (
                            "code" text,
                            "up" text,
                            CONSTRAINT "uq_late" UNIQUE ("code") DEFERRABLE
                        );
                        ALTER TABLE "task" ADD CONSTRAINT "uq_code" UNIQUE ("code");
                        ALTER TABLE "task" ADD CONSTRAINT "fk_up" FOREIGN KEY ("up") REFERENCES "task" ("code")""",
                        "DROP TABLE \"task\""),
                DdlCase.of(
                        "a table renamed",
                        "CREATE SCHEMA other; CREATE TABLE other.old ()",
                        new RenameTable(QualifiedName.parse("other.old"), "new"),
                        "ALTER TABLE \"other\".\"old\" RENAME TO \"new\"",
                        "ALTER TABLE \"other\".\"new\" RENAME TO \"old\""));
    }

    private static Stream<DdlCase> columns() {
        return Stream.of(
                DdlCase.of(
                        "a column added",
                        TABLE,
                        new AddColumn(
                                TASK, column("priority", "integer").notNull().defaultsTo("3")),
                        "ALTER TABLE \"task\" ADD COLUMN \"priority\" integer DEFAULT 3 NOT NULL",
                        "ALTER TABLE \"task\" DROP COLUMN \"priority\""),
                DdlCase.of(
                        "a column with collation and comment",
                        TABLE,
                        new AddColumn(
                                TASK, column("code", "text").collate("\"C\"").comment("code")),
                        "ALTER TABLE \"task\" ADD COLUMN \"code\" text COLLATE \"C\";\n"
                                + "COMMENT ON COLUMN \"task\".\"code\" IS 'code'",
                        "ALTER TABLE \"task\" DROP COLUMN \"code\""),
                DdlCase.of(
                        "an identity with options",
                        TABLE,
                        new AddColumn(
                                TASK,
                                column("no", "integer")
                                        .notNull()
                                        .withIdentity(Optional.of(identityAlways(counting("integer", 10, 5))))),
                        "ALTER TABLE \"task\" ADD COLUMN \"no\" integer GENERATED ALWAYS AS IDENTITY "
                                + "(INCREMENT BY 5 START WITH 10) NOT NULL",
                        "ALTER TABLE \"task\" DROP COLUMN \"no\""),
                DdlCase.of(
                        "a column renamed",
                        TABLE,
                        new RenameColumn(TASK, "title", "headline"),
                        "ALTER TABLE \"task\" RENAME COLUMN \"title\" TO \"headline\"",
                        "ALTER TABLE \"task\" RENAME COLUMN \"headline\" TO \"title\""),
                DdlCase.of(
                        "rows filled",
                        TABLE,
                        new FillColumn(TASK, "title", "'it''s ' || id"),
                        "UPDATE \"task\" SET \"title\" = 'it''s ' || id WHERE \"title\" IS NULL",
                        "UPDATE \"task\" SET \"title\" = 'it''s ' || id WHERE \"title\" IS NULL"),
                DdlCase.of(
                        "a text replaced",
                        TABLE,
                        new ReplaceValue(TASK, "title", "it's", "b\\c", false),
                        "UPDATE \"task\" SET \"title\" = E'b\\\\c' WHERE \"title\" = 'it''s'",
                        "UPDATE \"task\" SET \"title\" = 'it''s' WHERE \"title\" = E'b\\\\c'"));
    }

    private static Stream<DdlCase> alteredColumns() {
        Column amount = column("amount", "text").defaultsTo("'0'");
        return Stream.of(
                DdlCase.of(
                        "type, default, nullability and comment in one",
                        "CREATE TABLE task (amount text DEFAULT '0')",
                        alter(
                                amount,
                                new ColumnChange.Type("integer", Optional.empty(), Optional.of("amount::integer")),
                                new ColumnChange.Default(Optional.of("0")),
                                new ColumnChange.Nullability(false),
                                new ColumnChange.SetComment(new Comment(Optional.of("how much")))),
                        "ALTER TABLE \"task\" ALTER COLUMN \"amount\" DROP DEFAULT, ALTER COLUMN \"amount\" TYPE integer "
                                + "USING amount::integer, ALTER COLUMN \"amount\" SET DEFAULT 0, "
                                + "ALTER COLUMN \"amount\" SET NOT NULL;\n"
                                + "COMMENT ON COLUMN \"task\".\"amount\" IS 'how much'",
                        "ALTER TABLE \"task\" ALTER COLUMN \"amount\" DROP DEFAULT, ALTER COLUMN \"amount\" DROP NOT NULL, "
                                + "ALTER COLUMN \"amount\" SET DEFAULT '0', ALTER COLUMN \"amount\" TYPE text "
                                + "USING \"amount\"::text;\nCOMMENT ON COLUMN \"task\".\"amount\" IS NULL"),
                DdlCase.of(
                        "a collation",
                        TABLE,
                        alter(
                                column("title", "text"),
                                new ColumnChange.Type("text", Optional.of("\"C\""), Optional.empty())),
                        "ALTER TABLE \"task\" ALTER COLUMN \"title\" TYPE text COLLATE \"C\"",
                        "ALTER TABLE \"task\" ALTER COLUMN \"title\" TYPE text"),
                DdlCase.of(
                        "a default dropped",
                        "CREATE TABLE task (amount text DEFAULT '0')",
                        alter(amount, new ColumnChange.Default(Optional.empty())),
                        "ALTER TABLE \"task\" ALTER COLUMN \"amount\" DROP DEFAULT",
                        "ALTER TABLE \"task\" ALTER COLUMN \"amount\" SET DEFAULT '0'"),
                DdlCase.of(
                        "an identity in the place of a default, with another type",
                        "CREATE TABLE task (amount integer DEFAULT 0)",
                        alter(
                                column("amount", "integer").defaultsTo("0"),
                                new ColumnChange.Type("bigint", Optional.empty(), Optional.empty()),
                                new ColumnChange.Default(Optional.empty()),
                                new ColumnChange.Nullability(false),
                                new ColumnChange.AddIdentity(identity("bigint"))),
                        "ALTER TABLE \"task\" ALTER COLUMN \"amount\" DROP DEFAULT, ALTER COLUMN \"amount\" TYPE bigint, "
                                + "ALTER COLUMN \"amount\" SET NOT NULL;\n"
                                + "ALTER TABLE \"task\" ALTER COLUMN \"amount\" ADD GENERATED BY DEFAULT AS IDENTITY;\n"
                                + "SELECT setval(pg_get_serial_sequence('\"task\"', 'amount'), "
                                + "greatest(max(\"amount\") + 1, 1), false) FROM \"task\"",
                        "ALTER TABLE \"task\" ALTER COLUMN \"amount\" DROP IDENTITY;\n"
                                + "ALTER TABLE \"task\" ALTER COLUMN \"amount\" DROP DEFAULT, "
                                + "ALTER COLUMN \"amount\" DROP NOT NULL, ALTER COLUMN \"amount\" SET DEFAULT 0, "
                                + "ALTER COLUMN \"amount\" TYPE integer"),
                DdlCase.of(
                        "the options of an identity",
                        "CREATE TABLE task (id bigint GENERATED ALWAYS AS IDENTITY)",
                        alter(
                                column("id", "bigint")
                                        .notNull()
                                        .withIdentity(Optional.of(identityAlways(counting("bigint", 1, 1)))),
                                new ColumnChange.SetIdentity(
                                        Optional.of(false),
                                        SequenceChanges.none().withIncrement(50).withCache(3))),
                        "ALTER TABLE \"task\" ALTER COLUMN \"id\" SET GENERATED BY DEFAULT SET INCREMENT BY 50 SET CACHE 3",
                        "ALTER TABLE \"task\" ALTER COLUMN \"id\" SET GENERATED ALWAYS SET INCREMENT BY 1 SET CACHE 1"));
    }

    private static AlterColumn alter(Column was, ColumnChange... changes) {
        return new AlterColumn(TASK, was.name(), List.of(changes), Optional.of(was));
    }
}
