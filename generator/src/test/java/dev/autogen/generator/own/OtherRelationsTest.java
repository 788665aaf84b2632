package dev.autogen.generator.own;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.extension.ObjectFilter;
import dev.autogen.generator.filter.SqlComparison;
import dev.autogen.runtime.internal.postgres.PostgresDdl;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the place of a table of the model and is no ordinary table. */
class OtherRelationsTest {

    private static final String LOG =
            "CREATE TABLE log (id int NOT NULL, at date NOT NULL, text varchar(20), CONSTRAINT"
                    + " pk PRIMARY KEY (id, at), CONSTRAINT ck CHECK (id > 0))%s; CREATE INDEX ix ON log (text)";
    private static final String PARTITIONED = LOG.formatted(" PARTITION BY RANGE (at)")
            + "; CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')";

    private static final List<Operation> MADE =
            List.of(new CreateTable(Table.of(QualifiedName.of("log"), List.of(Column.of("id", "integer")))));

    @Test
    void aPartitionedTableThatTheModelHasIsComparedLikeATable() throws SQLException {
        assertThat(ofScripts(PARTITIONED, LOG.formatted("")).changes()).isEmpty();

        SqlComparison other = ofScripts(
                PARTITIONED,
                "CREATE TABLE log (id bigint NOT NULL, at date NOT NULL, text varchar(20), more int, CONSTRAINT pk"
                        + " PRIMARY KEY (id, at), CONSTRAINT ck CHECK (id > 0)); CREATE INDEX ix ON log (text);"
                        + " CREATE INDEX new ON log (more)");

        assertThat(other.changes())
                .containsExactlyInAnyOrder(
                        "~ column log.id integer -> bigint", "+ column log.more integer", "+ index new on log (more)");
        assertThat(other.uncompared()).isEmpty();
    }

    @Test
    void aPartitionedTableThatTheModelLacksIsLeftAlone() throws SQLException {
        assertThat(ofScripts(PARTITIONED, "SELECT 1").lines())
                .contains("partitioned table log ignored: entities cannot describe a partitioned table");
    }

    @Test
    void theRowsOfAPartitionedTableAreThoseOfItsPartitions() throws SQLException {
        SqlComparison comparison =
                ofScripts(PARTITIONED + "; INSERT INTO log VALUES (1, '2026-02-02', 'a')", LOG.formatted(""));

        assertThat(comparison
                        .comparison()
                        .catalog()
                        .facts(QualifiedName.of("log"))
                        .isEmpty())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE VIEW log AS SELECT 1 AS id, 'a'::varchar(20) AS text",
                "CREATE MATERIALIZED VIEW log AS SELECT 1 AS id, 'a'::varchar(20) AS text",
                "CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w;"
                        + " CREATE FOREIGN TABLE log (id int, text varchar(20)) SERVER s"
            })
    void whatStandsForATableHasItsColumnsOrTheRunSaysSo(String there) throws SQLException {
        SqlComparison same = ofScripts(there, "CREATE TABLE log (id int, text varchar(20))");
        assertThat(same.changes()).isEmpty();
        assertThat(same.uncompared()).isEmpty();

        SqlComparison other = ofScripts(there, "CREATE TABLE log (id bigint, text varchar(20), more int)");
        assertThat(other.changes()).isEmpty();
        assertThat(other.uncompared())
                .singleElement()
                .asString()
                .contains("column id is integer, not bigint, column more integer is missing");
    }

    @Test
    void aTableThatIsNotPartitionedAsTheModelSaysIsADifference() throws SQLException {
        assertThat(withOptions(PARTITIONED, "partition by  RANGE (at)").uncompared())
                .isEmpty();
        assertThat(withOptions(PARTITIONED, "partition by range (id)").uncompared())
                .singleElement()
                .asString()
                .contains("the model has \"partition by range (id)\", the database \"partition by RANGE (at)\"");
        assertThat(withOptions(LOG.formatted(""), "partition by range (at)").uncompared())
                .singleElement()
                .asString()
                .contains("the database an ordinary table");
    }

    @Test
    void whatATableIsStoredWithIsComparedWithWhatTheModelSays() throws SQLException {
        String stored = LOG.formatted(" WITH (fillfactor = 70, autovacuum_enabled = false)");

        assertThat(withOptions(stored, "with (FILLFACTOR=70)").uncompared()).isEmpty();
        assertThat(withOptions(stored, "with (fillfactor = 80)").uncompared())
                .singleElement()
                .asString()
                .contains("the model has \"with (fillfactor = 80)\"", "with (fillfactor=70)", "ALTER TABLE");
        assertThat(withOptions(LOG.formatted(""), "engine = InnoDB").uncompared())
                .singleElement()
                .asString()
                .contains("cannot be compared", "engine");
    }

    @Test
    void aTableIsCreatedWithItsOptions() throws SQLException {
        SqlComparison comparison = withOptions("SELECT 1", "partition by range (at)");

        assertThat(comparison.comparison().upgrade())
                .flatExtracting(operation -> new PostgresDdl().render(operation))
                .anySatisfy(sql -> assertThat(sql).startsWith("CREATE TABLE").endsWith(") partition by range (at)"));
    }

    @Test
    void aPartitionedTableThatAMigrationMadeIsDroppedWhereTheModelLacksIt() throws SQLException {
        SqlComparison comparison = SqlComparison.of(PARTITIONED, "SELECT 1", ObjectFilter.ALL, s -> Ownership.of(MADE));

        assertThat(comparison.changes()).containsExactly("- table log");
        assertThat(comparison.comparison().downgrade())
                .first()
                .isInstanceOfSatisfying(
                        CreateTable.class,
                        create -> assertThat(create.table().options()).contains("partition by RANGE (at)"));
    }

    private static SqlComparison withOptions(String there, String options) throws SQLException {
        return SqlComparison.of(
                there,
                LOG.formatted(""),
                ObjectFilter.ALL,
                s -> Ownership.of(List.of()),
                schema -> schema.withTables(NamedSet.of(schema.tables().stream()
                        .map(table -> table.withOptions(Optional.of(options)))
                        .toList())));
    }

    private static SqlComparison ofScripts(String there, String model) throws SQLException {
        return SqlComparison.of(there, model, ObjectFilter.ALL, s -> Ownership.of(List.of()));
    }
}
