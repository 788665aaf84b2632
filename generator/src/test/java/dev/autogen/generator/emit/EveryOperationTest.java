package dev.autogen.generator.emit;

import static dev.autogen.runtime.migration.Definitions.asc;
import static dev.autogen.runtime.migration.Definitions.attribute;
import static dev.autogen.runtime.migration.Definitions.castFromVarchar;
import static dev.autogen.runtime.migration.Definitions.castToVarchar;
import static dev.autogen.runtime.migration.Definitions.check;
import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.comment;
import static dev.autogen.runtime.migration.Definitions.counting;
import static dev.autogen.runtime.migration.Definitions.desc;
import static dev.autogen.runtime.migration.Definitions.exclude;
import static dev.autogen.runtime.migration.Definitions.expression;
import static dev.autogen.runtime.migration.Definitions.foreignKey;
import static dev.autogen.runtime.migration.Definitions.identity;
import static dev.autogen.runtime.migration.Definitions.identityAlways;
import static dev.autogen.runtime.migration.Definitions.index;
import static dev.autogen.runtime.migration.Definitions.options;
import static dev.autogen.runtime.migration.Definitions.primaryKey;
import static dev.autogen.runtime.migration.Definitions.unique;
import static dev.autogen.runtime.migration.Definitions.unlogged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.change.Comment;
import dev.autogen.runtime.change.CommentTarget;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.SetComment;
import dev.autogen.runtime.schema.Deferrability;
import dev.autogen.runtime.schema.ReferentialAction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Printing an operation and running what was printed gives the operation again. */
class EveryOperationTest {

    private static final List<String> NASTY = List.of(
            "plain",
            "Größe",
            "with space",
            "quo\"te",
            "dot.ted",
            "back\\slash\\u0041",
            "$L $T $W $$ $",
            "😀 emoji 👨‍👩‍👧",
            "*/ end",
            "{@link x} <b>&amp;",
            "'; drop table x; --",
            "tab\tnewline\nreturn\rend",
            "\u2028\u2029\u0085\u000b\f\u0007",
            "lone \ud83d surrogate",
            "\u202egnp.exe",
            "\"\"\"");

    private static final List<String> TEXTS = List.of(
            "a\nb",
            "a\n",
            "\na",
            "\n",
            "\n\n",
            "  a\n  b",
            "  a\n\n  b\n",
            "a \nb  ",
            "   \n   ",
            " \n",
            "a\n ",
            "\ta\n\tb\t",
            "a\"\"\"b\nc\"\"\"\"\"\"d\"",
            "a\nb\"",
            "a\nb\\",
            "a\\\nb\\u0041\n\\",
            "a\r\nb\r",
            "a\u2003\nb",
            "😀\n😀",
            "x".repeat(70_000),
            "words and words ".repeat(20),
            "  words and words ".repeat(20),
            "words " + "x".repeat(200) + " words " + "\\\"".repeat(100),
            "many  spaces" + " ".repeat(200) + "end",
            " ".repeat(300));

    private static final Set<Class<?>> TRIED = ConcurrentHashMap.newKeySet();

    @Test
    void noKindOfOperationIsForgotten() throws Exception {
        everyPlainOperationComesBack();
        everyChangeOfAColumnComesBack();
        aTableComesBackWithAllThatIsInIt();

        assertThat(TRIED).containsExactlyInAnyOrder(Operation.class.getPermittedSubclasses());
    }

