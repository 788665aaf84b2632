package dev.autogen.runtime.internal.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void aDocumentIsWrittenWithEveryKindOfValue() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("text", "a \"b\"\n\u0001\\ é");
        document.put("number", 3);
        document.put("yes", true);
        document.put("nothing", Optional.empty());
        document.put("some", Optional.of("x"));
        document.put("list", List.of(Map.of("k", 1), List.of()));
        assertThat(Json.write(document)).isEqualTo("""
                {
                  "text": "a \\"b\\"\\n\\u0001\\\\ é",
                  "number": 3,
                  "yes": true,
                  "nothing": null,
                  "some": "x",
                  "list": [
                    {
                      "k": 1
                    },
                    []
                  ]
                }""");
    }

    @Test
    void longLinesBreakAtSpacesAndIndentedOnesStay() {
        String text = "AG999 " + "word ".repeat(30) + "\n  " + "x".repeat(90);
        assertThat(Paragraphs.wrap(text, 80).lines().filter(line -> line.length() > 80))
                .containsExactly("  " + "x".repeat(90));
    }
}
