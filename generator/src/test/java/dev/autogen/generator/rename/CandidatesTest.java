package dev.autogen.generator.rename;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.SequenceOptions;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.type.EnumType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is taken for a rename, and what is not. A column reads {@code name type}, with {@code !} where it is not null. */
class CandidatesTest {

    record Case(String name, Schema current, Schema desired, List<String> candidates) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> columns() {
        return Stream.of(
                column("another name, all else the same", "title varchar(255)", "headline varchar(255)", true),
                column("the only one, nullability differs", "title varchar(255)", "headline varchar(255)!", true),
                column("like names, a longer type", "title varchar(40)", "task_title varchar(255)", true),
                column("like names, a wider type", "size integer!", "sizes bigint!", true),
                column("other names, other lengths", "title varchar(40)", "remark varchar(255)!", false),
                column("other types", "title varchar(255)", "size integer", false),
                column("like names, types that have nothing in common", "due varchar(255)", "due_at date", false),
                column("a number and a text", "status integer", "status_text varchar(255)", false),
                column("a generated one", "total integer", "sum integer=1", false));
    }

    static Stream<Case> others() {
        String[] task = {"id bigint!", "title text", "size integer"};
        return Stream.of(
                new Case(
                        "a table by its columns",
                        Schema.of(table("issue", task)),
                        Schema.of(table("task", task)),
                        List.of("issue=task")),
                new Case(
                        "a table and a column of it",
                        Schema.of(table("tasks", task)),
                        Schema.of(table("task", "id bigint!", "headline text", "size integer")),
                        List.of("tasks=task", "tasks.title=task.headline")),
                new Case(
                        "tables that share what all tables have",
                        Schema.of(
                                table("person", "id bigint!", "created date", "name text", "born date", "email text")),
                        Schema.of(table(
                                "stock", "id bigint!", "created date", "amount integer", "place bytea", "x uuid")),
                        List.of()),
                new Case(
                        "tables of one column",
                        Schema.of(table("person", "id bigint!")),
                        Schema.of(table("stock", "id bigint!")),
                        List.of()),
                new Case(
                        "an entity with its join table and sequence",
                        Schema.of(
                                        table("issue", task),
                                        join("issue_labels", "issue_id", "issue"),
                                        table("label", "id bigint!"))
                                .withSequences(sequences("issue_seq")),
                        Schema.of(
                                        table("task", task),
                                        join("task_labels", "task_id", "task"),
                                        table("label", "id bigint!"))
                                .withSequences(sequences("task_seq")),
                        List.of("issue_labels=task_labels", "issue=task", "issue_labels.issue_id=task_labels.task_id")),
                new Case(
                        "three columns, the nearest names together",
                        Schema.of(table("t", "id bigint!", "first_name text", "last_name text", "age integer")),
                        Schema.of(table("t", "id bigint!", "last_names text", "given_name text", "years integer")),
                        List.of("t.last_name=t.last_names", "t.first_name=t.given_name", "t.age=t.years")),
                new Case(
                        "a key to another table is another thing",
                        Schema.of(join("t", "a_id", "a"), table("a", "id bigint!"), table("b", "id bigint!")),
                        Schema.of(join("t", "b_id", "b"), table("a", "id bigint!"), table("b", "id bigint!")),
                        List.of()),
                new Case(
                        "the only sequence",
                        Schema.of(table("task", task)).withSequences(sequences("task_seq")),
                        Schema.of(table("task", task)).withSequences(sequences("ids")),
                        List.of("task_seq=ids")),
                new Case(
                        "sequences of tables that come and go",
                        Schema.of(table("a", "id bigint!")).withSequences(sequences("author_seq")),
                        Schema.of(table("b", "x uuid")).withSequences(sequences("b_seq")),
                        List.of()),
                new Case(
                        "an enum value in its place",
                        enums("OPEN", "DONE"),
                        enums("TODO", "DONE"),
                        List.of("status.OPEN=status.TODO")),
                new Case("an enum value less", enums("OPEN", "DONE"), enums("DONE"), List.of()),
                new Case("an enum value elsewhere", enums("OPEN", "DONE"), enums("DONE", "LATE", "NEW"), List.of()),
                new Case(
                        "a value of a string enum",
                        Schema.of(checked("OPEN", "DONE")),
                        Schema.of(checked("OPENED", "DONE", "LATE")),
                        List.of("task.status.OPEN=task.status.OPENED")));
    }

