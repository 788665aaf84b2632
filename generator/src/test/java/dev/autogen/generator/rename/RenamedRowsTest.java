package dev.autogen.generator.rename;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.comparison.Comparison;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is renamed keeps its rows, leaves nothing to do, and goes back to exactly what was there. */
class RenamedRowsTest {

    record Case(String name, String current, String desired, List<String> renames, List<String> changes) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case(
                        "a column in keys, checks, indexes, a generated column and a view",
                        """
                        CREATE TABLE task (id bigint PRIMARY KEY, title varchar(40) NOT NULL CONSTRAINT uq_task_title UNIQUE,
                          CONSTRAINT ck_task_title CHECK (title <> ''), size int GENERATED ALWAYS AS (length(title)) STORED);
                        CREATE INDEX ix_task_title ON task (lower(title)) WHERE title <> 'x';
                        CREATE TABLE note (id bigint PRIMARY KEY, task_title varchar(40) REFERENCES task (title));
                        CREATE VIEW titles AS SELECT title AS name FROM task WHERE title <> '';
                        INSERT INTO task VALUES (1, 'a'), (2, 'b');
                        INSERT INTO note VALUES (1, 'a')""",
                        """
                        CREATE TABLE task (id bigint PRIMARY KEY, headline varchar(40) NOT NULL CONSTRAINT uq_task_headline UNIQUE,
                          CONSTRAINT ck_task_headline CHECK (headline <> ''),
                          size int GENERATED ALWAYS AS (length(headline)) STORED);
                        CREATE INDEX ix_task_headline ON task (lower(headline)) WHERE headline <> 'x';
                        CREATE TABLE note (id bigint PRIMARY KEY, task_title varchar(40) REFERENCES task (headline));
                        CREATE VIEW titles AS SELECT headline AS name FROM task WHERE headline <> ''""",
                        List.of("task.title=task.headline"),
                        List.of(
                                "~ column task.title renamed to headline",
                                "~ constraint uq_task_title on task renamed to uq_task_headline",
                                "~ constraint ck_task_title on task renamed to ck_task_headline",
                                "~ index ix_task_title renamed to ix_task_headline",
                                "- view titles",
                                "+ view titles")),
                new Case(
                        "a table with its keys, its sequence and what refers to it",
                        """
                        CREATE TABLE tasks (id serial PRIMARY KEY, title text UNIQUE, parent_id int REFERENCES tasks);
                        CREATE INDEX ix_tasks_title ON tasks (title);
                        CREATE TABLE note (id bigint PRIMARY KEY, tasks_id int NOT NULL REFERENCES tasks);
                        INSERT INTO tasks (title, parent_id) VALUES ('a', null), ('b', 1);
                        INSERT INTO note VALUES (1, 2)""",
                        """
                        CREATE TABLE task (id serial PRIMARY KEY, title text UNIQUE, parent_id int REFERENCES task);
                        CREATE INDEX ix_task_title ON task (title);
                        CREATE TABLE note (id bigint PRIMARY KEY, task_id int NOT NULL REFERENCES task)""",
                        List.of("tasks=task", "note.tasks_id=note.task_id"),
                        List.of(
                                "~ table tasks renamed to task",
                                "~ column note.tasks_id renamed to task_id",
                                "~ constraint note_tasks_id_fkey on note renamed to note_task_id_fkey",
                                "~ constraint tasks_pkey on task renamed to task_pkey",
                                "~ constraint tasks_title_key on task renamed to task_title_key",
                                "~ constraint tasks_parent_id_fkey on task renamed to task_parent_id_fkey",
                                "~ index ix_tasks_title renamed to ix_task_title",
                                "~ sequence tasks_id_seq renamed to task_id_seq")),
                new Case(
                        "a column that keeps its name",
                        "CREATE TABLE task (a text);\nINSERT INTO task VALUES ('1')",
                        "CREATE TABLE task (a text, b text)",
                        List.of("task.a=task.a"),
                        List.of("+ column task.b text")),
                new Case(
                        "two columns that change places",
                        "CREATE TABLE task (a text, b text, c text);\nINSERT INTO task VALUES ('1', '2', '3')",
                        "CREATE TABLE task (b text, a text, c text)",
                        List.of("task.a=task.b", "task.b=task.a"),
                        List.of(
                                "~ column task.a renamed to a_was",
                                "~ column task.b renamed to a",
                                "~ column task.a_was renamed to b")),
                new Case(
                        "a chain of columns",
                        "CREATE TABLE task (a text, b text);\nINSERT INTO task VALUES ('1', '2')",
                        "CREATE TABLE task (b text, c text)",
                        List.of("task.a=task.b", "task.b=task.c"),
                        List.of("~ column task.b renamed to c", "~ column task.a renamed to b")),
                new Case(
                        "two tables that change places",
                        """
                        CREATE TABLE one (id int PRIMARY KEY, a text);
                        CREATE TABLE two (id int PRIMARY KEY, b int REFERENCES one);
                        INSERT INTO one VALUES (1, 'x');
                        INSERT INTO two VALUES (7, 1)""",
                        """
                        CREATE TABLE two (id int PRIMARY KEY, a text);
                        CREATE TABLE one (id int PRIMARY KEY, b int REFERENCES two)""",
                        List.of("one=two", "two=one"),
                        List.of(
                                "~ table one renamed to one_was",
                                "~ table two renamed to one",
                                "~ table one_was renamed to two",
                                "~ constraint two_b_fkey on one renamed to one_b_fkey")),
                new Case(
                        "table and column at once, and the type of another column",
                        """
                        CREATE TABLE tasks (id int PRIMARY KEY, title varchar(40), size int);
                        INSERT INTO tasks VALUES (1, 'a', 3)""",
                        "CREATE TABLE task (id int PRIMARY KEY, headline varchar(80), size bigint)",
                        List.of("tasks.title=task.headline", "tasks=task"),
                        List.of(
                                "~ table tasks renamed to task",
                                "~ column task.title renamed to headline",
                                "~ constraint tasks_pkey on task renamed to task_pkey",
                                "~ column task.headline character varying(40) -> character varying(80)",
                                "~ column task.size integer -> bigint")),
                new Case(
                        "a value of an enum type",
                        """
                        CREATE TYPE status AS ENUM ('OPEN', 'DONE');
                        CREATE TABLE task (id int PRIMARY KEY, status status DEFAULT 'OPEN' CHECK (status <> 'DONE'));
                        INSERT INTO task VALUES (1, 'OPEN')""",
                        """
                        CREATE TYPE status AS ENUM ('TODO', 'DONE');
                        CREATE TABLE task (id int PRIMARY KEY, status status DEFAULT 'TODO' CHECK (status <> 'DONE'))""",
                        List.of("status.OPEN=status.TODO"),
                        List.of("~ enum status OPEN renamed to TODO")),
                new Case(
                        "a value of a string enum",
                        """
                        CREATE TABLE task (id int PRIMARY KEY, status varchar(255) NOT NULL
                          CONSTRAINT ck_task_status CHECK (status in ('OPEN', 'DONE')));
                        INSERT INTO task VALUES (1, 'OPEN'), (2, 'DONE')""",
                        """
                        CREATE TABLE task (id int PRIMARY KEY, status varchar(255) NOT NULL
                          CONSTRAINT ck_task_status CHECK (status in ('TODO', 'DONE')))""",
                        List.of("task.status.OPEN=task.status.TODO"),
                        List.of(
                                "- check ck_task_status on task",
                                "~ rows task.status OPEN becomes TODO",
                                "+ check ck_task_status on task (((status)::text = ANY ((ARRAY['TODO'::character varying,"
                                        + " 'DONE'::character varying])::text[])))")),
                new Case(
                        "a sequence that a default calls",
                        """
                        CREATE SEQUENCE task_seq;
                        CREATE TABLE task (id int DEFAULT nextval('task_seq') PRIMARY KEY);
                        INSERT INTO task DEFAULT VALUES""",
                        """
                        CREATE SEQUENCE "Ids";
                        CREATE TABLE task (id int DEFAULT nextval('"Ids"') PRIMARY KEY)""",
                        List.of("task_seq=Ids"),
                        List.of("~ sequence task_seq renamed to Ids")),
                new Case(
                        "a composite primary key and the key to it",
                        """
                        CREATE TABLE line (order_no int, pos int, PRIMARY KEY (order_no, pos));
                        CREATE TABLE part (id int PRIMARY KEY, order_no int, pos int,
                          FOREIGN KEY (order_no, pos) REFERENCES line);
                        INSERT INTO line VALUES (1, 1);
                        INSERT INTO part VALUES (1, 1, 1)""",
                        """
                        CREATE TABLE line (number int, pos int, PRIMARY KEY (number, pos));
                        CREATE TABLE part (id int PRIMARY KEY, number int, pos int,
                          FOREIGN KEY (number, pos) REFERENCES line)""",
                        List.of("line.order_no=line.number", "part.order_no=part.number"),
                        List.of(
                                "~ column line.order_no renamed to number",
                                "~ column part.order_no renamed to number",
                                "~ constraint part_order_no_pos_fkey on part renamed to part_number_pos_fkey")),
                new Case(
                        "names in quotes, with dots and capitals",
                        "CREATE TABLE \"My.Task\" (\"The Title\" text);\nINSERT INTO \"My.Task\" VALUES ('a')",
                        "CREATE TABLE \"My.Tasks\" (\"a=b\" text)",
                        List.of("\"My.Task\"=\"My.Tasks\"", "\"My.Task\".\"The Title\"=\"My.Tasks\".\"a=b\""),
                        List.of(
                                "~ table \"My.Task\" renamed to My.Tasks",
                                "~ column \"My.Tasks\".The Title renamed to a=b")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void keepsRows(Case given) throws Exception {
        try (SchemaTrip trip = new SchemaTrip(given.current(), given.desired())) {
            RenameAnswers answers = new RenameAnswers(given.renames(), java.util.Set.of());
            Schema before = trip.read();
            List<String> rows = trip.rows();
            Comparison comparison = trip.compare(answers);

            assertThat(comparison.upgrade().stream().map(Operation::describe))
                    .containsExactlyInAnyOrderElementsOf(given.changes());
            trip.run(comparison.upgrade());
            assertThat(trip.compare(RenameAnswers.NONE).upgrade()).isEmpty();
            assertThat(trip.rows()).hasSameSizeAs(rows);
            trip.run(comparison.downgrade());

            assertThat(trip.rows()).isEqualTo(rows);
            assertThat(trip.read().tables().names()).isEqualTo(before.tables().names());
            trip.run(trip.compare(answers).upgrade());
            if (!given.name().contains("places")) {
                assertThat(trip.compare(answers).upgrade()).as("said again").isEmpty();
            }
        }
    }
}
