package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Values that a change of the mapping takes from one table to another, there and back. */
class CarriedStoriesTest extends StoryTest {

    /** Numbers as discriminators have no check that lists them. */
    private static final String UNTOLD = """
            @Entity @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
            @DiscriminatorColumn(discriminatorType = DiscriminatorType.INTEGER)
            @DiscriminatorValue("1") class Task { @Id Long id; String title; }
            @Entity @DiscriminatorValue("2") class Bug extends Task { Integer severity; }
            """;

    @Test
    void aManyToOneBecomesAManyToMany() throws Exception {
        String person = "@Entity class Person { @Id Long id; } ";
        project.entities(person + "@Entity class Task { @Id Long id; @ManyToOne(optional = false) Person owner; }")
                .migrate();
        project.sql("INSERT INTO person VALUES (7), (8)", "INSERT INTO task VALUES (1, 7), (2, 8), (3, 7)");

        String out = project.entities(person + "@Entity class Task { @Id Long id; @ManyToMany Set<Person> owners; }")
                .migrate();

        assertThat(out).doesNotContain("DATA LOSS");
        String links = "SELECT task_id, owners_id FROM task_person ORDER BY 1, 2";
        assertThat(project.rows(links)).containsExactly("1|7", "2|8", "3|7");
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT id, owner_id FROM task ORDER BY 1")).containsExactly("1|7", "2|8", "3|7");
        project.run("upgrade");
        assertThat(project.rows(links)).containsExactly("1|7", "2|8", "3|7");

        project.sql("INSERT INTO task_person VALUES (1, 8)");
        CommandLineRun refused = project.autogen("downgrade", "-1");
        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err().replaceAll("\\s+", " "))
                .startsWith("AG264")
                .contains("1 row of \"task\" does not fit column \"owner_id\"", "\"task_person\" has several");
        assertThat(project.rows(links)).hasSize(4);
    }

    @Test
    void nothingIsDroppedWhereATriggerDiscardsWhatMoves() throws Exception {
        String two = "@Entity @SecondaryTable(name = \"task_note\") class Task { @Id Long id; String title;"
                + " @Column(table = \"task_note\") String note; }";
        project.entities(two).migrate();
        project.sql(
                "INSERT INTO task (id, title) VALUES (1, 'a'), (2, 'b')",
                "INSERT INTO task_note (id, note) VALUES (1, 'x'), (2, 'y')",
                "CREATE FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql AS"
                        + " $$ BEGIN IF NEW.id = 2 THEN RETURN NULL; END IF; RETURN NEW; END $$",
                "CREATE TRIGGER meddler BEFORE UPDATE ON task FOR EACH ROW EXECUTE FUNCTION meddle()");
        project.entities("@Entity class Task { @Id Long id; String title; String note; }")
                .generate();

        CommandLineRun refused = project.autogen("upgrade");
        assertThat(refused.err()).contains("AG511", "trigger \"meddler\" on \"task\"", "(2,y)");
        assertThat(project.rows("SELECT id, note FROM task_note ORDER BY 1")).containsExactly("1|x", "2|y");

        project.sql("ALTER TABLE task DISABLE TRIGGER meddler");
        project.run("upgrade");
        assertThat(project.rows("SELECT id, note FROM task ORDER BY 1")).containsExactly("1|x", "2|y");
    }

    @Test
    void whatRefersToAKeyFollowsIt() throws Exception {
        String entities = """
                %s class Person { @Id Long id; %s @Column(nullable = false) String region; @ManyToOne Person boss; }
                @Entity class Task {
                  @Id Long id;
                  @ManyToOne(optional = false) Person owner;
                  @ManyToMany Set<Person> readers;
                }
                class Key implements java.io.Serializable {
                  Long id; String region;
                  public boolean equals(Object other) { return true; }
                  public int hashCode() { return 1; }
                }
                """;
        String one = entities.formatted("@Entity", "");
        String two = entities.formatted("@Entity @IdClass(Key.class)", "@Id");
        project.entities(one).migrate();
        project.sql("INSERT INTO person (id, region, boss_id) VALUES (1, 'n', NULL), (2, 's', 1)");
        project.sql("INSERT INTO task VALUES (5, 2)", "INSERT INTO task_person (task_id, readers_id) VALUES (5, 1)");
        String all =
                "SELECT p.id, p.boss_id, t.owner_id, r.readers_id %s FROM person p LEFT JOIN task t ON t.owner_id = p.id"
                        + " LEFT JOIN task_person r ON r.readers_id = p.id ORDER BY 1";
        String single = all.formatted("");
        String wide = all.formatted(", p.boss_region, t.owner_region, r.readers_region");
        List<String> before = project.rows(single);
        List<String> after = List.of("1|null|null|1|null|null|n", "2|1|2|null|n|s|null");

        project.entities(two).migrate();
        assertThat(project.rows(wide)).isEqualTo(after);
        project.run("downgrade", "-1");
        assertThat(project.rows(single)).isEqualTo(before);
        project.run("upgrade");

        assertThat(project.entities(one).migrate()).doesNotContain("DATA LOSS").doesNotContain("MAY FAIL");
        assertThat(project.rows(single)).isEqualTo(before);
        project.run("downgrade", "-1");
        assertThat(project.rows(wide)).isEqualTo(after);
    }

    @Test
    void anAssociationByAnotherColumnLeadsToTheSameRow() throws Exception {
        String entities = """
                @Entity class Person { @Id Long id; @Column(unique = true, nullable = false) Long no;
                  @Column(unique = true %s) String code; }
                @Entity class Team { @Id Long id; }
                @Entity class Task {
                  @Id Long id;
                  @ManyToOne @JoinColumn(name = "owner" %s) Person owner;
                  @ManyToOne @JoinColumn(name = "tester" %s) Person tester;
                  @ManyToOne @JoinColumn(name = "reader") %s reader;
                }
                """;
        project.entities(entities.formatted(", nullable = false", "", "", "Person"))
                .migrate();
        project.sql("INSERT INTO person (id, no, code) VALUES (1, 2, '2'), (2, 1, '1')");
        project.sql("INSERT INTO task (id, owner, tester, reader) VALUES (1, 1, 1, 1), (2, 2, NULL, 2)");
        String rows = "SELECT owner, tester FROM task ORDER BY id";

        project.entities(entities.formatted(
                        ", nullable = false",
                        ", referencedColumnName = \"no\"",
                        ", referencedColumnName = \"code\"",
                        "Person"))
                .migrate();
        assertThat(project.rows(rows)).containsExactly("2|2", "1|null");
        project.run("downgrade", "-1");
        assertThat(project.rows(rows)).containsExactly("1|1", "2|null");

        project.run("upgrade");
        project.sql("INSERT INTO team VALUES (1)");
        project.entities(entities.formatted(
                        ", nullable = false",
                        ", referencedColumnName = \"no\"",
                        ", referencedColumnName = \"code\"",
                        "Team"))
                .generate();
        CommandLineRun refused = project.autogen("upgrade");
        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err().replaceAll("\\s+", " ")).contains("What do the rows of task get in reader?");
    }

    @Test
    void whoReferredToARowWithoutTheNewKeyIsForAPersonToSay() throws Exception {
        String entities = """
                @Entity class Person { @Id Long id; @Column(unique = true) String code; }
                @Entity class Task { @Id Long id; @ManyToOne @JoinColumn(name = "owner" %s) Person owner; }
                """;
        project.entities(entities.formatted("")).migrate();
        project.sql("INSERT INTO person VALUES (1, NULL)", "INSERT INTO task VALUES (1, 1)");

        project.entities(entities.formatted(", referencedColumnName = \"code\""))
                .generate();

        CommandLineRun refused = project.autogen("upgrade");
        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err().replaceAll("\\s+", " "))
                .contains("What do they get if that has no value?")
                .contains("UPDATE \"task\" SET \"owner\" = (SELECT o.\"code\" FROM");
    }

    @Test
    void aManyToManyBecomesAManyToOne() throws Exception {
        String person = "@Entity class Person { @Id Long id; } ";
        project.entities(person + "@Entity class Task { @Id Long id; @ManyToMany Set<Person> owners; }")
                .migrate();
        project.sql("INSERT INTO person VALUES (7), (8)", "INSERT INTO task VALUES (1), (2)");
        project.sql("INSERT INTO task_person VALUES (1, 7), (2, 8)");

        project.entities(person + "@Entity class Task { @Id Long id; @ManyToOne(optional = false) Person owner; }")
                .migrate();

        assertThat(project.rows("SELECT id, owner_id FROM task ORDER BY 1")).containsExactly("1|7", "2|8");
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT task_id, owners_id FROM task_person ORDER BY 1"))
                .containsExactly("1|7", "2|8");
    }

    @Test
    void rowsWithTwoCounterpartsAreFoundBeforeAManyToOneTakesOneOfThem() throws Exception {
        String person = "@Entity class Person { @Id Long id; } ";
        project.entities(person + "@Entity class Task { @Id Long id; @ManyToMany Set<Person> owners; }")
                .migrate();
        project.sql("INSERT INTO person VALUES (7), (8)", "INSERT INTO task VALUES (1), (2)");
        project.sql("INSERT INTO task_person VALUES (1, 7), (1, 8), (2, 8)");
        project.entities(person + "@Entity class Task { @Id Long id; @ManyToOne(optional = false) Person owner; }")
                .generate();

        CommandLineRun refused = project.autogen("upgrade");

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err().replaceAll("\\s+", " "))
                .startsWith("AG264")
                .contains("1 row of \"task\" does not fit column \"owner_id\"", "\"task_person\" has several")
                .contains("or choose one in op.fill", "id = 1", "SELECT * FROM \"task\" WHERE (SELECT count(*) FROM");
        project.sql("DELETE FROM task_person WHERE owners_id = 7").run("upgrade");
        assertThat(project.rows("SELECT id, owner_id FROM task ORDER BY 1")).containsExactly("1|8", "2|8");
    }

    @Test
    void columnsMoveToASecondaryTableAndBack() throws Exception {
        String plain =
                "@Entity class Task { @Id Long id; @Column(length = 20) String note; @Column(nullable = false) int size; }";
        String secondary = """
                @Entity @SecondaryTable(name = "task_details") class Task {
                  @Id Long id;
                  @Column(table = "task_details", length = 20) String note;
                  @Column(table = "task_details", nullable = false) int size;
                }
                """;
        project.entities(plain).migrate();
        project.sql("INSERT INTO task (id, note, size) VALUES (1, 'a', 5), (2, NULL, 6)");

        project.entities(secondary).migrate();
        assertThat(project.rows("SELECT id, note, size FROM task_details ORDER BY 1"))
                .containsExactly("1|a|5", "2|null|6");
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT id, note, size FROM task ORDER BY 1")).containsExactly("1|a|5", "2|null|6");
        project.run("upgrade");

        project.entities(plain).migrate();
        assertThat(project.rows("SELECT id, note, size FROM task ORDER BY 1")).containsExactly("1|a|5", "2|null|6");
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT id, note, size FROM task_details ORDER BY 1"))
                .containsExactly("1|a|5", "2|null|6");
    }

    @Test
    void whatMovesIsStoredAsItsNewType() throws Exception {
        String secondary = """
                @Entity @SecondaryTable(name = "more") class Task {
                  @Id Long id;
                  @Column(table = "more") %s size;
                  @Column(table = "more") String note;
                  @Column(table = "more") byte[] %s;
                }
                """;
        project.entities(secondary.formatted("Integer", "face")).migrate();
        project.sql(
                "INSERT INTO task VALUES (1), (2)",
                "INSERT INTO more (id, size, note, face) VALUES (1, -2, 'a', '\\xff')");
        String plain = "@Entity class Task { @Id Long id; Long size; String note; }";
        String rows = "SELECT id, size, note FROM task ORDER BY 1";

        String some = project.entities(plain).migrate();
        assertThat(some.replaceAll("\\s+", " "))
                .contains("DATA LOSS: drops table more with the values of face; its other columns are copied"
                        + " elsewhere: 1 row when this was written.");
        assertThat(project.rows(rows)).containsExactly("1|-2|a", "2|null|null");
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT id, size, note FROM more")).containsExactly("1|-2|a");
        project.run("upgrade");

        String out = project.entities(secondary.formatted("Integer", "back")).migrate();
        assertThat(out).doesNotContain("DATA LOSS");
        assertThat(project.rows("SELECT id, size, note FROM more")).containsExactly("1|-2|a");
        project.run("downgrade", "-1");
        assertThat(project.rows(rows)).containsExactly("1|-2|a", "2|null|null");
    }

    @Test
    void aTableWhoseValuesAllMoveIsNoLoss() throws Exception {
        String secondary = "@Entity @SecondaryTable(name = \"more\") class Task { @Id Long id;"
                + " @Column(table = \"more\") Integer size; }";
        project.entities(secondary).migrate();
        project.sql("INSERT INTO task VALUES (1)", "INSERT INTO more (id, size) VALUES (1, 5)");

        String out = project.entities("@Entity class Task { @Id Long id; String size; }")
                .migrate();

        assertThat(out).doesNotContain("DATA LOSS");
        assertThat(project.migration()).doesNotContain("DATA LOSS");
        assertThat(project.rows("SELECT id, size FROM task")).containsExactly("1|5");
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT id, size FROM more")).containsExactly("1|5");
    }

    @Test
    void aComputedColumnThatProgramsWriteFromNowOnKeepsWhatWasComputed() throws Exception {
        String task = "@Entity class Task { @Id Long id; Integer size; Integer other; %s Integer %s; }";
        String computed = task.formatted("@org.hibernate.annotations.GeneratedColumn(\"size * 2\")", "twice");
        String written = task.formatted("@Column(nullable = false)", "twice");
        project.entities(computed).migrate();
        project.sql("INSERT INTO task (id, size) VALUES (1, 5), (2, 6)");
        String rows = "SELECT id, size, twice FROM task ORDER BY 1";

        project.entities(written).migrate();
        assertThat(project.rows(rows)).containsExactly("1|5|10", "2|6|12");
        project.run("downgrade", "-1");
        assertThat(project.rows(rows)).containsExactly("1|5|10", "2|6|12");
        project.run("upgrade");
        project.sql("UPDATE task SET twice = 7 WHERE id = 1");

        String out = project.entities(computed).migrate();
        assertThat(out).contains("DATA LOSS");
        assertThat(project.rows(rows)).containsExactly("1|5|10", "2|6|12");
        project.run("downgrade", "-1");
        assertThat(project.rows(rows)).containsExactly("1|5|10", "2|6|12");
    }

    @Test
    void aSingleTableBecomesJoinedAndBack() throws Exception {
        String entities = """
                @Entity @Inheritance(strategy = InheritanceType.SINGLE_TABLE) class Task { @Id Long id; String title; }
                @Entity class Bug extends Task { Integer severity; @ManyToOne Task cause; }
                @Entity @DiscriminatorValue("U") class UrgentBug extends Bug { String phone; }
                @Entity class Chore extends Task { }
                """;
        project.entities(entities).migrate();
        project.sql(
                "INSERT INTO task (id, dtype, title, severity, cause_id, phone) VALUES (1, 'Task', 'a', NULL, NULL, NULL),"
                        + " (2, 'Bug', 'b', 3, 1, NULL), (3, 'U', 'c', NULL, 2, '112'), (4, 'Chore', 'd', NULL, NULL, NULL)");
        String single = "SELECT id, dtype, title, severity, cause_id, phone FROM task ORDER BY 1";
        List<String> before = project.rows(single);
        String joined = "SELECT t.id, t.title, b.severity, b.cause_id, u.phone, c.id FROM task t LEFT JOIN bug b"
                + " ON b.id = t.id LEFT JOIN urgent u ON u.id = t.id LEFT JOIN chore c ON c.id = t.id ORDER BY 1";

        String own = entities.replace("SINGLE_TABLE", "JOINED")
                .replace("class UrgentBug", "@Table(name = \"urgent\") class UrgentBug");
        String out = project.entities(own).migrate();

        assertThat(out).doesNotContain("UNDECIDED").doesNotContain("DATA LOSS").doesNotContain("MAY FAIL");
        List<String> after =
                List.of("1|a|null|null|null|null", "2|b|3|1|null|null", "3|c|null|2|112|null", "4|d|null|null|null|4");
        assertThat(project.rows(joined)).isEqualTo(after);
        assertThat(project.rows("SELECT id FROM bug ORDER BY 1")).containsExactly("2", "3");
        project.run("downgrade", "-1");
        assertThat(project.rows(single)).isEqualTo(before);
        project.run("upgrade");

        // The value of a discriminator that the tables do not tell is the name of the entity again.
        project.entities(entities.replace("(\"U\")", "(\"Urgent\")")).migrate();
        assertThat(project.rows(single)).isEqualTo(replaced(before, "|U|", "|Urgent|"));
        project.run("downgrade", "-1");
        assertThat(project.rows(joined)).isEqualTo(after);
    }

    private static List<String> replaced(List<String> rows, String from, String to) {
        return rows.stream().map(row -> row.replace(from, to)).toList();
    }

    @Test
    void joinedTablesBecomeTablesOfTheirOwnAndBack() throws Exception {
        String entities = """
                @Entity @Inheritance(strategy = InheritanceType.%s) class Task {
                  @Id Long id; @Column(nullable = false) String title;
                }
                @Entity class Bug extends Task { @Column(nullable = false) Integer severity; }
                @Entity class Urgent extends Bug { String phone; }
                """;
        String joined = entities.formatted("JOINED");
        String own = entities.formatted("TABLE_PER_CLASS");
        project.entities(joined).migrate();
        project.sql("INSERT INTO task (id, title) VALUES (1, 'a'), (2, 'b'), (3, 'c')");
        project.sql("INSERT INTO bug (id, severity) VALUES (2, 5), (3, 6)", "INSERT INTO urgent VALUES (3, '112')");
        String together = "SELECT t.id, title, severity, phone FROM task t LEFT JOIN bug b ON b.id = t.id"
                + " LEFT JOIN urgent u ON u.id = t.id ORDER BY 1";
        String apart = "SELECT id, title, NULL, NULL FROM task UNION ALL SELECT id, title, severity, NULL FROM bug"
                + " UNION ALL SELECT id, title, severity, phone FROM urgent ORDER BY 1";
        List<String> rows = List.of("1|a|null|null", "2|b|5|null", "3|c|6|112");

        project.entities(own).migrate();
        assertThat(project.rows(apart)).isEqualTo(rows);
        project.run("downgrade", "-1");
        assertThat(project.rows(together)).isEqualTo(rows);
        project.run("upgrade");

        assertThat(project.entities(joined).migrate()).doesNotContain("DATA LOSS");
        assertThat(project.rows(together)).isEqualTo(rows);
        project.run("downgrade", "-1");
        assertThat(project.rows(apart)).isEqualTo(rows);
    }

    @Test
    void aClassAboveThatIsNoEntityAnyMoreLeavesItsValuesBelow() throws Exception {
        String below = "@Entity class Bug extends Task { Integer severity; } @Entity class Chore extends Task { }";
        String above = " class Task { @Id Long id; @Column(nullable = false) String title; } ";
        project.entities("@Entity @Inheritance(strategy = InheritanceType.JOINED) abstract" + above + below)
                .migrate();
        project.sql("INSERT INTO task (id, title) VALUES (1, 'a'), (2, 'b')");
        project.sql("INSERT INTO bug (id, severity) VALUES (1, 5)", "INSERT INTO chore VALUES (2)");

        project.entities("@MappedSuperclass abstract" + above + below).migrate();
        assertThat(project.rows("SELECT id, title, severity FROM bug")).containsExactly("1|a|5");
        assertThat(project.rows("SELECT id, title FROM chore")).containsExactly("2|b");
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT id, title FROM task ORDER BY 1")).containsExactly("1|a", "2|b");
    }

    @Test
    void aTableThatAnAnswerReadsWaitsForIt() throws Exception {
        project.entities(
                        "@Entity class Task { @Id Long id; @ManyToOne Place place; } @Entity class Place { @Id Long id; String name; }")
                .migrate();
        project.sql("INSERT INTO place VALUES (7, 'x')", "INSERT INTO task (id, place_id) VALUES (1, 7)");

        project.entities("@Entity class Task { @Id Long id; @Column(nullable = false) String place; }")
                .migrate("--fill", "task.place=(select p.name from place p where p.id = task.place_id)");

        assertThat(project.rows("SELECT id, place FROM task")).containsExactly("1|x");
    }

    @Test
    void whichRowsGoIntoTheTableOfASubclassMayBeForAPersonToSay() throws Exception {
        project.entities(UNTOLD).migrate();
        project.sql("INSERT INTO task (id, dtype, title, severity) VALUES (1, 1, 'a', NULL), (2, 2, 'b', 3)");

        String out = project.entities(UNTOLD.replace("SINGLE_TABLE", "JOINED"))
                .generate()
                .out();
        CommandLineRun refused = project.autogen("upgrade");

        assertThat(out).contains("UNDECIDED");
        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err().replaceAll("\\s+", " "))
                .contains("AG279")
                .contains("Which rows of task belong in bug?")
                .contains(
                        "INSERT INTO \"bug\" (\"id\", \"severity\") SELECT \"id\", \"severity\" FROM \"task\" WHERE \"dtype\" = '...'");
        assertThat(project.run("upgrade", "--sql"))
                .contains("IF NOT (NOT EXISTS (SELECT 1 FROM \"task\" LIMIT 1)) THEN RAISE EXCEPTION");
        assertThat(project.migration()).contains("op.decide(\"task\", ");
    }

    @Test
    void whereThereAreNoRowsThereIsNothingToDecide() throws Exception {
        project.entities(UNTOLD).migrate();
        project.entities(UNTOLD.replace("SINGLE_TABLE", "JOINED")).migrate();
        assertThat(project.migration()).contains("op.decide(\"task\", ");
        project.run("downgrade", "-1");
        project.sql("INSERT INTO task (id, dtype, title) VALUES (1, 1, 'a')");

        assertThat(project.autogen("upgrade").exit()).isEqualTo(4);
        assertThat(project.rows("SELECT id, dtype FROM task")).containsExactly("1|1");
    }

    @Test
    void whoSaysThatDropAndAddIsMeantIsNotAsked() throws Exception {
        project.entities(UNTOLD).migrate();
        project.sql("INSERT INTO task (id, dtype, title, severity) VALUES (1, 2, 'a', 3)");

        String out = project.entities(UNTOLD.replace("SINGLE_TABLE", "JOINED")).migrate("--no-renames");

        assertThat(out).contains("DATA LOSS").contains("task.severity").doesNotContain("UNDECIDED");
    }

    @Test
    void aCollectionThatBecomesAnEntityIsForAPersonToDecide() throws Exception {
        project.entities("@Entity class Task { @Id Long id; @ElementCollection Set<String> tags; }")
                .migrate();
        project.sql("INSERT INTO task VALUES (1)", "INSERT INTO task_tags VALUES (1, 'red'), (1, 'blue')");
        String entities = """
                @Entity class Task { @Id Long id; @OneToMany(mappedBy = "task") Set<Label> labels; }
                @Entity class Label {
                  @Id @GeneratedValue Long id;
                  @ManyToOne(optional = false) Task task;
                  @Column(nullable = false) String text;
                }
                """;
        String sketch = "INSERT INTO \"label\" (\"id\", \"task_id\", \"text\")\n"
                + "SELECT nextval('\"label_seq\"'), \"task_id\", \"tags\" FROM \"task_tags\"";

        project.entities(entities).generate();
        CommandLineRun refused = project.autogen("upgrade");

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err().replaceAll("\\s+", " ")).contains("Do the rows of task_tags move into label?");
        assertThat(refused.err()).contains(sketch.indent(4).stripTrailing());
        assertThat(project.rows("SELECT tags FROM task_tags ORDER BY 1")).containsExactly("blue", "red");
        project.edit(text -> text.replaceAll("op.decide\\(\\s*\"[^\"]*\",\\s*\"[^\"]*\",", "op.execute("));
        project.run("upgrade");
        assertThat(project.rows("SELECT task_id, text FROM label ORDER BY 2")).containsExactly("1|blue", "1|red");
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT task_id, tags FROM task_tags ORDER BY 2"))
                .containsExactly("1|blue", "1|red");
    }
}
