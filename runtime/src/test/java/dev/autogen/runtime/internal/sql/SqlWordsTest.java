package dev.autogen.runtime.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlWordsTest {

    @Test
    void identifiersAreFoundLiteralsFunctionsAndTypesAreNot() {
        assertThat(SqlWords.in(
                        "(lower((title)::text) = 'priority'::text) AND (\"Due \"\"x\" > E'a\\'due' || $q$kind$q$)"))
                .containsExactly("Due \"x", "and", "title");
        assertThat(SqlWords.in("a::timestamp without time zone > b")).containsExactly("a", "b");
    }

    @Test
    void unquotedNamesAreFoldedFromAToZOnly() {
        assertThat(SqlWords.mentions("TITLE IS NULL", "title")).isTrue();
        assertThat(SqlWords.mentions("\"TITLE\" IS NULL", "title")).isFalse();
        assertThat(SqlWords.mentions("größe > 1", "größe")).isTrue();
    }

    @Test
    void oneIdentifierIsRenamedAndNothingElse() {
        assertThat(SqlWords.renaming("(status = 'status'::status) OR status(1) IS NULL", "status", "state"))
                .isEqualTo("(state = 'status'::status) OR status(1) IS NULL");
        assertThat(SqlWords.renaming("(a > 0)", "a", "New A")).isEqualTo("(\"New A\" > 0)");
    }
}
