package dev.autogen.generator.diff;

import static dev.autogen.generator.diff.Difference.between;
import static dev.autogen.generator.diff.Difference.schema;
import static dev.autogen.generator.diff.Difference.table;
import static dev.autogen.runtime.migration.Definitions.attribute;
import static dev.autogen.runtime.migration.Definitions.check;
import static dev.autogen.runtime.migration.Definitions.column;

import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.type.CompositeAttribute;
import dev.autogen.runtime.type.CompositeType;
import dev.autogen.runtime.type.EnumType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C181")
class CompositeDifferenceTest {

    private static final QualifiedName PLACE = QualifiedName.of("place");
    private static final CompositeAttribute CITY = attribute("city", "text");
    private static final CompositeAttribute ZIP = attribute("zip", "integer");
    private static final Table TASK = table("task", column("at", "place"));

    private static Schema place(CompositeAttribute... attributes) {
        return schema(TASK).withComposites(NamedSet.of(CompositeType.of(PLACE, attributes)));
    }

    @Test
    void aTypeComesBeforeItsColumnAndGoesAfterIt() {
        between(Schema.empty(), place(CITY)).is("+ composite type place (city text)", "+ table task");
        between(place(CITY), schema(table("task"))).is("- column task.at", "- composite type place");
    }

    @Test
    void anAttributeAtTheEndIsAddedInPlace() {
        between(place(CITY), place(CITY, ZIP)).is("~ composite type place new attribute zip integer");
        between(place(CITY, ZIP), place(CITY)).is("~ composite type place without attribute zip");
        between(place(CITY, ZIP), place())
                .is("~ composite type place without attribute zip", "~ composite type place without attribute city");
    }

    @Test
    void everythingElseMakesTheTypeAnew() {
        between(place(CITY), place(ZIP, CITY)).is("~ composite type place -> (zip integer, city text)");
        between(place(CITY, ZIP), place(ZIP)).is("~ composite type place -> (zip integer)");
        between(place(ZIP), place(ZIP.withType("bigint"))).is("~ composite type place -> (zip bigint)");
        between(place(CITY), place(CITY.collate("\"C\""))).is("~ composite type place -> (city text collate \"C\")");
    }

    @Test
    void aCommentOfAnAttributeIsSetInPlace() {
        between(place(CITY), place(CITY.comment("where"))).is("~ composite type place comment of attribute city");
        between(place(CITY.comment("where")), place(CITY)).is("~ composite type place no comment of attribute city");
        between(place(CITY.comment("where")), place(ZIP, CITY.comment("there")))
                .is("~ composite type place -> (zip integer, city text)");
    }

    @Test
    void checksOnAttributesStandOnBothSidesOfTheChange() {
        Table before = table("task", column("at", "place"), check("ck", "((at).city IS NOT NULL)"));
        Table after = table("task", column("at", "place"), check("ck", "((at).zip IS NOT NULL)"));

        between(place(CITY).withTables(NamedSet.of(before)), place(ZIP).withTables(NamedSet.of(after)))
                .is(
                        "- check ck on task",
                        "~ composite type place -> (zip integer)",
                        "+ check ck on task (((at).zip IS NOT NULL))");
    }

    @Test
    void typesComeInTheOrderTheyHoldEachOther() {
        CompositeType outer = CompositeType.of(QualifiedName.of("a_place"), attribute("inner", "place[]"));
        EnumType kind = EnumType.of(QualifiedName.of("z_kind"), "A");
        Schema both = schema(table("task", column("at", "a_place")))
                .withEnums(NamedSet.of(kind))
                .withComposites(NamedSet.of(outer, CompositeType.of(PLACE, attribute("kind", "z_kind"))));

        between(Schema.empty(), both)
                .is(
                        "+ enum z_kind (A)",
                        "+ composite type place (kind z_kind)",
                        "+ composite type a_place (inner place[])",
                        "+ table task");
        between(both, Schema.empty())
                .is("- table task", "- composite type a_place", "- composite type place", "- enum z_kind");
    }

    @Test
    void aTypeOfAnotherKindUnderTheSameNameTakesItsColumnsAlong() {
        Table task = table("task", column("at", "a_place"), column("kind", "place"));
        Schema asEnum = schema(task)
                .withEnums(NamedSet.of(EnumType.of(PLACE, "A")))
                .withComposites(
                        NamedSet.of(CompositeType.of(QualifiedName.of("a_place"), attribute("inner", "place"))));
        Schema asComposite = schema(task)
                .withComposites(NamedSet.of(
                        CompositeType.of(QualifiedName.of("a_place"), attribute("inner", "place")),
                        CompositeType.of(PLACE, CITY)));

        between(asEnum, asComposite)
                .is(
                        "- column task.kind",
                        "- column task.at",
                        "- composite type a_place",
                        "- enum place",
                        "+ composite type place (city text)",
                        "+ composite type a_place (inner place)",
                        "+ column task.at a_place",
                        "+ column task.kind place");
    }
}
