package dev.autogen.generator.entities;

import static dev.autogen.generator.entities.ConversionZoo.Conversion.of;
import static dev.autogen.generator.entities.ConversionZoo.Conversion.ofAttributes;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** What can come, go and change in the columns of a table. */
@Tag("complete")
class ColumnConversionsTest extends ConversionZoo {

    @Override
    Stream<Conversion> conversions() {
        return Stream.of(presence(), rules(), generated(), checks(), keys(), comments())
                .flatMap(s -> s);
    }

    private static Stream<Conversion> presence() {
        return Stream.of(
                ofAttributes("a column", "", "String note;"),
                ofAttributes("a column that is NOT NULL", "", "@Column(nullable = false) String note;"),
                ofAttributes("a column with a default", "", "@ColumnDefault(\"'new'\") String note;"),
                ofAttributes("three columns", "int b;", "int a; int b; int c; int d;"),
                ofAttributes("another name", "String note;", "String remark;"),
                ofAttributes(
                        "another name for two columns",
                        "int a; int b;",
                        "@Column(name = \"b\") int a; @Column(name = \"a\") int b;"),
                ofAttributes(
                        "quoted names",
                        "int note;",
                        "@Column(name = \"`No \\\"te`\") int note; @Column(name = \"`order`\") int order;"),
                ofAttributes(
                        "an embeddable",
                        "",
                        "@Embedded Place p; @Embeddable static class Place { String street; @Column(nullable = false) int number; }"),
                ofAttributes(
                        "an embeddable under other names",
                        "@Embedded Place p; @Embeddable static class Place { String street; }",
                        "@Embedded @AttributeOverride(name = \"street\", column = @Column(name = \"road\", length = 40)) Place p;"
                                + " @Embeddable static class Place { String street; }"),
                ofAttributes(
                        "a nested embeddable",
                        "@Embeddable static class P { int x; } @Embedded P p;",
                        "@Embeddable static class Q { int y; } @Embeddable static class P { int x; @Embedded Q q; } @Embedded P p;"),
                ofAttributes("a version", "", "@Version int version;"),
                ofAttributes(
                        "timestamps that Hibernate fills",
                        "",
                        "@CreationTimestamp Instant made; @UpdateTimestamp Instant changed;"),
                ofAttributes("a tenant", "", "@TenantId String tenant;"),
                ofAttributes("a partition key", "int p;", "@PartitionKey int p;"),
                of(
                        "a soft delete",
                        "@Entity class Thing { @Id long id; }",
                        "@Entity @SoftDelete class Thing { @Id long id; }"),
                of(
                        "another soft delete",
                        "@Entity @SoftDelete class Thing { @Id long id; }",
                        "@Entity @SoftDelete(columnName = \"live\", strategy = SoftDeleteType.ACTIVE) class Thing { @Id long id; }"));
    }

    private static Stream<Conversion> rules() {
        return Stream.of(
                ofAttributes("NOT NULL", "String note;", "@Column(nullable = false) String note;"),
                ofAttributes("primitive and boxed", "int n;", "Integer n;"),
                ofAttributes(
                        "another default",
                        "@ColumnDefault(\"'a'\") String note;",
                        "@ColumnDefault(\"'b'\") String note;"),
                ofAttributes("a number for a default", "int n;", "@ColumnDefault(\"5\") int n;"),
                ofAttributes(
                        "a function for a default",
                        "UUID u; @ColumnDefault(\"5\") int n;",
                        "@ColumnDefault(\"gen_random_uuid()\") UUID u; @ColumnDefault(\"1 + 5\") int n;"),
                ofAttributes(
                        "now() for a default",
                        "Instant at;",
                        "@ColumnDefault(\"now()\") @Column(nullable = false) Instant at;"),
                ofAttributes(
                        "a default with quotes",
                        "String note;",
                        "@ColumnDefault(\"'it''s \\\\ \\\"x\\\"'\") String note;"),
                ofAttributes(
                        "an enum's default",
                        "@Enumerated(EnumType.STRING) Color c;",
                        "@Enumerated(EnumType.STRING) @ColumnDefault(\"'RED'\") Color c;"),
                ofAttributes(
                        "type, default and NOT NULL at once",
                        "@ColumnDefault(\"1\") int n;",
                        "@Column(nullable = false) @ColumnDefault(\"'x'\") String n;"),
                ofAttributes(
                        "default kept, type changed", "@ColumnDefault(\"1\") int n;", "@ColumnDefault(\"1\") long n;"),
                ofAttributes("a length", "@Column(length = 40) String note;", "@Column(length = 80) String note;"),
                ofAttributes(
                        "a precision",
                        "@Column(precision = 10, scale = 2) BigDecimal n;",
                        "@Column(precision = 12, scale = 4) BigDecimal n;"),
                ofAttributes("a collation", "String note;", "@Collate(\"C\") String note;"),
                ofAttributes(
                        "another collation",
                        "@Collate(\"POSIX\") String note;",
                        "@Collate(\"C\") @Column(length = 60) String note;"),
                ofAttributes(
                        "a column definition",
                        "String note;",
                        "@Column(columnDefinition = \"varchar(30) default 'x' check (note <> 'y')\") String note;"),
                ofAttributes(
                        "another column definition",
                        "@Column(columnDefinition = \"text\") String note;",
                        "@JdbcTypeCode(SqlTypes.CHAR) @Column(length = 3) String note;"));
    }

