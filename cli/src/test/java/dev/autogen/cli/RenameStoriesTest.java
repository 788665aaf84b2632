package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is renamed in the entities keeps its rows: said, annotated, asked, and never guessed. */
class RenameStoriesTest extends StoryTest {

    private static final String TASK = """
            @Entity class Task {
              @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id;
              @Column(length = 80, nullable = false, unique = true) String title;
            }
            """;
    private static final String HEADLINE = TASK.replace("title", "headline");

    @Test
    void aColumnIsRenamedWhereTheUserSaysSo() throws Exception {
        project.entities(TASK).migrate();
        project.sql("INSERT INTO task VALUES (1, 'paint'), (2, 'mow')");

        String out = project.entities(HEADLINE).migrate("--rename", "task.title=task.headline");

        assertThat(out)
                .contains("~ column task.title renamed to headline")
                .contains("~ constraint uq_task_title on task renamed to uq_task_headline")
                .doesNotContain("DATA LOSS");
        assertThat(project.migration()).contains("op.renameColumn(\"task\", \"title\", \"headline\");");
        assertThat(project.rows("SELECT headline FROM task ORDER BY id")).containsExactly("paint", "mow");
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT title FROM task ORDER BY id")).containsExactly("paint", "mow");
    }

    @Test
    void aFormerNameThatTheModelUsesAgainIsAskedAbout() throws Exception {
        project.entities(TASK).migrate();
        project.sql("INSERT INTO task VALUES (1, 'paint')");
        project.entities("""
                @Entity class Task {
                  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id;
                  @RenamedFrom("title") @Column(length = 80, nullable = false, unique = true) String headline;
                  @Column(length = 20) String title;
                }
                """);

        assertThat(project.generate().err()).contains("AG572").contains("task.title -> task.headline");
        String out = project.migrate("--rename", "task.title=task.headline");

        assertThat(out).contains("~ column task.title renamed to headline");
        assertThat(project.rows("SELECT headline, title FROM task")).containsExactly("paint|null");
    }

    @Test
    void nothingIsGuessedAndNothingWrittenWhereNobodyAnswers() throws Exception {
        project.entities(TASK).migrate();

        CommandLineRun run = project.entities(HEADLINE).generate();

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("AG572")
                .contains("column task.title -> task.headline")
                .contains("  --rename task.title=task.headline")
                .contains("  --no-renames");
        assertThat(run.err().lines()).allMatch(line -> line.length() <= 80);
        assertThat(project.hasMigration()).isFalse();

        CommandLineRun json = project.generate("--json");
        assertThat(json.exit()).isEqualTo(4);
        assertThat(json.out())
                .contains("\"code\": \"AG572\"")
                .contains("\"from\": \"task.title\"", "\"to\": \"task.headline\"")
                .contains("\"option\": \"--rename task.title=task.headline\"");

        CommandLineRun check = project.autogen("check");
        assertThat(check.exit()).isEqualTo(3);
        assertThat(check.err()).contains("possible rename: column task.title -> task.headline");

        assertThat(project.generate("--no-renames").out())
                .contains("- column task.title", "+ column task.headline", "DATA LOSS: drops column task.title");
    }

    @Test
    void atATerminalItAsksWithTheEvidence() throws Exception {
        project.entities(TASK).migrate();
        project.entities(HEADLINE);

        CommandLineRun no = project.answering("n\n", "--dry-run");
        CommandLineRun yes = project.answering("what\ny\n");

        assertThat(no.exit()).isZero();
        assertThat(no.out()).contains("- column task.title");
        assertThat(yes.exit()).isZero();
        assertThat(yes.err()).contains("Was column task.title renamed to task.headline? (both character varying(80)");
        assertThat(yes.out()).contains("~ column task.title renamed to headline");
    }

    @Test
    void anAnswerThatNamesNothingIsRefusedWithWhatIsNear() throws Exception {
        project.entities(TASK).migrate();
        project.entities(HEADLINE);

        CommandLineRun old = project.generate("--rename", "task.titel=task.headline");
        CommandLineRun now = project.generate("--rename", "task.title=task.haedline");
        CommandLineRun none = project.generate("--rename", "task.title");

        assertThat(old.exit()).isEqualTo(2);
        assertThat(old.err()).startsWith("AG571").contains("\"task.titel\"", "Did you mean \"task.title\"");
        assertThat(now.err()).startsWith("AG571").contains("\"task.haedline\"", "\"task.headline\"");
        assertThat(none.err()).startsWith("AG570");
        assertThat(project.hasMigration()).isFalse();
    }

