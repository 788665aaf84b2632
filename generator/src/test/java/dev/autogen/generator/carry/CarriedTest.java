package dev.autogen.generator.carry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.diff.SchemaDiffer;
import dev.autogen.generator.entities.model.Inheritance;
import dev.autogen.runtime.internal.postgres.PostgresDdl;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Decision;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.TableElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which values a difference carries over, and which it leaves to a person. A column reads {@code name type}, with {@code !}
 * where it is not null; {@code name->table} is a foreign key, {@code in A B} a check, {@code bug<task} says that an entity extends another, and the first column the primary key unless it begins with
 * {@code -}.
 */
class CarriedTest {

    record Case(String name, List<String> before, List<String> after, List<String> steps) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final String PERSON = "person: id bigint!";

    private static final String TOLD =
            "task: id bigint!, dtype text! in Task Bug BigBug Chore, owner bigint->task, phone text";
    /** Two foreign keys and nothing else, and yet no join table. */
    private static final String BUG = "bug: id bigint!->task, owner bigint->task";

    static Stream<Case> cases() {
        return Stream.of(
                new Case(
                        "a secondary table",
                        List.of("task: id bigint!, note text"),
                        List.of("task: id bigint!", "more: id bigint!->task, note text"),
                        List.of("sql INSERT INTO \"more\" (\"id\", \"note\") SELECT \"id\", \"note\" FROM \"task\""
                                + " WHERE \"note\" IS NOT NULL")),
                new Case(
                        "a join table",
                        List.of(PERSON, "task: id bigint!, owner bigint->person"),
                        List.of(PERSON, "task: id bigint!", "owners: -task bigint!->task, person bigint!->person"),
                        List.of(
                                "sql INSERT INTO \"owners\" (\"task\", \"person\") SELECT \"id\", \"owner\" FROM \"task\""
                                        + " WHERE \"owner\" IS NOT NULL")),
                new Case(
                        "a join table to another table",
                        List.of(PERSON, "team: id bigint!", "task: id bigint!, owner bigint->person"),
                        List.of(
                                PERSON,
                                "team: id bigint!",
                                "task: id bigint!",
                                "owners: -task bigint!->task, team bigint!->team"),
                        List.of()),
                new Case(
                        "a join table of a table with itself",
                        List.of("task: id bigint!, parent bigint->task"),
                        List.of("task: id bigint!", "parents: -task bigint!->task, parent bigint!->task"),
                        List.of("decide Which columns of task go into which of parents?")),
                new Case(
                        "a join table for one of two keys",
                        List.of(PERSON, "task: id bigint!, owner bigint->person, tester bigint->person"),
                        List.of(PERSON, "task: id bigint!", "people: -task bigint!->task, person bigint!->person"),
                        List.of("decide Which columns of task go into which of people?")),
                new Case(
                        "a column of another type",
                        List.of("task: id bigint!, note text"),
                        List.of("task: id bigint!", "more: id bigint!->task, note integer"),
                        List.of("decide Do the values of task.note move into more.note, which has another type?")),
                new Case(
                        "a column of bytes that becomes one of numbers",
                        List.of("task: id bigint!, note bytea"),
                        List.of("task: id bigint!", "more: id bigint!->task, note integer"),
                        List.of()),
                new Case(
                        "columns of wider types",
                        List.of("task: id bigint!, size integer, note boolean, day date, cost numeric(5)"),
                        List.of(
                                "task: id bigint!",
                                "more: id bigint!->task, size bigint, note text, day timestamp_, cost numeric(8)"),
                        List.of("sql INSERT INTO \"more\" (\"id\", \"size\", \"note\", \"day\", \"cost\")"
                                + " SELECT \"id\", \"size\", \"note\"::text, \"day\", \"cost\" FROM \"task\"")),
                new Case(
                        "a number that would be rounded",
                        List.of("task: id bigint!, size double"),
                        List.of("task: id bigint!", "more: id bigint!->task, size bigint"),
                        List.of("decide Do the values of task.size move into more.size, which has another type?")),
                new Case(
                        "a table that goes, with a column of another type",
                        List.of("task: id bigint!", "more: id bigint!->task, note text, size integer"),
                        List.of("task: id bigint!, note integer, size bigint"),
                        List.of("decide Do the values of more.note move into task.note, which has another type?")),
                new Case(
                        "a table with a key of its own",
                        List.of("task: id bigint!, note text"),
                        List.of("task: id bigint!", "remark: id bigint!, task bigint!->task, note text"),
                        List.of("decide What do the rows of remark get in id?")),
                new Case(
                        "a required column without a source",
                        List.of("task: id bigint!, note text"),
                        List.of("task: id bigint!", "more: id bigint!->task, note text, version integer!"),
                        List.of("decide What do the rows of more get in version?")),
                new Case(
                        "a table of a subclass",
                        List.of("task: id bigint!, dtype varchar(31)!, severity integer"),
                        List.of("task: id bigint!, dtype varchar(31)!", "bug: id bigint!->task, severity integer"),
                        List.of("decide Which rows of task belong in bug?")),
                new Case(
                        "tables of subclasses that a check tells apart",
                        List.of(TOLD),
                        List.of(
                                "task: id bigint!",
                                BUG,
                                "big_bug: id bigint!->bug, phone text",
                                "chore: id bigint!->task"),
                        List.of(
                                "sql INSERT INTO \"bug\" (\"id\", \"owner\") SELECT \"id\", \"owner\" FROM \"task\""
                                        + " WHERE \"dtype\" IN ('Bug', 'BigBug')",
                                "sql INSERT INTO \"big_bug\" (\"id\", \"phone\") SELECT \"id\", \"phone\" FROM \"task\""
                                        + " WHERE \"dtype\" = 'BigBug'",
                                "sql INSERT INTO \"chore\" (\"id\") SELECT \"id\" FROM \"task\" WHERE \"dtype\" = 'Chore'")),
                new Case(
                        "a check with a value that no table is for",
                        List.of(TOLD),
                        List.of("task: id bigint!", BUG, "big_bug: id bigint!->bug, phone text"),
                        List.of(
                                "decide Which rows of task belong in bug?",
                                "decide Which rows of task belong in big_bug?")),
                new Case(
                        "a new table that nothing belongs into",
                        List.of("task: id bigint!, note text"),
                        List.of("task: id bigint!", "more: id bigint!->task, size integer"),
                        List.of()),
                new Case(
                        "a key that leads to another table",
                        List.of(PERSON, "team: id bigint!", "task: id bigint!, owner bigint->person"),
                        List.of(PERSON, "team: id bigint!", "task: id bigint!, owner bigint->team"),
                        List.of(
                                "decide What do the rows of task get in owner? So far task.owner has led to person.id,")),
                new Case(
                        "a key that leads to a part of the same hierarchy",
                        List.of(PERSON, "boss: id bigint!->person", "task: id bigint!, owner bigint->boss"),
                        List.of(PERSON, "boss: id bigint!->person", "task: id bigint!, owner bigint->person"),
                        List.of()),
                new Case(
                        "a part that gets what the whole has, and its own key",
                        List.of("task: id bigint!, name text", "bug: id bigint!->task, size integer"),
                        List.of("task: id bigint!, name text", "bug: id bigint!, size integer, name text"),
                        List.of("decide Do task and bug still share name?")),
                new Case(
                        "joined tables that stand alone",
                        List.of("task: id bigint!, name text", "bug: id bigint!->task, size integer"),
                        List.of("task: id bigint!, name text", "bug<task: id bigint!, size integer, name text"),
                        List.of("sql DELETE FROM \"task\" AS o WHERE EXISTS (SELECT 1 FROM \"bug\" WHERE"
                                + " o.\"id\" = \"bug\".\"id\")")),
                new Case(
                        "joined tables of which one takes a part of the other",
                        List.of("task: id bigint!, name text, note text", "bug: id bigint!->task"),
                        List.of("task: id bigint!, name text, note text", "bug: id bigint!, name text"),
                        List.of("decide Do task and bug still share name?")),
                new Case(
                        "tables that stood alone",
                        List.of("task: id bigint!, name text", "bug: id bigint!, size integer, name text"),
                        List.of("task: id bigint!, name text", "bug<task: id bigint!->task, size integer"),
                        List.of("sql INSERT INTO \"task\" (\"id\", \"name\") SELECT \"id\", \"name\" FROM \"bug\"")),
                new Case(
                        "a key that is shared no more",
                        List.of("task: id bigint!, name text", "bug: id bigint!->task, size integer"),
                        List.of("task: id bigint!, name text", "bug: id bigint!, size integer"),
                        List.of()),
                new Case(
                        "a single table whose subclass stands alone",
                        List.of("task: id bigint!, dtype text! in Task Bug, name text, size integer"),
                        List.of("task: id bigint!, name text", "bug: id bigint!, name text, size integer"),
                        List.of("decide Which rows of task go into bug?")),
                new Case(
                        "a subclass that stood alone and goes into a single table",
                        List.of("task: id bigint!, name text", "bug: id bigint!, name text, size integer"),
                        List.of("task: id bigint!, dtype text in Task Bug, name text, size integer"),
                        List.of("decide Do the rows of bug move into task?")),
                new Case(
                        "a collection that becomes an entity",
                        List.of("task: id bigint!", "tags: -task bigint!->task, tag text"),
                        List.of("task: id bigint!", "label: id bigint!, task bigint!->task, name text!"),
                        List.of("decide Do the rows of tags move into label?")),
                new Case(
                        "a collection of two texts beside an entity with one",
                        List.of("task: id bigint!", "tags: -task bigint!->task, tag text, color text"),
                        List.of("task: id bigint!", "label: id bigint!, task bigint!->task, name text!"),
                        List.of()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void carriesOver(Case example) {
        Schema before = schema(example.before());
        Schema after = schema(example.after());
        List<Operation> upgrade = SchemaDiffer.diff(before, after);
        Carried carried = Carried.of(before, after, upgrade, inheritance(example.after()));

        List<Operation> steps = new ArrayList<>(carried.onUpgrade(carried.dropLate(upgrade)));
        steps.removeAll(upgrade);
        assertThat(steps.stream().map(CarriedTest::text))
                .zipSatisfy(
                        example.steps(), (found, expected) -> assertThat(found).startsWith(expected));
    }

    private static String text(Operation step) {
        return step instanceof Decision decision
                ? "decide " + decision.question()
                : "sql " + String.join("; ", new PostgresDdl().render(step)).replace('\n', ' ');
    }

    private static Inheritance inheritance(List<String> tables) {
        Map<QualifiedName, QualifiedName> supers = new HashMap<>();
        for (String table : tables) {
            String[] names = table.substring(0, table.indexOf(':')).split("<");
            if (names.length == 2) {
                supers.put(QualifiedName.of(names[0]), QualifiedName.of(names[1]));
            }
        }
        return new Inheritance(Map.of(), supers);
    }

    private static Schema schema(List<String> tables) {
        return Schema.of(tables.stream().map(CarriedTest::table).toArray(Table[]::new));
    }

    private static Table table(String text) {
        String names = text.substring(0, text.indexOf(':'));
        String name = names.split("<")[0];
        List<TableElement> elements = new ArrayList<>();
        List<String> parts = Arrays.stream(text.substring(names.length() + 1).split(","))
                .map(String::strip)
                .toList();
        for (String part : parts) {
            String[] words = part.replaceFirst("^-", "").split("->")[0].split(" ");
            String type = words[1].replace("!", "")
                    .replace("timestamp_", "timestamp without time zone")
                    .replaceFirst("^double$", "double precision");
            elements.add(Column.of(words[0], type).withNullable(!words[1].endsWith("!")));
        }
        for (String part : parts) {
            String column = part.replaceFirst("^-", "").split(" ")[0];
            if (part.contains(" in ")) {
                String values = part.substring(part.indexOf(" in ") + 4).replace(" ", "', '");
                elements.add(
                        CheckConstraint.of(ObjectName.given("ck_" + name), "\"" + column + "\" IN ('" + values + "')"));
            }
            if (part.contains("->")) {
                elements.add(constraint(name, column, part.substring(part.indexOf("->") + 2)));
            }
        }
        if (!parts.get(0).startsWith("-")) {
            elements.add(PrimaryKey.of(
                    ObjectName.given("pk_" + name), List.of(parts.get(0).split(" ")[0])));
        }
        return Table.of(QualifiedName.of(name), elements);
    }

    private static Constraint constraint(String table, String column, String target) {
        return ForeignKey.of(
                ObjectName.given("fk_" + table + "_" + column),
                List.of(column),
                QualifiedName.of(target),
                List.of("id"));
    }
}