    @Test
    void everyPlainOperationComesBack() throws Exception {
        comesBack(op -> {
            op.createSchema("audit");
            op.createEnum("audit.status", "NEW", "DONE").comment("where it stands");
            op.createEnum("empty");
            op.createEnum(
                    "long",
                    Arrays.stream(new int[40]).mapToObj(i -> "VALUE" + i).toArray(String[]::new));
            op.createEnum("cast", "A").castsWithVarchar().comment("both");
            op.createEnum("cast", "A")
                    .casts(castFromVarchar().explicit(), castToVarchar().onAssignment());
            op.addEnumValue("audit.status", "LATE");
            op.addEnumValue("status", "LATE").before("NEW");
            op.addEnumValue("status", "LATE").after("it's \"NEW\"");
            op.dropEnumValues("status", "LATE");
            op.dropEnumValues("status", "LATE", "NEW");
            op.renameEnumValue("status", "LATE", "DELAYED");
            op.mergeEnumValue("status", "LATE", "it's \"NEW\"");
            op.changeEnum("status", "NEW", "DONE");
            op.changeEnum("status");
            op.addEnumCast("status", castFromVarchar());
            op.addEnumCast("status", castToVarchar().explicit());
            op.dropEnumCast("status", castToVarchar().onAssignment());
            op.createComposite("empty");
            op.createComposite(
                            "audit.address",
                            attribute("city", "text").collate("\"C\"").comment("where"),
                            attribute("Zip Code", "character varying(10)"))
                    .comment("a place");
            op.addAttribute("address", attribute("n", "integer[]").comment("it's new"));
            op.dropAttribute("address", "n");
            op.renameAttribute("address", "n", "m");
            op.changeComposite("address", attribute("n", "integer"), attribute("city", "text"));
            op.commentOnAttribute("address", "n", "number");
            op.commentOnAttribute("address", "n", "");
            op.dropComposite("address");
            op.createSequence("plain");
            op.createSequence("s")
                    .type("integer")
                    .start(7)
                    .increment(50)
                    .min(-5)
                    .max(5_000_000)
                    .cache(3)
                    .cycle()
                    .ownedBy("task", "id")
                    .comment("it's mine");
            op.createSequence("down").increment(-1);
            op.createSequence("far").start(5_000_000_000L);
            op.alterSequence("s")
                    .type("bigint")
                    .start(1)
                    .increment(2)
                    .min(0)
                    .max(Long.MAX_VALUE)
                    .cache(1)
                    .cycle(false);
            op.alterSequence("s").increment(2).ownedBy("audit.task", "id");
            op.alterSequence("s").ownedByNone();
            op.renameTable("task", "job");
            op.renameColumn("task", "title", "headline");
            op.renameConstraint("task", "a", "b");
            op.renameIndex("audit.a", "b");
            op.renameSequence("audit.a", "b");
            op.fill("audit.task", "title", "lower(\"Name\") || 'it''s'");
            op.backfill("audit.task").set("title", "lower(\"Name\") || 'it''s'");
            op.backfill("task")
                    .set("priority", "3")
                    .set("state", "'NEW'")
                    .where("priority IS NULL")
                    .batch(500)
                    .pause(Duration.ofMillis(1500));
            op.copyRows("audit.task", "note")
                    .set("task_id", "id")
                    .set("text", "\"Note\" || 'it''s'")
                    .where("\"Note\" IS NOT NULL");
            op.updateRows("task").set("owner", "(SELECT o.id FROM person AS o)");
            op.replaceValue("task", "status", "it's \"NEW\"", "");
            op.mergeValue("task", "status", "LATE", "NEW");
            op.decide("notes", "Where do \"notes\" go?", "INSERT INTO a\nSELECT '\\d' FROM b");
            op.addColumn("task", column("note", "text").collate("\"C\"").comment("a note"));
            op.addColumn("task", column("total", "numeric(10,2)").generatedAs("price * 2"));
            op.addColumn("task", column("total", "numeric(10,2)").virtualAs("price * 2"));
            op.addColumn(
                    "task",
                    column("at", "timestamp(6) with time zone").notNull().defaultsTo("now()"));
            op.addConstraint(
                    "task", check("ck", "price > 0").notInherited().notValid().comment("c"));
            op.addConstraint("task", check("ck", "price > 0").notEnforced());
            op.addConstraint(
                    "task", exclude("ex", "EXCLUDE USING gist (during WITH &&)").comment("c"));
            op.createIndex("ix", "audit.task").on("a", "b").concurrently();
            op.createIndex("ix", "task")
                    .on(
                            asc("a").withNullsFirst().collate("\"C\"").operatorClass("text_pattern_ops"),
                            desc("b"),
                            desc("c").withNullsLast(),
                            expression("lower(d)"),
                            expression("lower(e)").desc().withNullsLast())
                    .unique()
                    .nullsNotDistinct()
                    .using("gist")
                    .including("f", "g")
                    .where("a IS NOT NULL")
                    .with("fillfactor", "70")
                    .with("deduplicate_items", "off")
                    .comment("i");
            op.commentOnTable("task", "t");
            op.commentOnConstraint("task", "ck", "c");
            op.commentOnIndex("audit.ix", "i");
            op.commentOnSequence("s", "s");
            op.commentOnType("status", "t");
            op.apply(new SetComment(
                    CommentTarget.of(CommentTarget.Kind.TABLE, QualifiedName.of("t")),
                    new Comment(Optional.empty()),
                    Optional.empty()));
            op.commentOnView("open_task", "v");
            op.dropCommentOnTable("task");
            op.dropCommentOnConstraint("task", "ck");
            op.dropCommentOnIndex("audit.ix");
            op.dropCommentOnSequence("s");
            op.dropCommentOnType("status");
            op.dropCommentOnView("open_task");
            op.setLogged("task");
            op.setUnlogged("audit.task");
            op.createTable("fast", column("id", "bigint"), unlogged());
            op.createTable("log", column("id", "bigint"), options("partition by range (id)"));
            op.validateConstraint("task", "ck");
            op.invalidateConstraint("task", check("ck", "a > 0").notValid().comment("c"));
            op.invalidateConstraint(
                    "task", foreignKey("fk", "a").references("task", "id").notValid());
            op.createView("open_task", "select 1");
            op.createView("audit.open_task", "select id,\n    title\nfrom task")
                    .with("check_option", "local")
                    .with("security_barrier", "true")
                    .comment("v")
                    .commentOn("title", "its \"title\"");
            op.dropView("audit.open_task");
            op.dropIndex("audit.ix").concurrently();
            op.dropIndex("ix");
            op.dropConstraint("task", "ck");
            op.dropColumn("task", "note");
            op.dropTable("audit.task");
            op.dropSequence("s");
            op.dropEnum("status");
            op.dropSchema("audit");
            op.execute("update task set a = ?, b = ?, c = ?, d = ?", "x", 1, 5_000_000_000L, true);
        });
    }

