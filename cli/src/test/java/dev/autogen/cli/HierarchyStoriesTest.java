package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rows of a hierarchy that do not keep to its rules, since scripts wrote them: they are found before anything is dropped. */
class HierarchyStoriesTest extends StoryTest {

    private static final String ENTITIES = """
            @Entity @Inheritance(strategy = InheritanceType.%s) class Task { @Id Long id; String title; }
            @Entity class Bug extends Task { Integer severity; }
            @Entity class Chore extends Task { String room; }
            @Entity class Fault extends Bug { String cause; }
            """;
    private static final String SINGLE = ENTITIES.formatted("SINGLE_TABLE");
    private static final String JOINED = ENTITIES.formatted("JOINED");

    @Test
    void aValueThatTheKindOfItsRowHasNoPlaceForStopsTheSplit() throws Exception {
        project.entities(SINGLE).migrate();
        project.sql("INSERT INTO task (id, dtype, severity, room) VALUES (1, 'Task', 3, NULL), (2, 'Bug', 4, NULL),"
                + " (3, 'Fault', 5, NULL), (4, 'Chore', NULL, 'hall')");
        assertThat(project.entities(JOINED).generate().exit()).isZero();

        CommandLineRun refused = project.autogen("upgrade");

        assertThat(refused.exit()).as(refused.out()).isEqualTo(4);
        assertThat(refused.err().replaceAll("\\s+", " "))
                .startsWith("AG264")
                .contains(
                        "1 row of \"task\" does not fit column \"severity\", which is dropped",
                        "id = 1",
                        "severity = 3");
        project.sql("UPDATE task SET severity = NULL WHERE id = 1").run("upgrade");
        assertThat(project.rows("SELECT id, severity FROM bug ORDER BY id")).containsExactly("2|4", "3|5");
    }

    @Test
    void aRowOfTwoSubclassesIsNotPutIntoOneTable() throws Exception {
        project.entities(JOINED).migrate();
        project.sql(
                "INSERT INTO task (id) VALUES (1), (2), (3), (4)",
                "INSERT INTO bug (id, severity) VALUES (1, 1), (2, NULL), (3, 3)",
                "INSERT INTO fault (id, cause) VALUES (3, 'heat')",
                "INSERT INTO chore (id) VALUES (2), (4)");
        assertThat(project.entities(SINGLE).generate().exit()).isZero();

        CommandLineRun refused = project.autogen("upgrade");

        assertThat(refused.exit()).as(refused.out()).isEqualTo(4);
        assertThat(refused.err().replaceAll("\\s+", " "))
                .startsWith("AG264")
                .contains("1 row of \"task\" does not fit column \"dtype\", which gets one value", "id = 2")
                .contains("\"bug\"", "\"chore\"");
        project.sql("DELETE FROM chore WHERE id = 2").run("upgrade");
        assertThat(project.rows("SELECT id, dtype FROM task ORDER BY id"))
                .containsExactly("1|Bug", "2|Bug", "3|Fault", "4|Chore");
        project.run("downgrade", "-1");
        assertThat(project.rows("SELECT id FROM bug ORDER BY id")).containsExactly("1", "2", "3");
    }
}
