package dev.autogen.generator.entities;

import static dev.autogen.generator.entities.ConversionZoo.Conversion.of;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** What can come, go and change among tables. */
@Tag("complete")
class StructureConversionsTest extends ConversionZoo {

    private static final String OTHER = "@Entity class Other { @Id long id; } ";

    @Override
    Stream<Conversion> conversions() {
        return Stream.of(collections(), associations(), inheritance(), tables(), settings())
                .flatMap(s -> s);
    }

    private static Stream<Conversion> collections() {
        String set = "@ElementCollection Set<String> tags;";
        String place = " @Embeddable static class Place { String street; @Column(nullable = false) String town; }";
        return Stream.of(
                thing("a collection", "", set),
                thing("a set becomes a bag", set, "@ElementCollection Collection<String> tags;"),
                thing("a set becomes a list", set, "@ElementCollection @OrderColumn List<String> tags;"),
                thing("a set becomes a map", set, "@ElementCollection Map<Integer, String> tags;"),
                thing(
                        "a list becomes a map",
                        "@ElementCollection @OrderColumn List<String> tags;",
                        "@ElementCollection @MapKeyColumn(name = \"k\", length = 9) Map<String, String> tags;"),
                thing(
                        "a map by an enum",
                        "@ElementCollection Map<Color, String> tags;",
                        "@ElementCollection @MapKeyEnumerated(EnumType.STRING) Map<Color, String> tags;"),
                thing("another element", set, "@ElementCollection Set<Long> tags;"),
                thing("an embeddable element", set, "@ElementCollection Set<Place> tags;" + place),
                thing(
                        "an embeddable list",
                        "@ElementCollection Set<Place> tags;" + place,
                        "@ElementCollection @OrderColumn(name = \"n\") List<Place> tags;" + place),
                thing(
                        "another collection table",
                        set,
                        "@ElementCollection @CollectionTable(name = \"labels\", joinColumns = @JoinColumn(name = \"owner\")) @Column(name = \"label\", length = 20) Set<String> tags;"),
                thing("a collection becomes an array", set, "Set<String> tags;"),
                thing("a collection becomes JSON", set, "@JdbcTypeCode(SqlTypes.JSON) Set<String> tags;"));
    }

    private static Stream<Conversion> associations() {
        return Stream.of(
                refers("many to many", "", "@ManyToMany Set<Other> others;"),
                refers(
                        "a set becomes a list",
                        "@ManyToMany Set<Other> others;",
                        "@ManyToMany @OrderColumn List<Other> others;"),
                refers(
                        "a join table becomes a join column",
                        "@OneToMany Set<Other> others;",
                        "@OneToMany @JoinColumn(name = \"thing_id\") Set<Other> others;"),
                refers(
                        "one to many becomes many to many",
                        "@OneToMany Set<Other> others;",
                        "@ManyToMany Set<Other> others;"),
                refers(
                        "a join table for a reference",
                        "@ManyToOne Other other;",
                        "@ManyToOne @JoinTable(name = \"thing_other\", joinColumns = @JoinColumn(name = \"t\"), inverseJoinColumns = @JoinColumn(name = \"o\")) Other other;"),
                refers(
                        "another join table",
                        "@ManyToMany Set<Other> others;",
                        "@ManyToMany @JoinTable(name = \"links\", joinColumns = @JoinColumn(name = \"t\"), inverseJoinColumns = @JoinColumn(name = \"o\"), uniqueConstraints = @UniqueConstraint(name = \"uq_links\", columnNames = \"o\")) Set<Other> others;"),
                refers(
                        "a map by entity",
                        "@ManyToMany Set<Other> others;",
                        "@ElementCollection Map<Other, String> others;"),
                refers(
                        "a map to entities",
                        "@ManyToMany Set<Other> others;",
                        "@ManyToMany @MapKeyColumn(name = \"k\") Map<String, Other> others;"),
                of(
                        "a collection gets its other side",
                        "@Entity class Thing { @Id long id; @OneToMany Set<Other> others; } " + OTHER,
                        "@Entity class Thing { @Id long id; @OneToMany(mappedBy = \"thing\") Set<Other> others; } @Entity class Other { @Id long id; @ManyToOne Thing thing; }"),
                refers(
                        "a join table becomes soft-deletable",
                        "@ManyToMany Set<Other> others;",
                        "@ManyToMany @SoftDelete Set<Other> others;"));
    }

