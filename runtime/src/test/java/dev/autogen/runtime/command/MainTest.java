package dev.autogen.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.Psql;
import dev.autogen.runtime.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The command line of the runtime jar. */
@ExtendWith(PostgresExtension.class)
class MainTest {

    /**
     * What a run printed.
     *
     * @param code its exit code
     * @param out its result
     * @param err all else
     */
    private record Ran(int code, String out, String err) {}

    private static Ran on(TestDatabase database, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--url", database.url(), "--user", database.user(), "--password", database.password()));
        return run(all.toArray(String[]::new));
    }

    private static Ran run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--migrations-package", "dev.autogen.runtime.fixture"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                all.toArray(String[]::new));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void runsTheVerbs(TestDatabase database) {
        assertThat(on(database, "current").out()).isEqualTo("base\n");
        assertThat(on(database, "upgrade", "b2").out())
                .matches("\\+ a1  tasks  \\(\\d+ ms\\)\n\\+ b2  add priority  \\(\\d+ ms\\)\n");
        assertThat(on(database, "history").out())
                .isEqualTo("c3  shout (head, pending)\nb2  add priority (current)\na1  2026-01-01  tasks\n");
        assertThat(on(database, "show", "b2").out()).contains("follows   a1", "class     dev.autogen");
        assertThat(on(database, "downgrade", "-1").out()).startsWith("- b2  add priority");
        assertThat(on(database, "stamp", "head").out()).contains("+ c3  shout  marked as applied");
        assertThat(on(database, "stamp", "head").out()).contains("nothing to do");
        assertThat(on(database, "validate").code()).isZero();
        Ran refused = on(database, "upgrade", "nope");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).startsWith("AG221").contains("nope");
    }

    @Test
    @Tag("C158")
    void saysWhetherTheDatabaseIsAtAllHeads(TestDatabase database) {
        assertThat(on(database, "current", "--check-heads").code()).isEqualTo(3);
        on(database, "upgrade");
        assertThat(on(database, "current").out()).isEqualTo("c3  shout (head)\n");
        assertThat(on(database, "current", "--check-heads").code()).isZero();
    }

    @Test
    void aLongHistoryOfAnotherProjectIsSummedUp(TestDatabase database) {
        on(database, "upgrade");
        database.execute(
                "INSERT INTO autogen_history (revision, action, state, message, started, duration_ms, done_by, host,"
                        + " tool_version) SELECT 'x' || g, 'upgrade', 'done', 'text', now(), 1, 'me', 'here', '1'"
                        + " FROM generate_series(1, 10000) g");

        assertThat(on(database, "current").out().lines())
                .hasSize(22)
                .startsWith("c3  shout (head)", "x1  (no such migration in the project)")
                .endsWith("and 9980 more that have no migration in the project");
        assertThat(on(database, "current", "--json").out()).contains("\"x1\"", "\"x10000\"");
    }

    @Test
    @Tag("C157")
    void listsARange(TestDatabase database) {
        on(database, "upgrade", "b2");

        assertThat(on(database, "history", "b2:").out().lines()).hasSize(2);
        assertThat(on(database, "history", "current:").out().lines()).hasSize(2);
        assertThat(on(database, "history", ":b2").out().lines()).hasSize(2);
    }

    @Test
    void needsNoDatabaseForTheGraphAndForScripts(TestDatabase database) {
        assertThat(run("heads").out()).isEqualTo("c3  shout\n");
        assertThat(run("branches").err()).startsWith("no branches");
        Ran script = run("upgrade", "base:b2", "--sql");
        assertThat(script.code()).isZero();

        Psql.run(database, script.out());

        assertThat(on(database, "current").out()).isEqualTo("b2  add priority\n");
        Psql.run(database, on(database, "downgrade", "a1", "--sql").out());
        assertThat(on(database, "current").out()).isEqualTo("a1  tasks\n");
        assertThat(run("stamp", "head", "--purge", "--sql").code()).isEqualTo(2);
    }

    @Test
    void speaksJson(TestDatabase database) {
        assertThat(on(database, "upgrade", "a1", "--json").out())
                .contains("\"revision\": \"a1\"", "\"milliseconds\": ");
        assertThat(on(database, "current", "--json").out()).contains("\"pending\": 2");
        assertThat(on(database, "upgrade", "nope", "--json").out()).contains("\"code\": \"AG221\"");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(run("upgrade").err()).contains("--url");
        assertThat(run("upgrad").code()).isEqualTo(2);
    }
}
