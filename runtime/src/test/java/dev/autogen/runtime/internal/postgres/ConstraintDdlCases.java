package dev.autogen.runtime.internal.postgres;

import static dev.autogen.runtime.migration.Definitions.check;
import static dev.autogen.runtime.migration.Definitions.desc;
import static dev.autogen.runtime.migration.Definitions.exclude;
import static dev.autogen.runtime.migration.Definitions.expression;
import static dev.autogen.runtime.migration.Definitions.foreignKey;
import static dev.autogen.runtime.migration.Definitions.index;
import static dev.autogen.runtime.migration.Definitions.primaryKey;
import static dev.autogen.runtime.migration.Definitions.unique;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.RenameConstraint;
import dev.autogen.runtime.operation.RenameIndex;
import dev.autogen.runtime.operation.ValidateConstraint;
import dev.autogen.runtime.schema.Deferrability;
import dev.autogen.runtime.schema.ReferentialAction;
import java.util.Optional;
import java.util.stream.Stream;

/** One case for each thing the renderer can say of constraints and indexes. */
final class ConstraintDdlCases {

    private static final QualifiedName TASK = QualifiedName.of("task");
    private static final String TABLE =
            "CREATE TABLE task (id integer CONSTRAINT pk PRIMARY KEY, title text, note text)";

    private ConstraintDdlCases() {}

    static Stream<DdlCase> all() {
        return Stream.concat(constraints(), indexes());
    }

    private static Stream<DdlCase> constraints() {
        String drop = "ALTER TABLE \"task\" DROP CONSTRAINT \"c\"";
        return Stream.of(
                DdlCase.of(
                        "a primary key with everything",
                        "CREATE TABLE task (id integer, title text)",
                        new AddConstraint(
                                TASK,
                                primaryKey("c", "id").including("title").deferrable(Deferrability.INITIALLY_IMMEDIATE)),
                        "ALTER TABLE \"task\" ADD CONSTRAINT \"c\" PRIMARY KEY (\"id\") INCLUDE (\"title\") DEFERRABLE",
                        drop),
                DdlCase.of(
                        "a unique constraint with everything",
                        TABLE,
                        new AddConstraint(
                                TASK,
                                unique("c", "title", "note")
                                        .including("id")
                                        .withNullsNotDistinct()
                                        .deferrable(Deferrability.INITIALLY_DEFERRED)
                                        .comment("one")),
                        "ALTER TABLE \"task\" ADD CONSTRAINT \"c\" UNIQUE NULLS NOT DISTINCT (\"title\", \"note\") "
                                + "INCLUDE (\"id\") DEFERRABLE INITIALLY DEFERRED;\n"
                                + "COMMENT ON CONSTRAINT \"c\" ON \"task\" IS 'one'",
                        drop),
                DdlCase.of(
                        "a check validated",
                        TABLE + "; ALTER TABLE task ADD CONSTRAINT c CHECK (id > 0) NOT VALID",
                        new ValidateConstraint(
                                TASK,
                                "c",
                                Optional.of(check("c", "id > 0").notValid().comment("more"))),
                        "ALTER TABLE \"task\" VALIDATE CONSTRAINT \"c\"",
                        "ALTER TABLE \"task\" DROP CONSTRAINT \"c\", ADD CONSTRAINT \"c\" CHECK (id > 0) NOT VALID;\n"
                                + "COMMENT ON CONSTRAINT \"c\" ON \"task\" IS 'more'"),
                DdlCase.of(
                        "a foreign key with everything",
                        "CREATE TABLE a (x int, y int, UNIQUE (x, y)); CREATE TABLE task (p int, q int)",
                        new AddConstraint(
                                TASK,
                                foreignKey("c", "p", "q")
                                        .references("a", "x", "y")
                                        .withMatchFull()
                                        .onUpdate(ReferentialAction.CASCADE)
                                        .onDelete(ReferentialAction.SET_NULL)
                                        .deferrable(Deferrability.INITIALLY_DEFERRED)
                                        .notValid()),
                        "ALTER TABLE \"task\" ADD CONSTRAINT \"c\" FOREIGN KEY (\"p\", \"q\") REFERENCES \"a\" (\"x\", \"y\") "
                                + "MATCH FULL ON UPDATE CASCADE ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED NOT VALID",
                        drop),
                DdlCase.of(
                        "a foreign key that sets one column, not enforced",
                        "CREATE TABLE a (x int, y int, UNIQUE (x, y)); CREATE TABLE task (p int, q int)",
                        new AddConstraint(
                                TASK,
                                foreignKey("c", "p", "q")
                                        .references("a", "x", "y")
                                        .onDelete(ReferentialAction.SET_DEFAULT)
                                        .setting("q")
                                        .notEnforced()),
                        "ALTER TABLE \"task\" ADD CONSTRAINT \"c\" FOREIGN KEY (\"p\", \"q\") REFERENCES \"a\" (\"x\", \"y\") "
                                + "ON DELETE SET DEFAULT (\"q\") NOT ENFORCED",
                        drop),
                DdlCase.of(
                        "a check that is not inherited and not valid",
                        TABLE,
                        new AddConstraint(
                                TASK, check("c", "id > 0").notInherited().notValid()),
                        "ALTER TABLE \"task\" ADD CONSTRAINT \"c\" CHECK (id > 0) NO INHERIT NOT VALID",
                        drop),
                DdlCase.of(
                        "a check that is not enforced",
                        TABLE,
                        new AddConstraint(TASK, check("c", "id > 0").notEnforced()),
                        "ALTER TABLE \"task\" ADD CONSTRAINT \"c\" CHECK (id > 0) NOT ENFORCED",
                        drop),
                DdlCase.of(
                        "an exclusion constraint",
                        TABLE,
                        new AddConstraint(TASK, exclude("c", "EXCLUDE USING btree (id WITH =)")),
                        "ALTER TABLE \"task\" ADD CONSTRAINT \"c\" EXCLUDE USING btree (id WITH =)",
                        drop),
                DdlCase.of(
                        "a constraint renamed",
                        TABLE,
                        new RenameConstraint(TASK, "pk", "pk_task"),
                        "ALTER TABLE \"task\" RENAME CONSTRAINT \"pk\" TO \"pk_task\"",
                        "ALTER TABLE \"task\" RENAME CONSTRAINT \"pk_task\" TO \"pk\""));
    }

