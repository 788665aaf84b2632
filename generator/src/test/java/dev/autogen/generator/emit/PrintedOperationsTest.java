package dev.autogen.generator.emit;

import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.comment;
import static dev.autogen.runtime.migration.Definitions.counting;
import static dev.autogen.runtime.migration.Definitions.desc;
import static dev.autogen.runtime.migration.Definitions.exclude;
import static dev.autogen.runtime.migration.Definitions.expression;
import static dev.autogen.runtime.migration.Definitions.foreignKey;
import static dev.autogen.runtime.migration.Definitions.identity;
import static dev.autogen.runtime.migration.Definitions.index;
import static dev.autogen.runtime.migration.Definitions.primaryKey;
import static dev.autogen.runtime.migration.Definitions.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.change.Comment;
import dev.autogen.runtime.change.SequenceChanges;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.FillColumn;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.RenameColumn;
import dev.autogen.runtime.operation.RenameSequence;
import dev.autogen.runtime.operation.ReplaceValue;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Deferrability;
import dev.autogen.runtime.schema.Identity;
import dev.autogen.runtime.schema.ReferentialAction;
import dev.autogen.runtime.schema.SequenceOptions;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.TableElement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each operation as Java: exactly the calls a person would write, which compiled are the operation again. */
class PrintedOperationsTest {

    private static final QualifiedName TASK = QualifiedName.of("task");
    private static final QualifiedName AUDIT = QualifiedName.parse("audit.task");

    @Test
    @Tag("C096")
    void aRenameStandsBesideTheOtherChangesOfItsColumn() throws Exception {
        isPrinted(
                List.of(alter(new ColumnChange.Nullability(false)), new RenameColumn(TASK, "a", "b")),
                "op.alterColumn(\"task\", \"a\").notNull();",
                "op.renameColumn(\"task\", \"a\", \"b\");");
        isPrinted(
                List.of(
                        new RenameColumn(TASK, "a", "b").reverse(),
                        alter(new ColumnChange.Nullability(false)).reverse()),
                "op.renameColumn(\"task\", \"b\", \"a\");",
                "op.alterColumn(\"task\", \"a\").nullable();");
    }

    @Test
    void whatChangesRowsAndTheNewNameOfASequence() throws Exception {
        isPrinted(
                List.of(
                        new FillColumn(TASK, "a", "'x' || id"),
                        new ReplaceValue(TASK, "a", "old", "ne\"w", false),
                        new RenameSequence(QualifiedName.of("audit", "ids"), "id_seq")),
                "op.fill(\"task\", \"a\", \"'x' || id\");",
                "op.replaceValue(\"task\", \"a\", \"old\", \"ne\\\"w\");",
                "op.renameSequence(\"audit.ids\", \"id_seq\");");
    }

    @Test
    @Tag("C097")
    void anIndexOfAnyForm() throws Exception {
        bothWays(
                new CreateIndex(AUDIT, index("ix").on("a", "b"), false),
                "op.createIndex(\"ix\", \"audit.task\").on(\"a\", \"b\");",
                "op.dropIndex(\"audit.ix\");");
        bothWays(
                new CreateIndex(TASK, index("ix").on(expression("lower(a)"), desc("b"), expression("a::text")), false),
                "op.createIndex(\"ix\", \"task\").on(expression(\"lower(a)\"), desc(\"b\"), expression(\"a::text\"));",
                "op.dropIndex(\"ix\");");
        bothWays(
                new CreateIndex(TASK, index("ix").on("a").using("gin").with("fastupdate", "off"), true),
                "op.createIndex(\"ix\", \"task\").on(\"a\").using(\"gin\").with(\"fastupdate\", \"off\").concurrently();",
                "op.dropIndex(\"ix\").concurrently();");
    }

    @Test
    @Tag("C098")
    @Tag("C099")
    void includedColumnsAsNamesAndThePredicateAsItIs() throws Exception {
        bothWays(
                new CreateIndex(
                        TASK,
                        index("ix").on("a").unique().including("b", "C d").where("(state = 'it''s \"open\"'::text)"),
                        false),
                """
                op.createIndex("ix", "task")
                    .on("a")
                    .unique()
                    .including("b", "C d")
                    .where("(state = 'it''s \\"open\\"'::text)");""",
                "op.dropIndex(\"ix\");");
    }

    @Test
    @Tag("C100")
    void aUniqueConstraintWithAllItHas() throws Exception {
        bothWays(
                new AddConstraint(
                        AUDIT,
                        unique("uq", "a", "b").withNullsNotDistinct().deferrable(Deferrability.INITIALLY_DEFERRED)),
                """
                op.addConstraint("audit.task",
                    unique("uq", "a", "b").withNullsNotDistinct().deferrable(INITIALLY_DEFERRED));""",
                "op.dropConstraint(\"audit.task\", \"uq\");");
    }