    private static Stream<Conversion> inheritance() {
        String single =
                "@Entity class Base { @Id long id; int a; } @Entity class Sub extends Base { @Column(nullable = false) String b; } @Entity class Leaf extends Sub { int c; }";
        String joined = single.replaceFirst("@Entity", "@Entity @Inheritance(strategy = InheritanceType.JOINED)");
        String perClass =
                single.replaceFirst("@Entity", "@Entity @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)");
        String user = " @Entity class User { @Id long id; @ManyToOne Base base; @ManyToOne Sub sub; }";
        return Stream.of(
                of("single table becomes joined", single, joined),
                of("joined becomes table per class", joined, perClass),
                of("table per class becomes single table", perClass, single),
                of("single table becomes joined, under references", single + user, joined + user),
                of("joined becomes table per class, under references", joined + user, perClass + user),
                of("a subclass", "@Entity class Base { @Id long id; int a; }", single),
                of(
                        "a joined subclass",
                        "@Entity @Inheritance(strategy = InheritanceType.JOINED) class Base { @Id long id; int a; }",
                        joined),
                of(
                        "a subclass per table",
                        "@Entity @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS) class Base { @Id long id; int a; }",
                        perClass),
                of(
                        "a mapped superclass becomes an entity",
                        single.replaceFirst("@Entity", "@MappedSuperclass"),
                        single),
                of(
                        "numbers tell the classes",
                        single.replaceFirst(
                                "@Entity",
                                "@Entity @DiscriminatorColumn(discriminatorType = DiscriminatorType.INTEGER)"),
                        single),
                of(
                        "another discriminator column",
                        single.replaceFirst("@Entity", "@Entity @DiscriminatorColumn(name = \"kind\", length = 12)"),
                        single),
                of(
                        "a discriminator for joined tables",
                        joined,
                        joined.replaceFirst("@Entity", "@Entity @DiscriminatorColumn(name = \"kind\")")),
                of(
                        "another value of the discriminator",
                        single,
                        single.replace("@Entity class Leaf", "@Entity @DiscriminatorValue(\"L\") class Leaf")),
                of("another id under joined tables", joined, joined.replace("long id", "UUID id")),
                of(
                        "another name for the id of a subclass",
                        joined,
                        joined.replace(
                                "@Entity class Sub", "@Entity @PrimaryKeyJoinColumn(name = \"base_id\") class Sub")));
    }

