package dev.autogen.generator.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.extension.ComparedObject;
import dev.autogen.generator.extension.ObjectFilter;
import dev.autogen.generator.extension.ObjectKind;
import dev.autogen.generator.extension.ObjectPath;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.ForeignKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectFilterTest {

    private static final String EMPTY = "SELECT 1";
    private static final String SEVERAL = """
            CREATE TABLE task (id int); CREATE TABLE note (id int);
            CREATE SCHEMA audit; CREATE TABLE audit.task (id int)""";

    @ParameterizedTest
    @CsvSource({"task, table task", "audit.task, table audit.task"})
    @Tag("C014")
    void aFilterForOneTableLeavesOnlyItsChange(String table, String line) throws SQLException {
        ObjectFilter only = comparing(o -> o.path().kind() != ObjectKind.TABLE
                || o.path().qualifiedName().replace("public.", "").equals(table));

        assertThat(SqlComparison.of(SEVERAL, "CREATE SCHEMA audit", only).changes())
                .singleElement()
                .asString()
                .startsWith("- " + line);
        assertThat(SqlComparison.of("CREATE SCHEMA audit", SEVERAL, only).changes())
                .singleElement()
                .asString()
                .startsWith("+ " + line);
    }

    @Test
    @Tag("C015")
    @Tag("C018")
    void aHiddenSchemaIsNotSeenAndNothingBelowItIsAskedAbout() throws SQLException {
        List<String> asked = new ArrayList<>();
        ObjectFilter filter = looking(path -> {
            asked.add(path.qualifiedName());
            return !(path.kind() == ObjectKind.SCHEMA && path.name().equals("audit"));
        });

        SqlComparison comparison = SqlComparison.of(SEVERAL, "CREATE TABLE task (id int)", filter);

        assertThat(comparison.changes()).containsExactly("- table note");
        assertThat(comparison.comparison().current().tables().names())
                .doesNotContain(QualifiedName.of("audit", "task"));
        assertThat(asked).contains("audit").noneMatch(name -> name.startsWith("audit."));
    }

    @Test
    @Tag("C016")
    void aHiddenTableThatTheModelHasIsNamedAndNotTouched() throws SQLException {
        ObjectFilter filter = NamePatterns.of(List.of(), List.of("task"), "public");

        SqlComparison comparison = SqlComparison.of(
                "CREATE TABLE task (id int, old text)",
                "CREATE TABLE task (id bigint); CREATE TABLE note (id int)",
                filter);

        assertThat(comparison.changes()).containsExactly("+ table note");
        assertThat(comparison.lines())
                .containsExactly("table task ignored: the filters exclude it, but the model has it");
    }

    @Test
    @Tag("C016")
    void aHiddenTableMayHaveATypeThatTheServerDoesNotKnow() throws SQLException {
        String model = "CREATE DOMAIN mood AS int; CREATE TABLE task (id int, m mood)";
        ObjectFilter filter = NamePatterns.of(List.of(), List.of("task"), "public");

        assertThat(SqlComparison.of(EMPTY, model, filter).changes()).isEmpty();
    }

    @Test
    @Tag("C017")
    void aNameFilterIsAskedOnceForEveryNameWithTheNamesAroundIt() throws SQLException {
        List<ObjectPath> asked = new ArrayList<>();
        ObjectFilter filter = looking(asked::add);
        String sql = """
                CREATE SCHEMA audit; CREATE SEQUENCE audit.s; CREATE TYPE audit.e AS ENUM ('A');
                CREATE TABLE audit.t (id int, n int, CONSTRAINT pk PRIMARY KEY (id), CONSTRAINT uq UNIQUE (n),
                  CONSTRAINT fk FOREIGN KEY (id) REFERENCES audit.t (id), CONSTRAINT ck CHECK (id > 0),
                  CONSTRAINT xc EXCLUDE USING btree (id WITH =));
                CREATE INDEX ix ON audit.t (id)""";

        SqlComparison.of(sql, sql, filter);

        assertThat(asked)
                .doesNotHaveDuplicates()
                .extracting(p -> p.kind().words() + " " + p.qualifiedName())
                .contains(
                        "schema audit",
                        "table audit.t",
                        "column audit.t.id",
                        "primary key audit.t.pk",
                        "unique audit.t.uq",
                        "foreign key audit.t.fk",
                        "check audit.t.ck",
                        "exclude audit.t.xc",
                        "index audit.t.ix",
                        "sequence audit.s",
                        "enum audit.e");
        assertThat(asked).filteredOn(p -> p.kind() == ObjectKind.SCHEMA).allMatch(p -> p.schema()
                .isEmpty());
        assertThat(asked).filteredOn(p -> p.kind().ofTable()).allMatch(p -> p.table()
                .isPresent());
    }

    @Test
    @Tag("C018")
    void nothingBelowAHiddenTableIsAskedAbout() throws SQLException {
        List<String> asked = new ArrayList<>();
        ObjectFilter filter = looking(path -> {
            asked.add(path.qualifiedName());
            return !path.name().equals("task");
        });
        String sql = "CREATE TABLE task (id int PRIMARY KEY); CREATE INDEX ix ON task (id)";

        SqlComparison.of(sql, sql, filter);

        assertThat(asked).containsExactly("audit", "archive", "public", "public.task");
    }

    @Test
    @Tag("C019")
    void anObjectFilterGetsTheObjectItsOriginAndItsCounterpart() throws SQLException {
        List<ComparedObject> asked = new ArrayList<>();
        SqlComparison.of(
                "CREATE TABLE task (id int, old text)",
                "CREATE TABLE task (id bigint, new text)",
                comparing(asked::add));

        assertThat(asked)
                .filteredOn(o -> o.path().kind() == ObjectKind.COLUMN)
                .extracting(o -> o.path().name() + " " + o.reflected() + " "
                        + o.counterpart().isPresent())
                .containsExactly("id false true", "new false false", "old true false");
        assertThat(asked)
                .filteredOn(o -> o.path().name().equals("id"))
                .singleElement()
                .satisfies(o -> {
                    assertThat(o.object())
                            .hasToString(o.object().toString())
                            .asString()
                            .contains("bigint");
                    assertThat(o.counterpart().orElseThrow()).asString().contains("integer");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INDEX | CREATE INDEX a ON task (x); CREATE INDEX b ON task (y) | CREATE INDEX a ON task (z)",
                "UNIQUE | ALTER TABLE task ADD CONSTRAINT a UNIQUE (x), ADD CONSTRAINT b UNIQUE (y)"
                        + "| ALTER TABLE task ADD CONSTRAINT a UNIQUE (z)",
                "CHECK | ALTER TABLE task ADD CONSTRAINT a CHECK (x > 0), ADD CONSTRAINT b CHECK (y > 0)"
                        + "| ALTER TABLE task ADD CONSTRAINT a CHECK (z > 0)",
                "FOREIGN_KEY | ALTER TABLE task ADD CONSTRAINT a FOREIGN KEY (x) REFERENCES task (id),"
                        + " ADD CONSTRAINT b FOREIGN KEY (y) REFERENCES task (id)"
                        + "| ALTER TABLE task ADD CONSTRAINT a FOREIGN KEY (z) REFERENCES task (id)"
            })
    @Tag("C020")
    void partsOfATableAreFilteredEachWayItsChangeCanGo(ObjectKind kind, String two, String changed)
            throws SQLException {
        String table = "CREATE TABLE task (id int PRIMARY KEY, x int, y int, z int)";
        ObjectFilter notA =
                comparing(o -> o.path().kind() != kind || !o.path().name().equals("a"));

        assertThat(SqlComparison.of(table + ";" + two, table, notA).changes())
                .as("dropped")
                .singleElement()
                .asString()
                .startsWith("-")
                .contains(" b ");
        assertThat(SqlComparison.of(table, table + ";" + two, notA).changes())
                .as("added")
                .singleElement()
                .asString()
                .startsWith("+")
                .contains(" b ");
        String one = two.replaceAll("(; CREATE INDEX|, *ADD CONSTRAINT) b.*", "");
        assertThat(SqlComparison.of(table + ";" + one, table + ";" + changed, notA)
                        .changes())
                .as("changed")
                .isEmpty();
        assertThat(SqlComparison.of(table + ";" + one, table + ";" + changed, ObjectFilter.ALL)
                        .changes())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SEQUENCE | CREATE SEQUENCE x | CREATE SEQUENCE x INCREMENT 50",
                "ENUM | CREATE TYPE x AS ENUM ('A') | CREATE TYPE x AS ENUM ('A'); COMMENT ON TYPE x IS 'n'",
                "SCHEMA | CREATE SCHEMA audit | CREATE SCHEMA audit",
                "EXCLUDE | CREATE TABLE t (i int, CONSTRAINT x EXCLUDE USING btree (i WITH =)) |"
                        + " CREATE TABLE t (i int, CONSTRAINT x EXCLUDE USING btree (i WITH =) WHERE (i > 0))",
                "PRIMARY_KEY | CREATE TABLE t (i int NOT NULL, j int NOT NULL, CONSTRAINT x PRIMARY KEY (i)) |"
                        + " CREATE TABLE t (i int NOT NULL, j int NOT NULL, CONSTRAINT x PRIMARY KEY (j))"
            })
    @Tag("C021")
    void everyOtherKindIsFilteredTheSameWay(ObjectKind kind, String there, String changed) throws SQLException {
        String bare = kind.ofTable() ? there.replaceAll(", CONSTRAINT .*$", ")") : EMPTY;
        ObjectFilter not = comparing(o -> o.path().kind() != kind);

        assertThat(SqlComparison.of(there, bare, not).changes()).as("dropped").isEmpty();
        assertThat(SqlComparison.of(bare, there, not).changes()).as("added").isEmpty();
        assertThat(SqlComparison.of(there, changed, not).changes())
                .as("changed")
                .isEmpty();
        assertThat(SqlComparison.of(bare, there, ObjectFilter.ALL).changes()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (p int REFERENCES p) | CREATE TABLE c (p int)",
                "CREATE TABLE p (a int, b int, PRIMARY KEY (a, b)); CREATE TABLE c (p int, q int, FOREIGN KEY (p, q)"
                        + " REFERENCES p (a, b)) | CREATE TABLE c (p int, q int)",
                "CREATE SCHEMA audit; CREATE TABLE audit.p (id int PRIMARY KEY);"
                        + " CREATE TABLE c (p int REFERENCES audit.p) | CREATE TABLE c (p int)",
                "CREATE TABLE g (id int PRIMARY KEY); CREATE TABLE p (id int PRIMARY KEY REFERENCES g);"
                        + " CREATE TABLE c (p int REFERENCES p) | CREATE TABLE c (p int)"
            })
    @Tag("C022")
    void aForeignKeyToAHiddenTableIsDroppedWhereTheModelHasNone(String database, String model) throws SQLException {
        ObjectFilter filter = NamePatterns.of(List.of("c"), List.of(), "public");

        SqlComparison comparison = SqlComparison.of(database, model, filter);

        assertThat(comparison.changes()).singleElement().asString().startsWith("- foreign key");
        assertThat(SqlComparison.of(database, database, filter).changes()).isEmpty();
    }

    @Test
    @Tag("C022")
    void aForeignKeyToAHiddenSchemaAndSeveralToOneTableAreDroppedToo() throws SQLException {
        String database = "CREATE SCHEMA audit; CREATE TABLE audit.p (id int PRIMARY KEY); CREATE TABLE c (p int"
                + " REFERENCES audit.p, q int REFERENCES audit.p)";

        assertThat(SqlComparison.of(
                                database,
                                "CREATE TABLE c (p int, q int)",
                                NamePatterns.of(List.of(), List.of("schema audit"), "public"))
                        .changes())
                .hasSize(2)
                .allMatch(line -> line.startsWith("- foreign key"));
    }

    @Test
    @Tag("C022")
    void aForeignKeyToATableThatIsKeptOutAndNotThereIsNamedAndNotMade() throws SQLException {
        SqlComparison comparison = SqlComparison.of(
                EMPTY,
                "CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (p int CONSTRAINT fk REFERENCES p)",
                NamePatterns.of(List.of(), List.of("p"), "public"));

        assertThat(comparison.changes()).containsExactly("+ table c");
        assertThat(comparison.lines())
                .contains("foreign key fk of table c ignored: it refers to p (id), which the filters exclude and the"
                        + " database does not have");
    }

    @Test
    @Tag("C023")
    void aForeignKeyToAPartitionCanBeKeptByItsTarget() throws SQLException {
        String database = "CREATE TABLE p (id int PRIMARY KEY) PARTITION BY RANGE (id);"
                + " CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (9); CREATE TABLE c (p int REFERENCES p1)";
        ObjectFilter filter = comparing(o -> !(o.object() instanceof ForeignKey key
                && key.referencedTable().name().startsWith("p")));

        assertThat(SqlComparison.of(database, "CREATE TABLE c (p int)", filter).changes())
                .isEmpty();
        assertThat(SqlComparison.of(database, "CREATE TABLE c (p int)", ObjectFilter.ALL)
                        .changes())
                .hasSize(1);
    }

    @Test
    void whatStandsOnAHiddenColumnIsHiddenWithIt() throws SQLException {
        String parts = ", secret int CHECK (secret > 0)); CREATE INDEX ix ON task (id, secret)";
        ObjectFilter filter = NamePatterns.of(List.of(), List.of("column secret"), "public");
        String with = "CREATE TABLE task (id int" + parts;

        assertThat(SqlComparison.of(with, "CREATE TABLE task (id int)", filter).changes())
                .isEmpty();
        assertThat(SqlComparison.of("CREATE TABLE task (id int)", with, filter).changes())
                .isEmpty();
        assertThat(SqlComparison.of(EMPTY, with, filter).changes()).containsExactly("+ table task");
    }

    private static ObjectFilter looking(Predicate<ObjectPath> condition) {
        return new ObjectFilter() {
            @Override
            public boolean looksAt(ObjectPath path) {
                return condition.test(path);
            }
        };
    }

    private static ObjectFilter comparing(Predicate<ComparedObject> condition) {
        return new ObjectFilter() {
            @Override
            public boolean compares(ComparedObject object) {
                return condition.test(object);
            }
        };
    }
}
