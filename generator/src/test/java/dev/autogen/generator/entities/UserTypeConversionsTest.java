package dev.autogen.generator.entities;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** Named enums and structs that change under the columns, keys, checks and other structs that hold them. */
@Tag("complete")
@Tag("C087")
@Tag("C177")
@Tag("C178")
@Tag("C179")
@Tag("C181")
class UserTypeConversionsTest extends ConversionZoo {

    private static final String NAMED = "@JdbcTypeCode(SqlTypes.NAMED_ENUM) ";
    private static final String ORDINAL = "@JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM) ";

    @Override
    Stream<Conversion> conversions() {
        return Stream.concat(enums(), structs());
    }

    private static Conversion ofEnum(String name, String attributes, String before, String after) {
        return Conversion.of(
                name,
                thing(attributes, "enum State {" + before + "}"),
                thing(attributes, "enum State {" + after + "}"));
    }

    private static Conversion ofMapping(String name, String before, String after) {
        String type = "enum State {OPEN, DONE} enum Other {OPEN, DONE}";
        return Conversion.of(name, thing(before, type), thing(after, type));
    }

    private static String thing(String attributes, String types) {
        return types + " @Entity class Thing { @Id long id; " + attributes + " }";
    }

    private static Stream<Conversion> enums() {
        String plain = NAMED + "State state;";
        String used = ORDINAL + "@ColumnDefault(\"'OPEN'\") @Column(nullable = false) State state;"
                + ORDINAL + "@Check(name = \"ck_past\", constraints = \"past <> 'DONE'\") State past;"
                + "@Column(columnDefinition = \"state[]\") @ColumnDefault(\"'{OPEN}'\") String[] history;"
                // Hibernate 7.4 makes a @GeneratedColumn virtual on 18, and that cannot use a type of the user's.
                + "@Column(insertable = false, updatable = false, columnDefinition ="
                + " \"boolean generated always as (state = 'OPEN') stored\") Boolean open;";
        String keys = "@Embeddable class Key { " + ORDINAL + "State state; int number; }"
                + "@Entity @Table(indexes = @Index(name = \"ix_past\", columnList = \"past, number\")) class Thing {"
                + "@EmbeddedId Key id; " + ORDINAL + "State past; @ManyToOne Thing parent; }"
                + "@Entity class Note { @Id long id; @ManyToOne Thing thing; }";
        return Stream.of(
                ofEnum("a value in the middle, sorted by name", plain, "OPEN, DONE", "OPEN, DONE, LATE"),
                ofEnum("a value at the end", ORDINAL + "State state;", "OPEN, DONE", "OPEN, DONE, LATE"),
                ofEnum("a value in front", ORDINAL + "State state;", "OPEN, DONE", "LATE, OPEN, DONE"),
                ofEnum("values in another order", ORDINAL + "State state;", "OPEN, DONE", "DONE, OPEN"),
                ofEnum("declared in another order, sorted by name", plain, "OPEN, DONE", "DONE, OPEN"),
                ofEnum("values replaced", used, "OPEN, LATE, DONE", "NEW, OPEN, DONE"),
                ofEnum("values that much stands on", used, "OPEN, DONE", "DONE, LATE, OPEN"),
                Conversion.of(
                        "values in keys and foreign keys",
                        "enum State {OPEN, DONE} " + keys,
                        "enum State {DONE, LATE} " + keys),
                ofMapping("the last column of an enum", NAMED + "State state; int n;", "int n;"),
                ofMapping(
                        "an enum beside another",
                        NAMED + "State state;",
                        NAMED + "State state; " + NAMED + "Other other;"),
                ofMapping(
                        "a string becomes a named enum",
                        "@Enumerated(EnumType.STRING) State state;",
                        NAMED + "State state;"),
                ofMapping(
                        "an ordinal becomes a string",
                        "@Enumerated(EnumType.ORDINAL) State state;",
                        "@Enumerated(EnumType.STRING) State state;"),
                ofMapping("one named enum becomes another", NAMED + "State state;", NAMED + "Other state;"),
                ofMapping("sorted by name or not", NAMED + "State state;", ORDINAL + "State state;"),
                ofEnum("a string enum grows", "@Enumerated(EnumType.STRING) State state;", "OPEN", "OPEN, DONE"),
                ofEnum("an ordinal enum grows", "@Enumerated(EnumType.ORDINAL) State state;", "OPEN", "OPEN, DONE"),
                ofEnum("a value and its default, check and index", ORDINAL + "State state;", "OPEN", "OPEN, DONE"),
                Conversion.of(
                        "a value that is used where it comes",
                        thing(ORDINAL + "@ColumnDefault(\"'OPEN'\") State state;", "enum State {OPEN}"),
                        thing(
                                ORDINAL
                                        + "@ColumnDefault(\"'LATE'\") @Check(constraints = \"state <> 'DONE'\") State state;",
                                "enum State {OPEN, LATE, DONE}")),
                Conversion.of(
                        "another default for each of two values",
                        thing(ORDINAL + "@ColumnDefault(\"'OPEN'\") State state;", "enum State {OPEN, LATE}"),
                        thing(ORDINAL + "@ColumnDefault(\"'DONE'\") State state;", "enum State {LATE, DONE}")),
                Conversion.of(
                        "an enum in a view",
                        thing(ORDINAL + "State state;", "enum State {OPEN, DONE}") + view(),
                        thing(ORDINAL + "State state;", "enum State {DONE, LATE, OPEN}") + view()),
                Conversion.of(
                        "a value added below a view",
                        thing(ORDINAL + "State state;", "enum State {OPEN, DONE}") + view(),
                        thing(ORDINAL + "State state;", "enum State {OPEN, LATE, DONE}") + view()));
    }