    @Test
    void everyChangeOfAColumnComesBack() throws Exception {
        comesBack(op -> {
            op.alterColumn("task", "a")
                    .type("bigint")
                    .collate("\"C\"")
                    .using("a::bigint")
                    .notNull()
                    .defaultsTo("1");
            op.alterColumn("task", "a").dropDefault().type("text").nullable().comment("x");
            op.alterColumn("task", "a").dropComment();
            op.alterColumn("task", "a").addIdentity(identity("integer")).identityAlways(true);
            op.alterColumn("task", "a").addIdentity(identityAlways("bigint")).dropIdentity();
            op.alterColumn("task", "a")
                    .addIdentity(identity(counting("bigint", 5, 50).withMin(2)));
            op.alterColumn("task", "a").identity(s -> s.withIncrement(50).withCycle(true));
            op.alterColumn("task", "a").identityAlways(false).identity(s -> s.withMax(5_000_000_000L)
                    .withType("bigint"));
        });
    }

    @Test
    void aTableComesBackWithAllThatIsInIt() throws Exception {
        comesBack(op -> op.createTable(
                "audit.task",
                column("id", "bigint").notNull().asIdentity(),
                column("no", "integer").notNull().asIdentityAlways(),
                column("seq", "bigint")
                        .notNull()
                        .asIdentity(counting("bigint", 1, 50).withCache(20)),
                column("odd", "bigint")
                        .asIdentityAlways(counting("integer", 3, -1)
                                .withMin(-9)
                                .withMax(9)
                                .withCycle(true)),
                column("title", "character varying(255)").notNull().defaultsTo("''::character varying"),
                primaryKey("pk", "id", "no").including("seq").deferrable(Deferrability.INITIALLY_IMMEDIATE),
                unique("uq", "title")
                        .including("seq")
                        .withNullsNotDistinct()
                        .deferrable(Deferrability.INITIALLY_DEFERRED)
                        .comment("u"),
                foreignKey("fk", "id", "no").references("audit.\"odd.name\"", "a", "b"),
                foreignKey("fk2", "id")
                        .references("task", "id")
                        .onDelete(ReferentialAction.SET_NULL)
                        .setting("id")
                        .onUpdate(ReferentialAction.CASCADE)
                        .withMatchFull()
                        .deferrable(Deferrability.INITIALLY_DEFERRED)
                        .notValid()
                        .comment("f"),
                foreignKey("fk3", "id").references("task", "id").notEnforced(),
                index("ix")
                        .on("title")
                        .where("title <> ''")
                        .with("fillfactor", "70")
                        .comment("i"),
                index("ix2").on(desc("title"), expression("lower(title)")).unique(),
                comment("the tasks")));
    }

