package dev.autogen.runtime.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A change of what users can see is a change of a file that is reviewed; {@code -Dapi.update} writes it anew. */
class PublicApiTest {

    private static final Path REVIEWED = Path.of("src", "main", "api", "public-api.txt");

    @Test
    void isWhatWasReviewed() throws Exception {
        String now = PublicApi.of(Path.of("target", "classes"));
        String reviewed = Files.readString(REVIEWED);
        if (Boolean.getBoolean("api.update")) {
            Files.writeString(REVIEWED, now);
        }
        assertThat(now).isEqualTo(reviewed);
    }
}