    @Test
    @Tag("C101")
    @Tag("C102")
    void aForeignKeyWithAllItHasToATableThatNobodyDefines() throws Exception {
        bothWays(
                new AddConstraint(
                        AUDIT,
                        foreignKey("fk", "a", "b")
                                .references("billing.nowhere", "x", "y")
                                .onDelete(ReferentialAction.SET_NULL)
                                .onUpdate(ReferentialAction.CASCADE)
                                .withMatchFull()
                                .deferrable(Deferrability.INITIALLY_IMMEDIATE)),
                """
                op.addConstraint("audit.task",
                    foreignKey("fk", "a", "b")
                        .references("billing.nowhere", "x", "y")
                        .onDelete(SET_NULL)
                        .onUpdate(CASCADE)
                        .withMatchFull()
                        .deferrable(INITIALLY_IMMEDIATE));""",
                "op.dropConstraint(\"audit.task\", \"fk\");");
    }

    @Test
    @Tag("C103")
    @Tag("C105")
    void aTableWithSchemaCommentAndNamesOfAnyLettersAndNoEmptyKey() throws Exception {
        bothWays(
                create("\"Größe\".\"タスク\"", column("名前", "text"), comment("it's \"all\"\nof it")),
                """
                op.createTable("Größe.タスク",
                    column("名前", "text"),
                    comment(\"""
                        it's "all"
                        of it\"""));""",
                "op.dropTable(\"Größe.タスク\");");
        bothWays(
                create("task", column("id", "bigint").notNull(), primaryKey("pk_task", "id")),
                """
                op.createTable("task",
                    column("id", "bigint").notNull(),
                    primaryKey("pk_task", "id"));""",
                "op.dropTable(\"task\");");
    }

