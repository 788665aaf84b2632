package dev.autogen.runtime.internal.postgres;

import dev.autogen.runtime.change.Comment;
import dev.autogen.runtime.change.CompositeUse;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AlterComposite;
import dev.autogen.runtime.operation.CompositeChange;
import dev.autogen.runtime.operation.CreateComposite;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.type.CompositeAttribute;
import dev.autogen.runtime.type.CompositeType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Composite types and what changes in them, but for their making anew. */
final class CompositeDdlCases {

    private static final QualifiedName NAME = QualifiedName.of("Place");
    private static final CompositeAttribute CITY =
            CompositeAttribute.of("city", "text").collate("\"C\"").comment("it's where");
    private static final CompositeType PLACE = CompositeType.of(NAME, CITY);
    private static final String TYPE = "CREATE TYPE \"Place\" AS (city text)";

    private CompositeDdlCases() {}

    static Stream<DdlCase> all() {
        return Stream.of(
                DdlCase.of(
                        "a composite type",
                        "",
                        new CreateComposite(CompositeType.of(NAME, CITY, CompositeAttribute.of("Zip Code", "integer[]"))
                                .withComment(Optional.of("a place"))),
                        "CREATE TYPE \"Place\" AS (\"city\" text COLLATE \"C\", \"Zip Code\" integer[]);\n"
                                + "COMMENT ON TYPE \"Place\" IS 'a place';\n"
                                + "COMMENT ON COLUMN \"Place\".\"city\" IS 'it''s where'",
                        "DROP TYPE \"Place\""),
                DdlCase.of(
                        "an attribute",
                        TYPE,
                        change(new CompositeChange.AddAttribute(
                                CompositeAttribute.of("n", "integer").comment("new"))),
                        "ALTER TYPE \"Place\" ADD ATTRIBUTE \"n\" integer;\nCOMMENT ON COLUMN \"Place\".\"n\" IS 'new'",
                        "ALTER TYPE \"Place\" DROP ATTRIBUTE \"n\""),
                DdlCase.of(
                        "an attribute renamed",
                        TYPE,
                        change(new CompositeChange.RenameAttribute("city", "town")),
                        "ALTER TYPE \"Place\" RENAME ATTRIBUTE \"city\" TO \"town\"",
                        "ALTER TYPE \"Place\" RENAME ATTRIBUTE \"town\" TO \"city\""),
                DdlCase.of(
                        "a comment on an attribute",
                        TYPE,
                        change(new CompositeChange.CommentAttribute("city", new Comment(Optional.empty()))),
                        "COMMENT ON COLUMN \"Place\".\"city\" IS NULL",
                        "COMMENT ON COLUMN \"Place\".\"city\" IS 'it''s where'"),
                attributes());
    }

    private static DdlCase attributes() {
        List<CompositeAttribute> more = List.of(CompositeAttribute.of("n", "integer"), CITY);
        String comment = "COMMENT ON COLUMN \"Place\".\"city\" IS 'it''s where'";
        return new DdlCase(
                "other attributes",
                TYPE,
                change(new CompositeChange.SetAttributes(more)),
                List.of(RemadeType.compositeOf(NAME, more), comment),
                List.of(RemadeType.compositeOf(NAME, List.of(CITY)), comment));
    }

    private static Operation change(CompositeChange change) {
        return new AlterComposite(NAME, change, Optional.of(new CompositeUse(PLACE, List.of())));
    }
}