    private static Stream<Conversion> generated() {
        return Stream.of(
                ofAttributes("a generated column", "int a;", "int a; @GeneratedColumn(\"a * 2\") int twice;"),
                ofAttributes(
                        "another expression",
                        "int a; @GeneratedColumn(\"a * 3\") int twice;",
                        "int a; @GeneratedColumn(\"a * 2\") int twice;"),
                ofAttributes("generated and not", "int a; int twice;", "int a; @GeneratedColumn(\"a * 2\") int twice;"),
                ofAttributes(
                        "a default becomes a generated column",
                        "int a; @ColumnDefault(\"1\") int twice;",
                        "int a; @GeneratedColumn(\"a * 2\") int twice;"),
                ofAttributes(
                        "the type under a generated column",
                        "int a; @GeneratedColumn(\"a * 2\") int twice;",
                        "long a; @GeneratedColumn(\"a * 2\") long twice;"),
                ofAttributes(
                        "a generated column with an index on it",
                        stored("a * 2", "int") + "int a;",
                        stored("a * 4", "int").replace("@Column(", "@Column(unique = true, ") + "int a;"),
                of(
                        "the type under two generated columns, a check and an index",
                        thing(
                                "indexes = @Index(name = \"ix\", columnList = \"twice\")",
                                "int a; @Check(constraints = \"twice > 0\") " + stored("a * 2", "int")
                                        + " @GeneratedColumn(\"a + 1\") int next;"),
                        thing(
                                "indexes = @Index(name = \"ix\", columnList = \"twice\")",
                                "long a; @Check(constraints = \"twice > 0\") " + stored("a * 2", "bigint")
                                        + " @GeneratedColumn(\"a + 1\") long next;")));
    }

    /** PostgreSQL has no index on a virtual column, which is what Hibernate 7.4 makes of a generated one. */
    private static String stored(String expression, String type) {
        String java = type.equals("int") ? "int" : "long";
        return "@Generated @Column(columnDefinition = \"" + type + " generated always as (" + expression
                + ") stored\") " + java + " twice;";
    }

    private static Stream<Conversion> checks() {
        return Stream.of(
                ofAttributes("a check on a column", "int n;", "@Check(constraints = \"n > 0\") int n;"),
                ofAttributes(
                        "another check on a column",
                        "@Check(constraints = \"n > 1\") int n;",
                        "@Check(constraints = \"n > 0\") int n;"),
                of(
                        "a named check",
                        "@Entity class Thing { @Id long id; int n; }",
                        "@Entity @Check(name = \"positive\", constraints = \"n > 0\") class Thing { @Id long id; int n; }"),
                of(
                        "another expression under the same name",
                        "@Entity @Check(name = \"positive\", constraints = \"n > 0\") class Thing { @Id long id; int n; }",
                        "@Entity @Check(name = \"positive\", constraints = \"n > 0 and id > 0\") class Thing { @Id long id; int n; }"),
                of(
                        "another name for a check",
                        "@Entity @Check(name = \"positive\", constraints = \"n > 0\") class Thing { @Id long id; int n; }",
                        "@Entity @Check(name = \"above_zero\", constraints = \"n > 0\") class Thing { @Id long id; int n; }"),
                of(
                        "a check over a column that changes its type",
                        "@Entity @Check(name = \"short_or_long\", constraints = \"n in ('a', 'b')\") class Thing { @Id long id; @Column(length = 10) String n; }",
                        "@Entity @Check(name = \"short_or_long\", constraints = \"n in ('a', 'b')\") class Thing { @Id long id; @Column(length = 90) String n; }"),
                of(
                        "a check over a column that goes",
                        "@Entity @Check(constraints = \"n > m\") class Thing { @Id long id; int n; int m; }",
                        "@Entity class Thing { @Id long id; int n; }"),
                ofAttributes(
                        "an enum's check that grows",
                        "@Enumerated(EnumType.STRING) Color c; enum Color { RED, BLUE }",
                        "@Enumerated(EnumType.STRING) Color c; enum Color { RED, GREEN, BLUE }"),
                ofAttributes(
                        "an ordinal's check that grows",
                        "Color c; enum Color { RED, BLUE }",
                        "Color c; enum Color { RED, GREEN, BLUE }"));
    }

