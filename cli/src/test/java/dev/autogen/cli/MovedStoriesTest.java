package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rows that go while something like them comes are a question, whatever shape it has. */
class MovedStoriesTest extends StoryTest {

    /** The call with its table and its question, be it in one literal, several or a text block. */
    private static final Pattern DECIDE = Pattern.compile(
            "op\\.decide\\(\\s*\"[^\"]*\",\\s*(\"\"\"(?s:.*?)\"\"\"|\"[^\"]*\"(\\s*\\+\\s*\"[^\"]*\")*),");

    /** Writes the migration, sees it refuse the rows, and takes its sketches for the answer. */
    private void decide(String entities, String... questions) throws Exception {
        CommandLineRun written = project.entities(entities).generate();
        assertThat(written.exit()).as(written.err()).isZero();
        CommandLineRun refused = project.autogen("upgrade");
        assertThat(refused.exit()).as(refused.out()).isEqualTo(4);
        assertThat(refused.err().replaceAll("\\s+", " ")).contains(questions);
        project.edit(text -> text.replace("(\"task_id\", \"text\")", "(id, task_id, text)")
                .replace("SELECT \"id\", \"note\"", "SELECT nextval('detail_seq'), id, note"));
        project.edit(text -> DECIDE.matcher(text).replaceAll("op.execute("));
        project.run("upgrade");
    }

    @Test
    void aSmallEntityThatIsRenamedWithAnAttributeIsAskedAbout() throws Exception {
        project.entities("@Entity class Person { @Id Long id; String name; String city; }")
                .migrate();
        project.sql("INSERT INTO person (id, name, city) VALUES (1, 'Ann', 'Bonn')");
        project.entities("@Entity class Human { @Id Long id; String fullName; String city; }");

        CommandLineRun refused = project.generate();
        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err()).contains("--rename person=human", "--rename person.name=human.fullname");
        assertThat(project.answering("y\ny\n").exit()).isZero();
        project.run("upgrade");
        assertThat(project.rows("SELECT id, fullname, city FROM human")).containsExactly("1|Ann|Bonn");
    }

    @Test
    void aTableWithoutLikenessOrWithoutRowsIsNot() throws Exception {
        project.entities(
                        "@Entity class Tag { @Id Long id; String text; } @Entity class Person { @Id Long id; Integer age; }")
                .migrate();
        project.sql("INSERT INTO person (id, age) VALUES (1, 7)");

        project.entities("@Entity class Color { @Id Long id; String code; }").migrate();
    }

    @Test
    void aCollectionThatBecomesAnArrayIsForAPersonToDecide() throws Exception {
        project.entities("@Entity class Task { @Id Long id; @ElementCollection @OrderColumn List<String> tags; }")
                .migrate();
        project.sql(
                "INSERT INTO task VALUES (1), (2)",
                "INSERT INTO task_tags (task_id, tags_order, tags) VALUES (1, 1, 'blue'), (1, 0, 'red')");

        decide("@Entity class Task { @Id Long id; String[] tags; }", "Do the rows of task_tags move into task.tags?");

        assertThat(project.rows("SELECT tags FROM task ORDER BY id")).containsExactly("{red,blue}", "null");
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT task_id, tags_order, tags FROM task_tags ORDER BY 2"))
                .containsExactly("1|0|red", "1|1|blue");
    }

    @Test
    void anArrayThatBecomesACollectionIsForAPersonToDecide() throws Exception {
        project.entities("@Entity class Task { @Id Long id; String[] tags; }").migrate();
        project.sql("INSERT INTO task VALUES (1, '{red,blue}'), (2, null)");

        decide(
                "@Entity class Task { @Id Long id; @ElementCollection Set<String> tags; }",
                "Do the values of task.tags move into task_tags?");

        assertThat(project.rows("SELECT task_id, tags FROM task_tags ORDER BY 2"))
                .containsExactly("1|blue", "1|red");
    }

    @Test
    void columnsThatBecomeAnEntityOfTheirOwnAreForAPersonToDecide() throws Exception {
        String plain =
                "@Entity class Task { @Id Long id; String homeStreet; @Column(name = \"home_city\") String city; }";
        project.entities(plain).migrate();
        project.sql("INSERT INTO task (id, homestreet, home_city) VALUES (1, 'Way', 'Bonn'), (2, null, null)");

        decide(
                "@Entity class Task { @Id Long id; @ManyToOne Address home; }"
                        + " @Entity class Address { @Id @GeneratedValue Long id; String homeStreet; String city; }",
                "Do the values of task.homestreet, task.home_city become rows of address? Otherwise they are lost.");

        assertThat(
                        project.rows(
                                "SELECT t.id, a.homestreet, a.city FROM task t LEFT JOIN address a ON a.id = t.home_id ORDER BY 1"))
                .containsExactly("1|Way|Bonn", "2|null|null");
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT id, homestreet, home_city FROM task ORDER BY id"))
                .containsExactly("1|Way|Bonn", "2|null|null");
    }

    @Test
    void anEntityThatBecomesColumnsIsForAPersonToDecide() throws Exception {
        project.entities("@Entity class Task { @Id Long id; @OneToOne Address home; }"
                        + " @Entity class Address { @Id Long id; String street; String city; }")
                .migrate();
        project.sql(
                "INSERT INTO address (id, street, city) VALUES (5, 'Way', 'Bonn')",
                "INSERT INTO task (id, home_id) VALUES (1, 5), (2, null)");

        decide(
                "@Entity class Task { @Id Long id; String street; String city; }",
                "Do the rows of address move into task.city, task.street? Otherwise they are lost.");

        assertThat(project.rows("SELECT id, street, city FROM task ORDER BY id"))
                .containsExactly("1|Way|Bonn", "2|null|null");
    }

    @Test
    void aColumnThatMovesToTheTableOfAOneToOneIsForAPersonToDecide() throws Exception {
        project.entities("@Entity class Task { @Id Long id; String note; }").migrate();
        project.sql("INSERT INTO task (id, note) VALUES (1, 'hot'), (2, null)");

        decide(
                "@Entity class Task { @Id Long id; @OneToOne(mappedBy = \"task\") Detail detail; }"
                        + " @Entity class Detail { @Id @GeneratedValue Long id; @OneToOne Task task; String text; }",
                "task.note",
                "detail");

        assertThat(project.rows("SELECT task_id, text FROM detail")).containsExactly("1|hot");
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT id, note FROM task ORDER BY id")).containsExactly("1|hot", "2|null");
    }
}
