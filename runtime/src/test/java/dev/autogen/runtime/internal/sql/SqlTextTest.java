package dev.autogen.runtime.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTextTest {

    @Test
    void findsTheFirstWordsOfEachStatement() {
        String sql = """
                -- COMMIT;
                /* BEGIN; /* nested */ ROLLBACK; */
                update task set title = 'a; commit' where "x;y" = E'\\'; commit';
                DO $body$ BEGIN; COMMIT; END $body$; commit and chain; ;
                """;

        assertThat(SqlText.of(sql).leadingWords()).containsExactly("UPDATE TASK", "DO", "COMMIT AND");
    }

    @Test
    void keepsAnAtomicBodyTogether() {
        String sql =
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END; ROLLBACK";

        assertThat(SqlText.of(sql).leadingWords()).containsExactly("CREATE FUNCTION", "ROLLBACK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 'a", "SELECT \"a", "SELECT $x$ a $y$", "SELECT 1 /* a", "SELECT E'a\\'"})
    void seesAnOpenQuote(String sql) {
        assertThat(SqlText.of(sql).isComplete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 'a\\'", "SELECT a$b, c$d", "SELECT $1", "SELECT $$ ' $$", "SELECT 1 -- '"})
    void doesNotMistakeWhatIsNoQuote(String sql) {
        assertThat(SqlText.of(sql).isComplete()).isTrue();
    }
}