    private static Stream<DdlCase> indexes() {
        return Stream.of(
                DdlCase.of(
                        "an index with everything",
                        TABLE,
                        new CreateIndex(
                                TASK,
                                index("ix")
                                        .on(
                                                desc("title").collate("\"C\"").operatorClass("text_pattern_ops"),
                                                desc("note").withNullsLast(),
                                                expression("lower(title)").withNullsFirst())
                                        .unique()
                                        .including("id")
                                        .nullsNotDistinct()
                                        .with("fillfactor", "70")
                                        .where("note IS NOT NULL")
                                        .comment("it"),
                                false),
                        "CREATE UNIQUE INDEX \"ix\" ON \"task\" (\"title\" COLLATE \"C\" text_pattern_ops DESC, "
                                + "\"note\" DESC NULLS LAST, (lower(title)) NULLS FIRST) INCLUDE (\"id\") "
                                + "NULLS NOT DISTINCT WITH (\"fillfactor\" = '70') WHERE note IS NOT NULL;\n"
                                + "COMMENT ON INDEX \"ix\" IS 'it'",
                        "DROP INDEX \"ix\""),
                DdlCase.of(
                        "an index of another method in another schema",
                        "CREATE SCHEMA other; CREATE TABLE other.doc (body jsonb)",
                        new CreateIndex(
                                QualifiedName.parse("other.doc"),
                                index("ix").on("body").using("gin"),
                                false),
                        "CREATE INDEX \"ix\" ON \"other\".\"doc\" USING \"gin\" (\"body\")",
                        "DROP INDEX \"other\".\"ix\""),
                DdlCase.of(
                        "an index renamed",
                        TABLE,
                        new RenameIndex(QualifiedName.of("pk"), "pk_task"),
                        "ALTER INDEX \"pk\" RENAME TO \"pk_task\"",
                        "ALTER INDEX \"pk_task\" RENAME TO \"pk\""));
    }
}
