package dev.autogen.runtime.internal.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphsTest {

    @Test
    void aQuotedPathUrlOrCommandStaysInOneLine() {
        String text =
                "Cannot read the directory \"/home/ada/my first project/target/classes of today\" or so. Run \"autogen"
                        + " downgrade 3f2a9c41d07b-1 --url URL\", then postgresql://host.example:5432/a_rather_long_name_of_a_database.";

        assertThat(Paragraphs.wrap(text, 80).lines())
                .containsExactly(
                        "Cannot read the directory \"/home/ada/my first project/target/classes of today\"",
                        "or so. Run \"autogen downgrade 3f2a9c41d07b-1 --url URL\", then",
                        "postgresql://host.example:5432/a_rather_long_name_of_a_database.");
    }

    @Test
    void linesBreakAtSpacesAloneAndIndentedOnesNever() {
        assertThat(Paragraphs.wrap("one two three\n    one two three four\na \"b c", 9))
                .isEqualTo("one two\nthree\n    one two three four\na \"b c");
        assertThat(Paragraphs.wrap("a  b", 9)).isEqualTo("a  b");
        assertThat(Paragraphs.wrap("", 9)).isEmpty();
    }
}