    private static String view() {
        return " @Entity @View(query = \"select t.id as id, t.state as state from Thing t where t.state = 'OPEN'\")"
                + " class Seen { @Id long id; " + ORDINAL + "State state; }";
    }

    private static Stream<Conversion> structs() {
        String holder = "@Entity class Thing { @Id long id; Place place; @Column(nullable = false) String name; }";
        return Stream.of(
                Conversion.of(
                        "a struct comes",
                        "@Entity class Thing { @Id long id; @Column(nullable = false) String name; }",
                        place("String city; Integer zip;") + holder),
                Conversion.of(
                        "a struct with one attribute more at its end",
                        place("String city;") + holder,
                        place("String city; Integer zip;") + holder),
                Conversion.of(
                        "a struct with one attribute more in the middle",
                        place("String city; Integer zip;") + holder,
                        place("String city; String lane; Integer zip;") + holder),
                Conversion.of(
                        "attributes of other types",
                        place("String city; Integer zip;") + holder,
                        place("@Column(length = 40) String city; Long zip;") + holder),
                Conversion.of(
                        "attributes that must be there",
                        place("String city; Integer zip;") + holder,
                        place("@Column(nullable = false) String city; Integer zip;") + holder),
                Conversion.of(
                        "attributes with comments",
                        place("String city; Integer zip;") + holder,
                        place("@Comment(\"where\") String city; Integer zip;") + holder),
                Conversion.of(
                        "a struct in a struct",
                        place("String city; Inner inner;") + inner("int a;") + holder,
                        place("String city; Inner inner;") + inner("int a; int b;") + holder),
                Conversion.of(
                        "a struct of another name",
                        place("String city;") + holder,
                        place("String city;").replace("\"place\"", "\"other_place\"") + holder),
                Conversion.of(
                        "an enum in a struct",
                        "enum State {OPEN, DONE} " + place("String city; " + ORDINAL + "State state;") + holder,
                        "enum State {DONE, LATE, OPEN} " + place("String city; " + ORDINAL + "State state;") + holder),
                Conversion.of(
                        "a struct in a view",
                        place("String city;") + holder + placeView(),
                        place("String area; String city;") + holder + placeView()),
                Conversion.of(
                        "an enum that comes with its attribute",
                        "enum State {OPEN, DONE} " + place("String city;") + holder,
                        "enum State {OPEN, DONE} " + place("String city; " + NAMED + "State state;") + holder));
    }

    private static String placeView() {
        return " @Entity @View(query = \"select t.id as id, (t.place).city as city, t.place as whole from Thing t\")"
                + " class Seen { @Id long id; String city; }";
    }

    private static String place(String attributes) {
        return "@Embeddable @Struct(name = \"place\") class Place { " + attributes + " } ";
    }

    private static String inner(String attributes) {
        return "@Embeddable @Struct(name = \"inner_place\") class Inner { " + attributes + " } ";
    }
}
