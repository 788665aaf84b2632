package dev.autogen.generator.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InListsTest {

    @Test
    void sortsStringsAndNumbers() {
        assertThat(InLists.sorted("a in ('C','it''s', 'A') or b not IN (3,1) and c in (x, y)"))
                .isEqualTo("a in ('A','C', 'it''s') or b not IN (1,3) and c in (x, y)");
    }

    @Test
    void leavesStringsAndQuotedNamesAlone() {
        String text = "a = ' in (2,1)' and \"in (2,1)\" > 0 /* in (2,1) */";
        assertThat(InLists.sorted(text)).isEqualTo(text);
    }

    @Test
    void readsTheArraysOfPostgres() {
        assertThat(InLists.arrays(
                        "((kind)::text = ANY ((ARRAY['B'::character varying, 'A'::character varying])::text[]))"))
                .containsExactly(List.of("'B'", "'A'"));
        assertThat(InLists.arrays(
                        "((k)::text = ANY (ARRAY[('B'::character varying(3))::text, ('A'::character varying)::text]))"))
                .containsExactly(List.of("'B'", "'A'"));
        assertThat(InLists.arrays("((n = ANY (ARRAY[2, 1])) AND (c <> ALL (ARRAY['x'::bpchar, 'y'::bpchar])))"))
                .containsExactly(List.of("2", "1"), List.of("'x'", "'y'"));
    }

    @Test
    void takesTheOrderOfTheDatabaseWhereTheValuesAgree() {
        assertThat(InLists.ordered("k in ('A','B')", List.of(List.of("'B'", "'A'"))))
                .isEqualTo("k in ('B','A')");
        assertThat(InLists.ordered("k in ('A','B')", List.of(List.of("'B'", "'C'"))))
                .isEqualTo("k in ('A','B')");
        assertThat(InLists.ordered("k in ('A','B')", List.of(List.of("'B'", "'A'"), List.of("'A'", "'B'"))))
                .isEqualTo("k in ('A','B')");
    }
}
