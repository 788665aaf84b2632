package dev.autogen.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class MainTest {

    private static String run(int code, TestDatabase database, String... words) {
        String[] options = {
            "--url",
            database.url(),
            "--user",
            database.user(),
            "--password",
            database.password(),
            "--migrations-package",
            "dev.autogen.runtime.fixture"
        };
        String[] all = new String[words.length + options.length];
        System.arraycopy(words, 0, all, 0, words.length);
        System.arraycopy(options, 0, all, words.length, options.length);
        PrintStream out = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream captured = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            assertThat(Main.run(all)).isEqualTo(code);
        } finally {
            System.setOut(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void runsTheVerbs(TestDatabase database) {
        assertThat(run(0, database, "current")).isEmpty();
        assertThat(run(0, database, "upgrade", "b2"))
                .isEqualTo("upgrade a1 (tasks)\nupgrade b2 (add priority)\nnow at [b2 (add priority)]\n");
        assertThat(run(0, database, "current")).isEqualTo("b2 (add priority)\n");
        assertThat(run(0, database, "history")).isEqualTo("  c3 (shout)\n> b2 (add priority)\n* a1 (tasks)\n");
        assertThat(run(0, database, "history", "b2:")).isEqualTo("  c3 (shout)\n> b2 (add priority)\n");
        assertThat(run(0, database, "downgrade", "base")).endsWith("now at base\n");
        assertThat(run(1, database, "upgrade", "nope")).isEmpty();
    }
}