    @Test
    void anyNameAndAnyTextComesBack() throws Exception {
        comesBack(op -> {
            for (String name : NASTY) {
                String table = QualifiedName.of(name).toString();
                op.createTable(
                        table,
                        column(name, "text").defaultsTo(name).comment(name),
                        primaryKey(name, name),
                        foreignKey(name, name).references(table, name),
                        index(name).on(name),
                        comment(name));
                op.createTable(QualifiedName.of(name, name).toString());
                op.createEnum(table, name, name);
                op.dropColumn(table, name);
                op.execute(name, name);
            }
            for (String text : TEXTS) {
                op.execute(text);
                op.execute("? ?", text, text);
                op.addColumn("t", column("c", "text").notNull().defaultsTo(text).comment(text));
                op.createTable("t", column("c", "text").defaultsTo(text), check("ck", text), comment(text));
                op.alterColumn("t", "c").type("text").using(text);
                op.commentOnTable("t", text);
                op.createView("v", text).with("o", text).comment(text).commentOn(text, text);
            }
        });
    }

    @Test
    void anyMessageCompiles() throws Exception {
        List<String> messages = new ArrayList<>(NASTY);
        messages.removeIf(m -> m.startsWith("\u2028"));
        messages.addAll(
                TEXTS.stream().filter(t -> !t.isBlank() && t.length() < 5_000).toList());
        messages.add("m".repeat(500));
        messages.add("long message ".repeat(38));
        for (String message : messages) {
            MigrationScript script = MigrationScript.empty("m", "aa01", List.of(), message, Instant.EPOCH)
                    .withNotes(List.of(message));
            List<JavaSourceFile> files = new MigrationWriter().write(script);
            var revision = CompiledMigration.of(files).migration().getClass().getAnnotation(Revision.class);
            assertThat(revision.message()).isEqualTo(message);
            assertThat(files.get(0).className()).matches("[A-Za-z0-9_]{1,80}");
        }
    }

    static void comesBack(Consumer<Operations> written) throws Exception {
        List<Operation> operations = CompiledMigration.operations(written);
        operations.forEach(operation -> TRIED.add(operation.getClass()));
        MigrationScript script = MigrationScript.empty("m", "aa01", List.of("b", "c"), "all", Instant.EPOCH)
                .withOperations(operations, operations);
        List<JavaSourceFile> files = new MigrationWriter().write(script);
        CompiledMigration compiled = CompiledMigration.of(files);
        assertThat(compiled.upgrade()).isEqualTo(operations);
        assertThat(compiled.downgrade()).isEqualTo(operations);
        assertThat(new MigrationWriter().write(script)).isEqualTo(files);
        assertThat(longLines(files.get(0).contents())).isEmpty();
    }

    /** Lines that are too long although they could have been broken. */
    private static List<String> longLines(String contents) {
        return contents.lines()
                .filter(l -> l.codePointCount(0, l.length()) > 100)
                .filter(l -> l.matches(".*\\S \\S.*"))
                .filter(l -> !l.contains("xxxxxxxx") && !l.contains("\\u") && !l.contains("      end\"\"\""))
                .collect(Collectors.toList());
    }
}
