package dev.autogen.generator.own;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.extension.ObjectFilter;
import dev.autogen.generator.filter.SqlComparison;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.IndexPart;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnershipTest {

    private static final QualifiedName TASK = QualifiedName.of("task");

    @Test
    @Tag("C188")
    void eachThingThatNoMigrationMadeIsOneLine() throws SQLException {
        SqlComparison comparison =
                SqlComparison.of("""
                CREATE TABLE other (id serial PRIMARY KEY, x int CHECK (x > 0)); CREATE INDEX ON other (x);
                CREATE SEQUENCE seq; CREATE TYPE mood AS ENUM ('A'); CREATE VIEW v AS SELECT 1 AS one;
                CREATE TABLE p (id int) PARTITION BY RANGE (id);
                CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (9)""", "CREATE TABLE task (id int)", ObjectFilter.ALL, s -> Ownership.of(List.of()));

        assertThat(comparison.changes()).containsExactly("+ table task");
        assertThat(comparison.lines())
                .extracting(line -> line.replaceAll(" ignored.*", ""))
                .containsExactlyInAnyOrder(
                        "table other",
                        "sequence other_id_seq",
                        "sequence seq",
                        "enum mood",
                        "view v",
                        "partitioned table p",
                        "table p1");
    }

    @Test
    @Tag("C188")
    void whatOthersAddedToATableOfOthersStays() throws SQLException {
        String there =
                "CREATE TABLE task (id int, legacy text, CHECK (legacy <> '')); CREATE INDEX ix ON task (legacy)";
        String model = "CREATE TABLE task (id bigint, title text)";

        SqlComparison comparison = SqlComparison.of(there, model, ObjectFilter.ALL, s -> Ownership.of(List.of()));

        assertThat(comparison.changes()).hasSize(2).noneMatch(line -> line.startsWith("-"));
        assertThat(comparison.lines())
                .containsExactlyInAnyOrder(
                        "column legacy of table task ignored: no migration of this project created it or the table",
                        "check task_legacy_check of table task ignored: no migration of this project created it or the table",
                        "index ix of table task ignored: no migration of this project created it or the table");
        assertThat(SqlComparison.of(there, model, ObjectFilter.ALL).changes()).hasSize(5);
    }

    @Test
    @Tag("C187")
    void aSchemaStaysThatHoldsSomethingOfOthers() throws SQLException {
        String there = "CREATE SCHEMA audit; CREATE TABLE audit.task (id int); CREATE SCHEMA archive";
        Ownership schemas = new Ownership(Set.of("audit", "archive"), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

        SqlComparison comparison = SqlComparison.of(there, "SELECT 1", ObjectFilter.ALL, s -> schemas);

        assertThat(comparison.changes()).containsExactly("- schema archive");
        assertThat(comparison.lines())
                .containsExactlyInAnyOrder(
                        "table audit.task ignored: no migration of this project created it",
                        "schema audit ignored: it contains objects that are ignored");
    }

    @Test
    void whatAMigrationAddedToATableOfOthersIsDropped() throws SQLException {
        Ownership owned = Ownership.of(List.of(
                new AddColumn(TASK, Column.of("ours", "text")),
                new CreateIndex(TASK, Index.of(ObjectName.chosen("ix"), IndexPart.column("ours")), false)));

        assertThat(SqlComparison.of(
                                "CREATE TABLE task (id int, ours text, theirs text); CREATE INDEX ix ON task (ours)",
                                "CREATE TABLE task (id int)",
                                ObjectFilter.ALL,
                                s -> owned)
                        .changes())
                .containsExactly("- index ix on task", "- column task.ours");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHECK (s in ('A', 'B')) | CHECK (s in ('A', 'B', 'C'))",
                "UNIQUE (s) | UNIQUE (s) DEFERRABLE",
                "PRIMARY KEY (id) | PRIMARY KEY (id, s)"
            })
    @Tag("C179")
    void aConstraintOfATableOfOthersGivesWayToAnotherOverTheSameColumns(String there, String model)
            throws SQLException {
        String table = "CREATE TABLE task (id int NOT NULL, s text NOT NULL, CONSTRAINT ";

        assertThat(SqlComparison.of(
                                table + "a " + there + ")",
                                table + "b " + model + ")",
                                ObjectFilter.ALL,
                                s -> Ownership.of(List.of()))
                        .changes())
                .hasSize(2);
    }

    @Test
    @Tag("C188")
    void whatAnExtensionOwnsIsNeverTouched() throws SQLException {
        SqlComparison comparison = SqlComparison.of("""
                CREATE TABLE spatial_ref_sys (id int, old int); CREATE SEQUENCE ext_seq; CREATE TYPE ext_mood AS ENUM ('A');
                CREATE DOMAIN ext_domain AS int; CREATE VIEW ext_view AS SELECT 1 AS one;
                ALTER EXTENSION plpgsql ADD TABLE spatial_ref_sys; ALTER EXTENSION plpgsql ADD SEQUENCE ext_seq;
                ALTER EXTENSION plpgsql ADD TYPE ext_mood; ALTER EXTENSION plpgsql ADD DOMAIN ext_domain;
                ALTER EXTENSION plpgsql ADD VIEW ext_view""", "CREATE TABLE task (id int)", ObjectFilter.ALL);

        assertThat(comparison.changes()).containsExactly("+ table task");
        assertThat(comparison.lines())
                .hasSize(5)
                .allMatch(line -> line.endsWith("it belongs to the extension plpgsql"));
    }
}