    @Test
    void aFileAnswersAndMayStay() throws Exception {
        project.entities(TASK).migrate();
        Files.writeString(
                project.directory().resolve("answers.txt"), "# for CI\nrename task.title=task.headline\nno-renames\n");
        String[] answers = {"--answers", "answers.txt"};

        assertThat(project.entities(HEADLINE).migrate(answers)).contains("renamed to headline");
        assertThat(project.generate(answers).out()).contains("no changes");
        Files.writeString(project.directory().resolve("answers.txt"), "renamed a=b\n");
        assertThat(project.generate(answers).err()).startsWith("AG159").contains("renamed a=b");
    }

    @Test
    void theAnnotationOnAttributesAndOnAnEntityRenamesAllThatIsTheirs() throws Exception {
        project.entities("""
                @Embeddable class Place { String town; }
                @Entity class Person { @Id Long id; }
                @Entity class Issue {
                  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id;
                  String title;
                  @Embedded Place place;
                  @ManyToOne Person writer;
                  @ElementCollection Set<String> tags;
                  @ManyToMany Set<Person> readers;
                }
                """).migrate();
        project.sql(
                "INSERT INTO person VALUES (7)",
                "INSERT INTO issue (id, title, town, writer_id) VALUES (1, 'a', 'Rome', 7)",
                "INSERT INTO issue_tags VALUES (1, 'x'), (1, 'y')",
                "INSERT INTO issue_person VALUES (1, 7)",
                "SELECT nextval('issue_seq')");

        String out = project.entities("""
                @Embeddable class Place { @RenamedFrom("town") String city; }
                @Entity class Person { @Id Long id; }
                @Entity @RenamedFrom("Issue") class Task {
                  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id;
                  @RenamedFrom("title") String headline;
                  @Embedded Place place;
                  @RenamedFrom("writer") @ManyToOne Person author;
                  @RenamedFrom("tags") @ElementCollection Set<String> labels;
                  @ManyToMany Set<Person> readers;
                }
                """).migrate();

        assertThat(out).doesNotContain("- ", "+ ").contains("~ sequence issue_seq renamed to task_seq");
        assertThat(project.rows("SELECT headline || city || author_id FROM task"))
                .containsExactly("aRome7");
        assertThat(project.rows("SELECT labels FROM task_labels WHERE task_id = 1 ORDER BY 1"))
                .containsExactly("x", "y");
        assertThat(project.rows("SELECT readers_id FROM task_person WHERE task_id = 1"))
                .containsExactly("7");
        assertThat(project.rows("SELECT last_value FROM task_seq")).isEqualTo(List.of("1"));
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT title || town || writer_id FROM issue")).containsExactly("aRome7");
        assertThat(project.rows("SELECT tags FROM issue_tags ORDER BY 1")).containsExactly("x", "y");
    }

    @Test
    void aValueOfAStringEnumIsRenamedInItsRows() throws Exception {
        String entity = """
                @Entity class Task {
                  enum Status { OPEN, DONE }
                  @Id Long id;
                  @Enumerated(EnumType.STRING) @Column(nullable = false) Status status;
                }
                """;
        project.entities(entity).migrate();
        project.sql("INSERT INTO task VALUES (1, 'OPEN'), (2, 'DONE')");
        project.entities(entity.replace("OPEN", "TODO"));
        assertThat(project.generate().err()).contains("--rename task.status.OPEN=task.status.TODO");

        project.migrate("--rename", "task.status.OPEN=task.status.TODO");

        assertThat(project.rows("SELECT status FROM task ORDER BY id")).containsExactly("TODO", "DONE");
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT status FROM task ORDER BY id")).containsExactly("OPEN", "DONE");
    }

    @Test
    @Tag("C177")
    void aValueOfANamedEnumIsRenamedInItsRows() throws Exception {
        String entity = """
                @Entity class Task {
                  enum Status { OPEN, LATE }
                  @Id Long id;
                  @Enumerated @JdbcTypeCode(SqlTypes.NAMED_ENUM) Status status;
                }
                """;
        project.entities(entity).migrate();
        project.sql("INSERT INTO task VALUES (1, 'OPEN'), (2, 'LATE')");
        // The values stand in the order of the alphabet, so the new one has another place.
        project.entities(entity.replace("OPEN", "AHEAD"));
        assertThat(project.generate().err()).contains("--rename status.OPEN=status.AHEAD");

        project.migrate("--rename", "status.OPEN=status.AHEAD");

        assertThat(project.migration())
                .contains("op.renameEnumValue(\"status\", \"OPEN\", \"AHEAD\");")
                .contains("op.renameEnumValue(\"status\", \"AHEAD\", \"OPEN\");");
        assertThat(project.rows("SELECT status FROM task ORDER BY id")).containsExactly("AHEAD", "LATE");
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT status FROM task ORDER BY id")).containsExactly("OPEN", "LATE");
    }

