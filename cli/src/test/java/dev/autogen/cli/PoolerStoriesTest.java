package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import dev.autogen.runtime.testing.TransactionPooler;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An address behind which sessions are shared: what is set in one would stay for others. */
@ExtendWith(PostgresExtension.class)
class PoolerStoriesTest {

    @TempDir
    private Path project;

    @Test
    void everyVerbThatConnectsRefusesAPoolerThatSharesSessions(TestDatabase database) throws Exception {
        Files.writeString(
                project.resolve("autogen.properties"), "migrations = db\nmigrations-package = story.migrations\n");
        URI direct = URI.create(database.url().substring("jdbc:".length()));
        try (TransactionPooler pooler = new TransactionPooler(direct.getHost(), direct.getPort())) {
            for (String verb : new String[] {"check", "push"}) {
                CommandLineRun run = CommandLineRun.of(
                        project,
                        verb,
                        "--package=dev.autogen.cli.library",
                        "--url=jdbc:postgresql://127.0.0.1:" + pooler.port() + "/" + database.name(),
                        "--user=" + database.user(),
                        "--password=" + database.password());
                assertThat(run.err()).contains("AG513", "\"127.0.0.1:" + pooler.port() + "\"");
                assertThat(run.exit()).isEqualTo(1);
            }
            assertThat(database.query("SELECT count(*) FROM pg_class WHERE relname = 'book'"))
                    .containsExactly("0");
        }
    }
}
