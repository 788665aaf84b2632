package dev.autogen.generator.entities;

import static dev.autogen.generator.entities.ConversionZoo.Conversion.of;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** What can come, go and change in identifiers and in the keys that refer to them. */
@Tag("C174")
@Tag("C186")
class KeyConversionsTest extends ConversionZoo {

    private static final String OTHER = "@Entity class Other { @Id long id; } ";
    private static final String CHILD = " @Entity class Child { @Id long id; @ManyToOne Thing thing; }";

    @Override
    Stream<Conversion> conversions() {
        return Stream.of(generators(), underForeignKeys(), foreignKeys(), cycles())
                .flatMap(s -> s);
    }

    private static Stream<Conversion> generators() {
        String identity = "@GeneratedValue(strategy = GenerationType.IDENTITY)";
        String sequence = "@GeneratedValue(strategy = GenerationType.SEQUENCE)";
        return Stream.of(
                id("an identity column", "@Id long id;", "@Id " + identity + " Long id;"),
                id("a sequence", "@Id long id;", "@Id " + sequence + " Long id;"),
                id(
                        "an identity column becomes a sequence",
                        "@Id " + identity + " Long id;",
                        "@Id " + sequence + " Long id;"),
                id("a wider identity column", "@Id " + identity + " Integer id;", "@Id " + identity + " Long id;"),
                id(
                        "a generator table",
                        "@Id " + sequence + " Long id;",
                        "@Id @GeneratedValue(strategy = GenerationType.TABLE) Long id;"),
                id(
                        "a generator table becomes identity",
                        "@Id " + identity + " Long id;",
                        "@Id @GeneratedValue(strategy = GenerationType.TABLE) Long id;"),
                id(
                        "a UUID made by Hibernate",
                        "@Id " + sequence + " Long id;",
                        "@Id @GeneratedValue(strategy = GenerationType.UUID) UUID id;"),
                id("a text for an id", "@Id " + identity + " Long id;", "@Id @Column(length = 20) String id;"),
                id("another allocation size", sequence(10, 1), sequence(50, 1)),
                id("another start", sequence(50, 1), sequence(50, 1000)),
                id(
                        "another sequence",
                        sequence(50, 1),
                        "@Id @GeneratedValue(generator = \"g\") @SequenceGenerator(name = \"g\", sequenceName = \"things\") Long id;"),
                id("another name for the id", "@Id long id;", "@Id long number;"),
                id("a composite id", "@Id long id; int part;", "@Id long id; @Id int part;"),
                id(
                        "another order in a composite id",
                        "@EmbeddedId Key key; @Embeddable record Key(int b, int a) {}",
                        "@EmbeddedId Key key; @Embeddable record Key(int a, int b, int c) {}"),
                id(
                        "an embedded id",
                        "@Id long a; @Id int b;",
                        "@EmbeddedId Key key; @Embeddable record Key(long a, int b) {}"));
    }

    private static Stream<Conversion> underForeignKeys() {
        String composite =
                "@Entity class Child { @Id long id; @ManyToOne @JoinColumn(name = \"a\", referencedColumnName = \"a\")"
                        + " @JoinColumn(name = \"b\", referencedColumnName = \"b\") Thing thing; }";
        String ofTwo =
                "@Entity class Thing { @EmbeddedId Key key; @Embeddable static class Key implements Serializable { int a; int b; } } ";
        return Stream.of(
                of("the type of an id with children", thing("@Id int id;") + CHILD, thing("@Id long id;") + CHILD),
                of("an id with children becomes a UUID", thing("@Id long id;") + CHILD, thing("@Id UUID id;") + CHILD),
                of(
                        "an id with children becomes a text",
                        thing("@Id long id;") + CHILD,
                        thing("@Id @Column(length = 30) String id;") + CHILD),
                of(
                        "a column more in an id with children",
                        thing("@Id @Column(name = \"a\") int a;")
                                + "@Entity class Child { @Id long id; @ManyToOne @JoinColumn(name = \"a\") Thing thing; }",
                        ofTwo + composite),
                of(
                        "another name for an id with children",
                        thing("@Id long id;") + CHILD,
                        thing("@Id long number;") + CHILD),
                of(
                        "an id with children becomes another column",
                        thing("@Id int a; int b;") + CHILD,
                        thing("@Id int b; int a;") + CHILD),
                of(
                        "the type of a composite id with children",
                        ofTwo + composite,
                        ofTwo.replace("int a; int b;", "long a; long b;") + composite),
                of(
                        "the type of a unique column that is referred to",
                        thing("@Id long id; @Column(unique = true) int code;")
                                + "@Entity class Child { @Id long id; @ManyToOne @JoinColumn(referencedColumnName = \"code\") Thing thing; }",
                        thing("@Id long id; @Column(unique = true) String code;")
                                + "@Entity class Child { @Id long id; @ManyToOne @JoinColumn(referencedColumnName = \"code\") Thing thing; }"),
                of(
                        "the id or a unique column referred to",
                        thing("@Id long id; @Column(unique = true) long code;") + CHILD,
                        thing("@Id long id; @Column(unique = true) long code;")
                                + "@Entity class Child { @Id long id; @ManyToOne @JoinColumn(name = \"thing_id\", referencedColumnName = \"code\") Thing thing; }"),
                of(
                        "the id of a tree",
                        "@Entity class Thing { @Id int id; @ManyToOne Thing parent; }",
                        "@Entity class Thing { @Id UUID id; @ManyToOne Thing parent; }"),
                of(
                        "a derived id",
                        thing("@Id long id;") + "@Entity class Part { @Id long id; @OneToOne Thing thing; }",
                        thing("@Id long id;") + "@Entity class Part { @Id long id; @MapsId @OneToOne Thing thing; }"),
                of(
                        "a chain of derived ids",
                        thing("@Id int id;")
                                + "@Entity class A { @Id int id; @MapsId @OneToOne Thing t; } @Entity class B { @Id int id; @MapsId @OneToOne A a; }",
                        thing("@Id String id;")
                                + "@Entity class A { @Id String id; @MapsId @OneToOne Thing t; } @Entity class B { @Id String id; @MapsId @OneToOne A a; }"));
    }

