package dev.autogen.generator.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.extension.ObjectFilter;
import dev.autogen.generator.filter.SqlComparison;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that two objects share for the moment of a comparison, though never in the schema itself. */
class TakenNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX n1 ON audit.t (i)",
                "ALTER TABLE audit.t ADD CONSTRAINT n1 UNIQUE (i)",
                "CREATE TABLE audit.n1 (j int)",
                "CREATE VIEW audit.n1 AS SELECT 1 AS one"
            })
    void aSequenceMayTakeTheNameOfSomethingThatGoes(String there) throws SQLException {
        String table = "CREATE SCHEMA audit; CREATE TABLE audit.t (i int);";

        assertThat(SqlComparison.of(
                                table + there,
                                table + "CREATE SEQUENCE audit.n1;"
                                        + " ALTER TABLE audit.t ALTER i SET DEFAULT nextval('audit.n1')",
                                ObjectFilter.ALL)
                        .changes())
                .hasSize(3);
    }

    @Test
    void anEnumMayTakeTheNameOfATableThatGoes() throws SQLException {
        assertThat(SqlComparison.of(
                                "CREATE SCHEMA audit; CREATE TABLE audit.mood (i int); CREATE TABLE t (i int)",
                                "CREATE SCHEMA audit; CREATE TYPE audit.mood AS ENUM ('A');"
                                        + " CREATE TABLE t (i int, m audit.mood DEFAULT 'A')",
                                ObjectFilter.ALL)
                        .changes())
                .hasSize(3);
    }

    @Test
    @Tag("C077")
    void twoTablesMayEachHaveAnExclusion() throws SQLException {
        String sql = "CREATE TABLE a (i int, CONSTRAINT x EXCLUDE USING btree (i WITH =) WHERE (i > 0));"
                + " CREATE TABLE b (i int, CONSTRAINT y EXCLUDE USING btree (i WITH =) WHERE (i > 1))";

        assertThat(SqlComparison.of(sql, sql, ObjectFilter.ALL).changes()).isEmpty();
        assertThat(SqlComparison.of("SELECT 1", sql, ObjectFilter.ALL).changes())
                .hasSize(2);
    }
}
