package dev.autogen.runtime.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RevisionIndexTest {

    @Test
    void readsBackWhatItWrites() {
        RevisionInfo plain = new RevisionInfo(
                "a",
                List.of(),
                List.of(),
                Optional.empty(),
                "",
                "",
                true,
                Optional.empty(),
                List.of(),
                "p.R202601010000_a");
        RevisionInfo full = new RevisionInfo(
                "b",
                List.of("a", "c"),
                List.of("d"),
                Optional.of("label"),
                "two\nlines = [x] \\n # \"é\"",
                "2026-01-01T00:00:00Z",
                false,
                Optional.of("lost"),
                List.of("x", "y"),
                "p.R202601020000_b_Slug");

        String text = RevisionIndex.write(List.of(full, plain));

        assertThat(RevisionIndex.read(text, "p")).containsExactly(plain, full);
        assertThat(text).contains("[R202601010000_a]\nid=a\n[R202601020000_b_Slug]\nid=b\nparents=a,c\n");
    }
}