    @Test
    void valuesOfAStringEnumBecomeOne() throws Exception {
        String entity = """
                @Entity class Task {
                  enum Status { OPEN, LATE, STUCK, DONE }
                  @Id Long id;
                  @Enumerated(EnumType.STRING) @Column(nullable = false) Status status;
                }
                """;
        project.entities(entity).migrate();
        project.sql("INSERT INTO task VALUES (1, 'OPEN'), (2, 'LATE'), (3, 'STUCK'), (4, 'DONE')");
        project.entities(entity.replace("LATE, STUCK, DONE", "DONE"));

        String out = project.migrate(
                "--rename", "task.status.LATE=task.status.OPEN", "--rename", "task.status.STUCK=task.status.OPEN");

        assertThat(out.replaceAll("\\s+", " "))
                .contains("DATA LOSS: merges LATE into OPEN in task.status: a downgrade cannot tell the rows apart");
        assertThat(project.rows("SELECT status FROM task ORDER BY id")).containsExactly("OPEN", "OPEN", "OPEN", "DONE");
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT status FROM task ORDER BY id")).containsExactly("OPEN", "OPEN", "OPEN", "DONE");
        project.sql("UPDATE task SET status = 'STUCK' WHERE id = 2");
        project.run("upgrade");
    }

    @Test
    @Tag("C177")
    void valuesOfANamedEnumBecomeOneWhereverItIsUsed() throws Exception {
        String entity = """
                @Entity class Task {
                  enum Status { OPEN, LATE, DONE }
                  @Id Long id;
                  @Enumerated @JdbcTypeCode(SqlTypes.NAMED_ENUM) @ColumnDefault("'LATE'") Status status;
                }
                """;
        project.entities(entity).migrate();
        project.sql(
                "CREATE TABLE of_others (s status DEFAULT 'LATE', earlier status[], CHECK (s <> 'DONE' OR s = 'LATE'))",
                "INSERT INTO of_others (s, earlier) VALUES ('OPEN', '{OPEN,LATE,NULL}')",
                "INSERT INTO task (id, status) VALUES (1, 'LATE'), (2, 'OPEN')");
        project.entities(entity.replace("LATE, ", "").replace("'LATE'", "'OPEN'"));

        project.migrate("--rename", "status.LATE=status.OPEN");

        assertThat(project.rows("SELECT earlier FROM of_others")).containsExactly("{OPEN,OPEN,NULL}");
        assertThat(project.rows("SELECT status FROM task ORDER BY id")).containsExactly("OPEN", "OPEN");
        assertThat(project.rows("SELECT enum_range(NULL::status)")).containsExactly("{DONE,OPEN}");
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT enum_range(NULL::status)")).containsExactly("{DONE,LATE,OPEN}");
        assertThat(project.rows("SELECT status FROM task ORDER BY id")).containsExactly("OPEN", "OPEN");
    }

    @Test
    void aValueThatStaysIsNotMerged() throws Exception {
        String entity = "@Entity class Task { enum Status { OPEN, LATE } @Id Long id;"
                + " @Enumerated(EnumType.STRING) Status status; }";
        project.entities(entity).migrate();
        project.entities(entity.replace("Long id;", "Long id; String title;"));

        CommandLineRun refused = project.generate("--rename", "task.status.LATE=task.status.OPEN");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err().replaceAll("\\s+", " ")).contains("the model has the value \"LATE\" too");
    }

    @Test
    void aColumnOfAnEnumThatIsCalledOtherwiseAsWellIsAskedAbout() throws Exception {
        String entity = "@Entity class Task { enum Status { OPEN, LATE, DONE } @Id Long id;"
                + " @JdbcTypeCode(SqlTypes.NAMED_ENUM) Status status; }";
        project.entities(entity).migrate();
        project.sql("INSERT INTO task (id, status) VALUES (1, 'LATE'), (2, null)");
        project.entities(entity.replace("Status", "State").replace("status", "state"));

        assertThat(project.generate().err())
                .contains("--rename task.status=task.state", "status and state with values in common");
        String out = project.migrate("--rename", "task.status=task.state");

        assertThat(out).doesNotContain("DATA LOSS");
        assertThat(project.rows("SELECT state FROM task ORDER BY id")).containsExactly("LATE", "null");
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT status FROM task ORDER BY id")).containsExactly("LATE", "null");
    }

    @Test
    void annotatedNamesMayMoveUp() throws Exception {
        project.entities("@Entity class Task { @Id Long id; String first; String second; }")
                .migrate();
        project.sql("INSERT INTO task (id, first, second) VALUES (1, 'a', 'b')");
        String moved = "@Entity @RenamedFrom(\"Task\") class Job { @Id Long id;"
                + " @RenamedFrom(\"first\") String second; @RenamedFrom(\"second\") String third; }";

        String out = project.entities(moved).migrate();

        assertThat(out).doesNotContain("DATA LOSS");
        assertThat(project.rows("SELECT id, second, third FROM job")).containsExactly("1|a|b");
        assertThat(project.autogen("check").exit()).isZero();
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT id, first, second FROM task")).containsExactly("1|a|b");
    }
}