    private static Stream<Conversion> foreignKeys() {
        return Stream.of(
                refers("a reference", "", "@ManyToOne Other other;"),
                refers(
                        "a reference that must be",
                        "@ManyToOne Other other;",
                        "@ManyToOne(optional = false) Other other;"),
                refers("a reference that is unique", "@ManyToOne Other other;", "@OneToOne Other other;"),
                refers("a reference to itself", "@ManyToOne Thing other;", "@ManyToOne Other other;"),
                refers(
                        "ON DELETE CASCADE",
                        "@ManyToOne Other other;",
                        "@ManyToOne @OnDelete(action = OnDeleteAction.CASCADE) Other other;"),
                refers(
                        "ON DELETE SET NULL",
                        "@ManyToOne @OnDelete(action = OnDeleteAction.CASCADE) Other other;",
                        "@ManyToOne @OnDelete(action = OnDeleteAction.SET_NULL) Other other;"),
                refers(
                        "no constraint",
                        "@ManyToOne @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) Other other;",
                        "@ManyToOne Other other;"),
                refers(
                        "a named foreign key",
                        "@ManyToOne Other other;",
                        "@ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = \"fk_mine\")) Other other;"),
                refers(
                        "another name for a foreign key",
                        "@ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = \"fk_yours\")) Other other;",
                        "@ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = \"fk_mine\")) Other other;"),
                refers(
                        "a deferrable foreign key",
                        "@ManyToOne Other other;",
                        "@ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = \"fk_mine\", foreignKeyDefinition ="
                                + " \"foreign key (other_id) references other deferrable initially deferred\")) Other other;"),
                refers(
                        "initially immediate",
                        definition("deferrable initially deferred"),
                        definition("on update cascade deferrable")),
                refers(
                        "another column",
                        "@ManyToOne Other other;",
                        "@ManyToOne @JoinColumn(name = \"o\") Other other;"),
                refers(
                        "any",
                        "@ManyToOne Other other;",
                        "@Any @AnyKeyJavaClass(Long.class) @JoinColumn(name = \"other_id\") @Column(name = \"kind\") Object other;"),
                refers(
                        "not found is ignored",
                        "@ManyToOne Other other;",
                        "@ManyToOne @NotFound(action = NotFoundAction.IGNORE) Other other;"));
    }

    private static Stream<Conversion> cycles() {
        String two = "@Entity class A { @Id long id; @ManyToOne B b; } @Entity class B { @Id long id; %s }";
        String schemas = "@Entity @Table(schema = \"one\") class A { @Id long id; @ManyToOne B b; }"
                + " @Entity @Table(schema = \"two\") class B { @Id long id; @ManyToOne C c; }"
                + " @Entity class C { @Id long id; %s }";
        return Stream.of(
                of("a cycle", two.formatted(""), two.formatted("@ManyToOne A a;")),
                of("a cycle from nothing", OTHER, two.formatted("@ManyToOne A a;")),
                of(
                        "a cycle the other way round",
                        two.formatted("@ManyToOne A a;"),
                        "@Entity class A { @Id String id; @ManyToOne B b; } @Entity class B { @Id String id; @OneToOne A x; }"),
                of("a cycle over three schemas", schemas.formatted(""), schemas.formatted("@ManyToOne A a;")),
                of("a cycle over three schemas from nothing", OTHER, schemas.formatted("@ManyToOne A a;")),
                of(
                        "a cycle over three schemas comes home",
                        schemas.formatted("@ManyToOne A a;"),
                        schemas.formatted("@ManyToOne A a;").replaceAll("@Table\\(schema = .*?\\)", "")),
                of(
                        "ids in a cycle",
                        two.formatted("@ManyToOne A a;"),
                        two.formatted("@ManyToOne A a;").replace("long id", "UUID id")));
    }

    private static Conversion id(String name, String before, String after) {
        return of(name, thing(before), thing(after));
    }

    private static Conversion refers(String name, String before, String after) {
        return of(name, OTHER + thing("@Id long id; " + before), OTHER + thing("@Id long id; " + after));
    }

    private static String thing(String attributes) {
        boolean composite = attributes.split("@Id ", -1).length > 2;
        return composite
                ? "@Entity @IdClass(Thing.Pk.class) class Thing { " + attributes + " record Pk("
                        + attributes
                                .replaceAll("@Id ", "")
                                .replaceAll("; *$", "")
                                .replace(";", ",") + ") {} } "
                : "@Entity class Thing { " + attributes + " } ";
    }

    private static String sequence(int allocation, int start) {
        return "@Id @GeneratedValue(generator = \"g\") @SequenceGenerator(name = \"g\", sequenceName = \"numbers\", allocationSize = "
                + allocation + ", initialValue = " + start + ") Long id;";
    }

    private static String definition(String rest) {
        return "@ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = \"fk_mine\", foreignKeyDefinition ="
                + " \"foreign key (other_id) references other " + rest + "\")) Other other;";
    }
}