    private static Stream<Conversion> keys() {
        return Stream.of(
                ofAttributes("unique", "String a;", "@Column(unique = true) String a;"),
                of(
                        "a named unique constraint",
                        "@Entity class Thing { @Id long id; int a; int b; }",
                        thing(
                                "uniqueConstraints = @UniqueConstraint(name = \"uq\", columnNames = {\"a\", \"b\"})",
                                "int a; int b;")),
                of(
                        "another order in a unique constraint",
                        thing(
                                "uniqueConstraints = @UniqueConstraint(name = \"uq\", columnNames = {\"b\", \"a\"})",
                                "int a; int b;"),
                        thing(
                                "uniqueConstraints = @UniqueConstraint(name = \"uq\", columnNames = {\"a\", \"b\"})",
                                "int a; int b;")),
                of(
                        "a unique constraint becomes an index",
                        thing("indexes = @Index(name = \"x\", columnList = \"a\", unique = true)", "int a;"),
                        thing("uniqueConstraints = @UniqueConstraint(name = \"x\", columnNames = \"a\")", "int a;")),
                of(
                        "another name for a unique constraint",
                        thing("uniqueConstraints = @UniqueConstraint(name = \"x\", columnNames = \"a\")", "int a;"),
                        thing("uniqueConstraints = @UniqueConstraint(name = \"y\", columnNames = \"a\")", "int a;")),
                of(
                        "names of two unique constraints swapped",
                        thing(
                                "uniqueConstraints = {@UniqueConstraint(name = \"x\", columnNames = \"a\"), @UniqueConstraint(name = \"y\", columnNames = \"b\")}",
                                "int a; int b;"),
                        thing(
                                "uniqueConstraints = {@UniqueConstraint(name = \"y\", columnNames = \"a\"), @UniqueConstraint(name = \"x\", columnNames = \"b\")}",
                                "int a; int b;")),
                of(
                        "an index",
                        thing("name = \"thing\"", "int a;"),
                        thing("indexes = @Index(name = \"ix\", columnList = \"a\")", "int a;")),
                of(
                        "an index without a name",
                        thing("name = \"thing\"", "int a;"),
                        thing("indexes = @Index(columnList = \"a\")", "int a;")),
                of(
                        "an index the other way",
                        thing("indexes = @Index(name = \"ix\", columnList = \"a desc\")", "int a;"),
                        thing("indexes = @Index(name = \"ix\", columnList = \"a\")", "int a;")),
                of(
                        "more columns in an index",
                        thing("indexes = @Index(name = \"ix\", columnList = \"a, b\")", "int a; int b;"),
                        thing("indexes = @Index(name = \"ix\", columnList = \"a\")", "int a; int b;")),
                of(
                        "an index becomes unique",
                        thing("indexes = @Index(name = \"ix\", columnList = \"a\")", "int a;"),
                        thing("indexes = @Index(name = \"ix\", columnList = \"a\", unique = true)", "int a;")),
                of(
                        "an expression in an index",
                        thing("indexes = @Index(name = \"ix\", columnList = \"a\")", "String a;"),
                        thing("indexes = @Index(name = \"ix\", columnList = \"(lower(a))\")", "String a;")),
                of(
                        "an index over a column that goes",
                        thing("indexes = @Index(name = \"ix\", columnList = \"a, b\")", "int a; int b;"),
                        thing("name = \"thing\"", "int a;")),
                of(
                        "an index over a column that changes its type",
                        thing("indexes = @Index(name = \"ix\", columnList = \"(lower(a)), b\")", "String a; int b;"),
                        thing(
                                "indexes = @Index(name = \"ix\", columnList = \"(lower(a)), b\")",
                                "@Column(columnDefinition = \"text\") String a; long b;")),
                of(
                        "a natural id",
                        thing("name = \"thing\"", "String a; String b;"),
                        thing("name = \"thing\"", "@NaturalId String a; @NaturalId String b;")));
    }

    private static Stream<Conversion> comments() {
        return Stream.of(
                ofAttributes("a comment", "int a;", "@Comment(\"it's \\\"a\\\"\") int a;"),
                ofAttributes("another comment", "@Comment(\"one\") int a;", "@Comment(\"two\\nlines\") int a;"),
                ofAttributes(
                        "a comment on a column of another type",
                        "@Comment(\"one\") int a;",
                        "@Comment(\"two\") String a;"),
                of(
                        "a table's comment",
                        "@Entity class Thing { @Id long id; }",
                        "@Entity @Comment(\"what there is\") class Thing { @Id long id; }"),
                of(
                        "another comment on a table",
                        "@Entity @Comment(\"what was\") class Thing { @Id long id; }",
                        "@Entity @Comment(\"what there is\") class Thing { @Id long id; }"));
    }

    private static String thing(String table, String attributes) {
        return "@Entity @Table(" + table + ") class Thing { @Id long id; " + attributes + " }";
    }
}
