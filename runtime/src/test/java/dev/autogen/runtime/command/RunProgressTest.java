package dev.autogen.runtime.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.fixture.R202601010000_a1_Tasks;
import dev.autogen.runtime.internal.console.Console;
import dev.autogen.runtime.report.BackfillProgress;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.revision.RevisionInfo;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How a backfill shows how far it is. */
class RunProgressTest {

    private static final RevisionInfo REVISION = Migrations.find(
                    R202601010000_a1_Tasks.class.getClassLoader(), "dev.autogen.runtime.fixture")
            .graph()
            .revisions()
            .get(0);

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aTerminalGetsABarInOneLine() {
        String said = told(true);

        assertThat(said)
                .contains("\rtask [########------------]  40%  12,345 rows/s  3 min 20 s left\u001b[K")
                .contains("\rtask [####################] 100%")
                .endsWith(System.lineSeparator() + "done" + System.lineSeparator());
        assertThat(said.lines()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void aFileGetsLines() {
        assertThat(told(false).lines())
                .containsExactly(
                        "backfill of task: 400 of about 1,000 rows, 12,345 a second, 200 s left",
                        "backfill of task: 1,000 of about 1,000 rows, 12,345 a second, 0 s left",
                        "done");
    }

    private String told(boolean terminal) {
        PrintStream stream = new PrintStream(err, true, UTF_8);
        Console console = new Console(stream, stream, false, terminal);
        RunProgress progress = new RunProgress(console);
        progress.backfilling(REVISION, new BackfillProgress("task", 400, 1000, 12345, Duration.ofSeconds(200)));
        progress.backfilling(REVISION, new BackfillProgress("task", 401, 1000, 12345, Duration.ofSeconds(200)));
        progress.backfilling(REVISION, new BackfillProgress("task", 1000, 1000, 12345, Duration.ZERO));
        console.line("done");
        return err.toString(UTF_8);
    }
}
