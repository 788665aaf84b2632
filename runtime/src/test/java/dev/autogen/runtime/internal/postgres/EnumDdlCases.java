package dev.autogen.runtime.internal.postgres;

import static dev.autogen.runtime.migration.Definitions.castFromVarchar;
import static dev.autogen.runtime.migration.Definitions.castToVarchar;

import dev.autogen.runtime.change.EnumChange;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AlterEnum;
import dev.autogen.runtime.operation.CreateEnum;
import dev.autogen.runtime.type.EnumCast;
import dev.autogen.runtime.type.EnumType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Enum types and what changes in them, but for their making anew. */
final class EnumDdlCases {

    private static final QualifiedName STATUS = QualifiedName.of("status");
    private static final String TYPE = "CREATE TYPE status AS ENUM ('it''s', 'B')";

    private EnumDdlCases() {}

    static Stream<DdlCase> all() {
        return Stream.of(
                DdlCase.of(
                        "an enum type with casts and a comment",
                        "",
                        new CreateEnum(EnumType.of(STATUS, "A")
                                .withCasts(EnumType.CASTS_OF_HIBERNATE)
                                .withComment(Optional.of("state"))),
                        "CREATE TYPE \"status\" AS ENUM ('A');\n"
                                + "CREATE CAST (character varying AS \"status\") WITH INOUT AS IMPLICIT;\n"
                                + "CREATE CAST (\"status\" AS character varying) WITH INOUT AS IMPLICIT;\n"
                                + "COMMENT ON TYPE \"status\" IS 'state'",
                        "DROP CAST IF EXISTS (character varying AS \"status\");\n"
                                + "DROP CAST IF EXISTS (\"status\" AS character varying);\nDROP TYPE \"status\""),
                DdlCase.of(
                        "a value renamed",
                        TYPE,
                        new AlterEnum(STATUS, new EnumChange.RenameValue("it's", "a\\b"), Optional.empty()),
                        "ALTER TYPE \"status\" RENAME VALUE 'it''s' TO E'a\\\\b'",
                        "ALTER TYPE \"status\" RENAME VALUE E'a\\\\b' TO 'it''s'"),
                cast(
                        castFromVarchar().onAssignment(),
                        "CREATE CAST (character varying AS \"status\") WITH INOUT AS ASSIGNMENT",
                        "DROP CAST (character varying AS \"status\")"),
                cast(
                        castToVarchar().explicit(),
                        "CREATE CAST (\"status\" AS character varying) WITH INOUT",
                        "DROP CAST (\"status\" AS character varying)"),
                value("it's", new EnumChange.AddValue("C", Optional.empty(), Optional.of("it's")), " AFTER 'it''s'"),
                value("it's", new EnumChange.AddValue("C", Optional.of("it's"), Optional.empty()), " BEFORE 'it''s'"),
                value("B", new EnumChange.AddValue("C", Optional.empty(), Optional.empty()), ""));
    }

    private static DdlCase cast(EnumCast cast, String up, String down) {
        return DdlCase.of(
                cast.toString(), TYPE, new AlterEnum(STATUS, new EnumChange.AddCast(cast), Optional.empty()), up, down);
    }

    private static DdlCase value(String neighbour, EnumChange.AddValue add, String place) {
        return new DdlCase(
                "a value beside " + neighbour + place,
                TYPE,
                new AlterEnum(STATUS, add, Optional.empty()),
                List.of("ALTER TYPE \"status\" ADD VALUE 'C'" + place),
                List.of(RemadeType.enumWithout(STATUS, List.of("C"))));
    }
}
