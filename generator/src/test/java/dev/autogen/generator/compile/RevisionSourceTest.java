package dev.autogen.generator.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionSourceTest {

    @Test
    void onlyTheValueChangesAndAllElseStaysByteForByte() {
        String text = """
                // parents = "not this"
                package p;\r
                /** @Revision(parents = "nor this") \u00e9 \\u0041 */
                @Deprecated @dev.autogen.runtime.migration. Revision( id="a" , parents  = /* why */ {"x",
                    "y" /* { */ } , message = "parents = \\"x\\"")\t
                public final class A implements Migration { }
                """;

        assertThat(with(text, "parents", "b")).isEqualTo(text.replace("{\"x\",\n    \"y\" /* { */ }", "\"b\""));
        assertThat(with(text, "parents", "b", "c"))
                .isEqualTo(text.replace("{\"x\",\n    \"y\" /* { */ }", "{\"b\", \"c\"}"));
    }

    @Test
    void aNewElementStandsBehindTheIdAsTheOthersStand() {
        assertThat(with("@Revision(id = \"a\", message = \"m\") class A {}", "parents", "b"))
                .isEqualTo("@Revision(id = \"a\", parents = \"b\", message = \"m\") class A {}");
        assertThat(with("@Revision(\r\n\t id = ID)\r\nclass A {}", "dependsOn", "b"))
                .isEqualTo("@Revision(\r\n\t id = ID,\r\n\t dependsOn = \"b\")\r\nclass A {}");
    }

    @Test
    void aConstantGivesWay() {
        assertThat(with("@Revision(id = \"a\", parents = Base.ID) class A {}", "parents", "b"))
                .isEqualTo("@Revision(id = \"a\", parents = \"b\") class A {}");
    }

    @Test
    void aSourceWithoutARevisionIsRefused() {
        assertThatThrownBy(() -> with("class A { @Revision(id = \"a\") class B {} }", "parents", "b"))
                .hasFieldOrPropertyWithValue("code", "AG562")
                .hasMessageContaining("A.java");
    }

    private static String with(String text, String element, String... ids) {
        return new RevisionSource("A.java", text).with(element, List.of(ids)).text();
    }
}