    @ParameterizedTest
    @MethodSource({"columns", "others"})
    void areWellChosen(Case given) {
        assertThat(find(given, Set.of())).containsExactlyElementsOf(given.candidates());
    }

    @Test
    void aTableWithRowsIsAskedAboutWhereHalfOfItsValuesMayBeThoseOfAnother() {
        Schema person = Schema.of(table("person", "id bigint!", "name text", "city text"));

        for (Schema human : List.of(
                Schema.of(table("human", "id bigint!", "full_name text", "town text")),
                Schema.of(table("human", "code uuid!", "called text", "age integer")))) {
            assertThat(Candidates.find(person, human, List.of(), Set.of(), table -> true))
                    .first()
                    .extracting(Candidate::question)
                    .asString()
                    .startsWith("table person -> human (")
                    .endsWith("it has rows)");
        }
        assertThat(Candidates.find(
                        person,
                        Schema.of(table("stock", "id bigint!", "amount integer", "place bytea")),
                        List.of(),
                        Set.of(),
                        table -> true))
                .isEmpty();
    }

    @Test
    void whatWasRejectedIsNotAskedAgainAndTheNextBestIs() {
        Case given = new Case(
                "",
                Schema.of(table("t", "id bigint!", "a text")),
                Schema.of(table("t", "id bigint!", "b text", "c text")),
                List.of());

        assertThat(find(given, Set.of())).containsExactly("t.a=t.b");
        assertThat(find(given, Set.of("t.a=t.b"))).containsExactly("t.a=t.c");
        assertThat(find(given, Set.of("t.a=t.b", "t.a=t.c"))).isEmpty();
    }

    @Test
    void showWhatSpeaksForThem() {
        Case given = columns().findFirst().orElseThrow();

        assertThat(Candidates.find(given.current(), given.desired(), List.of(), Set.of(), table -> false))
                .extracting(Candidate::question)
                .containsExactly("column task.title -> task.headline (both character varying(255), both nullable,"
                        + " same place, the only one dropped and the only one added)");
    }

    private static List<String> find(Case given, Set<String> rejected) {
        return Candidates.find(given.current(), given.desired(), List.of(), rejected, table -> false).stream()
                .map(c -> c.rename().text())
                .toList();
    }

    private static Case column(String name, String was, String now, boolean candidate) {
        String text = "task." + was.split(" ")[0] + "=task." + now.split(" ")[0];
        return new Case(
                name,
                Schema.of(table("task", "id bigint!", was)),
                Schema.of(table("task", "id bigint!", now)),
                candidate ? List.of(text) : List.of());
    }

    private static Table table(String name, String... columns) {
        return Table.of(
                QualifiedName.of(name),
                Stream.concat(
                                Arrays.stream(columns).map(CandidatesTest::column),
                                Stream.of(PrimaryKey.of(
                                        ObjectName.given("pk_" + name),
                                        List.of(columns[0].split(" ")[0]))))
                        .toList());
    }

    private static Table join(String name, String column, String target) {
        List<Column> columns = new ArrayList<>(List.of(column(column + " bigint!"), column("labels_id bigint!")));
        return Table.of(
                QualifiedName.of(name),
                Stream.concat(
                                columns.stream(),
                                Stream.of(ForeignKey.of(
                                        ObjectName.given("fk_" + name),
                                        List.of(column),
                                        QualifiedName.of(target),
                                        List.of("id"))))
                        .toList());
    }

    private static Table checked(String... values) {
        String list = String.join(
                ", ", Arrays.stream(values).map(v -> "'" + v + "'::text").toList());
        return Table.of(
                QualifiedName.of("task"),
                List.of(
                        column("status varchar(255)!"),
                        CheckConstraint.of(ObjectName.given("ck"), "(status)::text = ANY (ARRAY[" + list + "])")));
    }

    private static Column column(String text) {
        String name = text.substring(0, text.indexOf(' '));
        String type = text.substring(text.indexOf(' ') + 1).replace("varchar", "character varying");
        Column column = Column.of(name, type.replaceFirst("[!=].*", ""));
        return type.endsWith("!") ? column.notNull() : type.contains("=") ? column.generatedAs("1") : column;
    }

    private static NamedSet<Sequence> sequences(String name) {
        return NamedSet.of(Sequence.of(QualifiedName.of(name), SequenceOptions.defaults("bigint")));
    }

    private static Schema enums(String... values) {
        return Schema.empty().withEnums(NamedSet.of(EnumType.of(QualifiedName.of("status"), values)));
    }
}