    @ParameterizedTest
    @Tag("C107")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'new'::text            | \"'new'::text\"",
                "'it''s'                | \"'it''s'\"",
                "now()                  | \"now()\"",
                "5                      | \"5\"",
                "true                   | \"true\"",
                "nextval('\"S q\"'::regclass) | \"nextval('\\\"S q\\\"'::regclass)\"",
                "'größe 😀'              | \"'größe 😀'\"",
                "'a\\b'                 | \"'a\\\\b'\""
            })
    void aDefaultAsPostgresqlSaysIt(String expression, String literal) throws Exception {
        isPrinted(
                List.of(new AddColumn(TASK, column("a", "text").defaultsTo(expression))),
                "op.addColumn(\"task\", column(\"a\", \"text\").defaultsTo(" + literal + "));");
    }

    @Test
    @Tag("C108")
    void generatedColumnsAndIdentitiesInAddAndAlter() throws Exception {
        isPrinted(
                List.of(
                        new AddColumn(TASK, column("s", "integer").generatedAs("length(a)")),
                        new AddColumn(TASK, column("v", "integer").virtualAs("length(a)")),
                        new AddColumn(TASK, column("i", "bigint").notNull().asIdentityAlways(everyOption()))),
                "op.addColumn(\"task\", column(\"s\", \"integer\").generatedAs(\"length(a)\"));",
                "op.addColumn(\"task\", column(\"v\", \"integer\").virtualAs(\"length(a)\"));",
                """
                op.addColumn("task",
                    column("i", "bigint")
                        .notNull()
                        .asIdentityAlways(counting("bigint", 5, 2).withMax(99).withCache(3).withCycle(true)));""");
        Column was = column("a", "bigint").notNull().withIdentity(Optional.of(identity(counting("bigint", 1, 1))));
        AlterColumn alter = new AlterColumn(
                TASK,
                "a",
                List.of(new ColumnChange.SetIdentity(
                        Optional.of(true),
                        SequenceChanges.between(
                                was.identityDefinition().orElseThrow().options(), everyOption()))),
                Optional.of(was));
        isPrinted(List.of(alter, alter.reverse()), """
                op.alterColumn("task", "a")
                    .identityAlways(true)
                    .identity(s -> s.withStart(5).withIncrement(2).withMax(99).withCache(3).withCycle(true));""", """
                op.alterColumn("task", "a")
                    .identityAlways(false)
                    .identity(
                        s -> s.withStart(1)
                            .withIncrement(1)
                            .withMax(9223372036854775807L)
                            .withCache(1)
                            .withCycle(false));""");
        Identity added = identity(counting("bigint", 1, 50));
        AlterColumn gain = new AlterColumn(
                TASK, "a", List.of(new ColumnChange.AddIdentity(added)), Optional.of(column("a", "bigint")));
        isPrinted(
                List.of(gain, gain.reverse()),
                "op.alterColumn(\"task\", \"a\").addIdentity(identity(counting(\"bigint\", 1, 50)));",
                "op.alterColumn(\"task\", \"a\").dropIdentity();");
    }

    @Test
    @Tag("C109")
    void anAlterationSaysWhatChangesAndNothingElse() throws Exception {
        isPrinted(
                List.of(
                        alter(new ColumnChange.Type("bigint", Optional.empty(), Optional.empty())),
                        alter(new ColumnChange.Nullability(false)),
                        alter(new ColumnChange.Default(Optional.of("1"))),
                        alter(new ColumnChange.Default(Optional.empty())),
                        alter(new ColumnChange.SetComment(new Comment(Optional.of("c"))))),
                "op.alterColumn(\"task\", \"a\").type(\"bigint\");",
                "op.alterColumn(\"task\", \"a\").notNull();",
                "op.alterColumn(\"task\", \"a\").defaultsTo(\"1\");",
                "op.alterColumn(\"task\", \"a\").dropDefault();",
                "op.alterColumn(\"task\", \"a\").comment(\"c\");");
    }

    @ParameterizedTest
    @Tag("C110")
    @CsvSource(
            delimiter = '|',
            value = {
                "integer[]",
                "character varying(20)[]",
                "hstore",
                "json",
                "jsonb",
                "status",
                "audit.status[]",
                "\"Mood\"",
                "geometry(Point,4326)",
                "timestamp(6) with time zone"
            })
    void aTypeByItsNameInPostgresql(String type) throws Exception {
        isPrinted(
                List.of(new AddColumn(TASK, column("a", type))),
                "op.addColumn(\"task\", column(\"a\", \"" + type.replace("\"", "\\\"") + "\"));");
    }

    @Test
    @Tag("C112")
    void anExcludeConstraintAddedInlineAndDropped() throws Exception {
        Constraint exclude = exclude("ex", "EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (NOT off)");
        bothWays(new AddConstraint(TASK, exclude), """
                op.addConstraint("task",
                    exclude("ex", "EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (NOT off)"));""", "op.dropConstraint(\"task\", \"ex\");");
        bothWays(create("task", column("room", "integer"), exclude), """
                op.createTable("task",
                    column("room", "integer"),
                    exclude("ex", "EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (NOT off)"));""", "op.dropTable(\"task\");");
    }

    @Test
    @Tag("C114")
    void rawSqlAsItIsAndAmongTheChanges() throws Exception {
        ExecuteSql sql = new ExecuteSql("UPDATE task SET a = ? WHERE b < ?", List.of("x", 5));
        isPrinted(List.of(sql), "op.execute(\"UPDATE task SET a = ? WHERE b < ?\", \"x\", 5);");
        assertThat(source(List.of(sql))).contains(" * " + sql.describe().replace("<", "&lt;"));
        ExecuteSql unknown = new ExecuteSql("SELECT ?", List.of(Thread.State.NEW));
        assertThatThrownBy(() -> source(List.of(unknown)))
                .isInstanceOf(AutogenException.class)
                .hasFieldOrPropertyWithValue("code", "AG553");
    }

    @Test
    @Tag("C116")
    void aCommentIsEscapedInJavaAndRemovedByName() throws Exception {
        isPrinted(
                List.of(
                        alter(new ColumnChange.SetComment(new Comment(Optional.of("a \"b\" \\ */ \u0007")))),
                        alter(new ColumnChange.SetComment(new Comment(Optional.empty())))),
                "op.alterColumn(\"task\", \"a\").comment(\"a \\\"b\\\" \\\\ */ \\u0007\");",
                "op.alterColumn(\"task\", \"a\").dropComment();");
    }

    private static SequenceOptions everyOption() {
        return counting("bigint", 5, 2).withMin(1).withMax(99).withCache(3).withCycle(true);
    }

    private static Operation alter(ColumnChange change) {
        return new AlterColumn(TASK, "a", List.of(change), Optional.of(column("a", "integer")));
    }

    private static Operation create(String name, TableElement... elements) {
        return new CreateTable(Table.of(QualifiedName.parse(name), List.of(elements)));
    }

    private static void bothWays(Operation operation, String up, String down) throws Exception {
        isPrinted(List.of(operation), up);
        isPrinted(List.of(operation.reverse()), down);
    }

    private static void isPrinted(List<Operation> operations, String... statements) throws Exception {
        assertThat(body(operations)).isEqualTo(String.join("\n", statements));
        assertThat(body(CompiledMigration.of(write(operations)).upgrade())).isEqualTo(body(operations));
    }

    private static String body(List<Operation> operations) {
        String source = source(operations);
        String begin = "upgrade(Operations op) {\n";
        return source.substring(source.indexOf(begin) + begin.length(), source.indexOf("\n  }\n"))
                .lines()
                .map(line -> line.replaceFirst("^    ", ""))
                .collect(Collectors.joining("\n"));
    }

    private static String source(List<Operation> operations) {
        return write(operations).get(0).contents();
    }

    private static List<JavaSourceFile> write(List<Operation> operations) {
        return new MigrationWriter()
                .write(MigrationScript.empty("m", "aa01", List.of(), "all", Instant.EPOCH)
                        .withOperations(operations, List.of()));
    }
}