    private static Stream<Conversion> tables() {
        return Stream.of(
                of(
                        "an entity",
                        OTHER,
                        OTHER
                                + "@Entity class Thing { @Id @GeneratedValue long id; @ManyToOne Other other; @ElementCollection Set<String> tags; }"),
                of(
                        "everything else",
                        OTHER,
                        "@Entity class Thing { @Id @GeneratedValue long id; @Enumerated(EnumType.STRING) Color c; }"),
                of(
                        "a secondary table",
                        "@Entity class Thing { @Id long id; int a; String b; }",
                        "@Entity @SecondaryTable(name = \"more\") class Thing { @Id long id; int a; @Column(table = \"more\") String b; }"),
                of(
                        "another secondary table",
                        "@Entity @SecondaryTable(name = \"less\", pkJoinColumns = @PrimaryKeyJoinColumn(name = \"x\")) class Thing { @Id long id; @Column(table = \"less\") String b; }",
                        "@Entity @SecondaryTable(name = \"more\") class Thing { @Id long id; @Column(table = \"more\") String b; }"),
                of(
                        "another name for a table",
                        "@Entity class Thing { @Id long id; @ElementCollection Set<String> tags; }",
                        "@Entity @Table(name = \"object\") class Thing { @Id long id; @ElementCollection Set<String> tags; }"),
                of(
                        "two tables swap their names",
                        "@Entity @Table(name = \"a\") class A { @Id long id; String x; @ManyToOne B b; } @Entity @Table(name = \"b\") class B { @Id long id; @Column(unique = true) int y; }",
                        "@Entity @Table(name = \"b\") class A { @Id long id; String x; @ManyToOne B b; } @Entity @Table(name = \"a\") class B { @Id long id; @Column(unique = true) int y; }"),
                of(
                        "a schema",
                        "@Entity class Thing { @Id @GeneratedValue long id; @ManyToOne Thing t; }",
                        "@Entity @Table(schema = \"audit\") class Thing { @Id @GeneratedValue long id; @ManyToOne Thing t; }"),
                of(
                        "another schema",
                        "@Entity @Table(schema = \"archive\") class Thing { @Id long id; @JdbcTypeCode(SqlTypes.NAMED_ENUM) Color c; }",
                        "@Entity @Table(schema = \"audit\") class Thing { @Id long id; @JdbcTypeCode(SqlTypes.NAMED_ENUM) Color c; }"),
                of(
                        "one of two tables moves",
                        "@Entity @Table(schema = \"audit\") class Thing { @Id long id; @ManyToOne Other o; } " + OTHER,
                        "@Entity class Thing { @Id long id; @ManyToOne Other o; } @Entity @Table(schema = \"audit\") class Other { @Id long id; }"),
                of(
                        "equal names in two schemas",
                        "@Entity @Table(name = \"x\") class A { @Id long id; int a; }",
                        "@Entity @Table(name = \"x\") class A { @Id long id; int a; } @Entity @Table(name = \"x\", schema = \"audit\") class B { @Id long id; @ManyToOne A b; }"),
                of(
                        "a table becomes a sequence",
                        "@Entity class Numbers { @Id long id; }",
                        "@Entity class Thing { @Id @GeneratedValue(generator = \"g\") @SequenceGenerator(name = \"g\", sequenceName = \"numbers\") long id; }"),
                of(
                        "a quoted table",
                        "@Entity class Thing { @Id long id; @Column(unique = true) int a; }",
                        "@Entity @Table(name = \"`Th\\\"ing $x`\") class Thing { @Id long id; @Column(name = \"`A'b`\", unique = true) int a; }"));
    }

    private static Stream<Conversion> settings() {
        String entities =
                "@Entity class OrderLine { @Id @GeneratedValue Long id; String lineText; @ManyToOne OrderLine nextLine; Instant madeAt;"
                        + " ZonedDateTime dueAt; boolean isOpen; @Enumerated(EnumType.STRING) Color itsColor; @ElementCollection Set<String> allTags; UUID some; Duration took; }";
        return Stream.of(
                setting(
                        "the names of columns",
                        entities,
                        "hibernate.physical_naming_strategy",
                        "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy"),
                setting(
                        "the names of join columns",
                        entities,
                        "hibernate.implicit_naming_strategy",
                        "org.hibernate.boot.model.naming.ImplicitNamingStrategyComponentPathImpl"),
                setting("the types of time zones", entities, "hibernate.timezone.default_storage", "COLUMN"),
                setting("the type of instants", entities, "hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP"),
                setting("the type of booleans", entities, "hibernate.type.preferred_boolean_jdbc_type", "CHAR"),
                setting(
                        "the type of durations",
                        entities,
                        "hibernate.type.preferred_duration_jdbc_type",
                        "INTERVAL_SECOND"),
                setting("the type of UUIDs", entities, "hibernate.type.preferred_uuid_jdbc_type", "CHAR"),
                setting("the names of sequences", entities, "hibernate.id.db_structure_naming_strategy", "single"),
                setting("national characters", entities, "hibernate.use_nationalized_character_data", "true"),
                setting("quoted names", entities, "hibernate.globally_quoted_identifiers", "true"),
                setting("the default schema", entities, "hibernate.default_schema", "audit"));
    }

    private static Conversion setting(String name, String entities, String key, String value) {
        return new Conversion(
                SourceModel.of(name, entities), SourceModel.of(name, entities).with(key, value));
    }

    private static Conversion thing(String name, String before, String after) {
        return of(
                name,
                "@Entity class Thing { @Id long id; " + before + " }",
                "@Entity class Thing { @Id long id; " + after + " }");
    }

    private static Conversion refers(String name, String before, String after) {
        return of(
                name,
                OTHER + "@Entity class Thing { @Id long id; " + before + " }",
                OTHER + "@Entity class Thing { @Id long id; " + after + " }");
    }
}
