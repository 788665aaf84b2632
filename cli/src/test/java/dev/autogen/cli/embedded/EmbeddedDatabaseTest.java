package dev.autogen.cli.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@TestMethodOrder(OrderAnnotation.class)
class EmbeddedDatabaseTest {

    @TempDir
    static Path project;

    private final List<String> notes = Collections.synchronizedList(new ArrayList<>());

    @Test
    @Order(1)
    void theFirstRunMakesADatabaseAndTheNextFindsIt() throws SQLException, IOException {
        try (EmbeddedDatabase database = start()) {
            execute(database, "CREATE TABLE kept (id int)");
        }
        assertThat(state().resolve(".gitignore")).hasContent("*\n");
        try (EmbeddedDatabase database = start()) {
            assertThat(tables(database)).containsExactly("kept");
        }
        assertThat(notes).allMatch(note -> note.startsWith("unpacking PostgreSQL"));
    }

    @Test
    @Order(2)
    void recreatingGivesAnEmptyDatabaseThoughOthersAreConnected() throws SQLException {
        try (EmbeddedDatabase database = start();
                Connection other = database.dataSource(EmbeddedDatabase.NAME).getConnection()) {
            execute(database, "CREATE TABLE gone (id int)");
            database.recreate();
            assertThat(tables(database)).isEmpty();
            assertThat(other.isValid(1)).isFalse();
        }
    }

    @Test
    @Order(3)
    void aSecondRunWaitsAndSaysSo() {
        EmbeddedDatabase first = start();
        CountDownLatch said = new CountDownLatch(1);
        CompletableFuture<ProjectLock> second =
                CompletableFuture.supplyAsync(() -> ProjectLock.acquire(state(), note -> said.countDown()));
        assertThat(awaited(said)).isTrue();
        assertThat(second).isNotDone();
        first.close();
        second.join().close();
    }

    @Test
    @Order(4)
    void aPostmasterFileOfADeadOrForeignProcessIsNoHindrance() throws IOException, SQLException {
        long foreign = ProcessHandle.current().pid();
        Files.writeString(data().resolve("postmaster.pid"), foreign + "\n/nowhere\n0\n5432\n\n127.0.0.1\n\nready\n");
        try (EmbeddedDatabase database = start()) {
            assertThat(tables(database)).isEmpty();
        }
        assertThat(notes).isEmpty();
    }

    @Test
    @Order(5)
    void aDamagedDirectoryIsMadeAnewAndOneLineSaysSo() throws IOException, SQLException {
        Files.delete(data().resolve("global/pg_control"));
        try (EmbeddedDatabase database = start()) {
            assertThat(tables(database)).isEmpty();
        }
        assertThat(notes).singleElement().asString().contains("does not start: creating a new one");
    }

    @Test
    @Order(6)
    void nobodyWithoutThePasswordGetsIn() throws IOException, SQLException {
        try (EmbeddedDatabase database = start();
                Connection connection =
                        database.dataSource(EmbeddedDatabase.NAME).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rules = statement.executeQuery("SELECT DISTINCT auth_method FROM pg_hba_file_rules")) {
            rules.next();
            assertThat(rules.getString(1)).isEqualTo("password");
            assertThat(rules.next()).isFalse();
        }
        if (Platform.isPosix()) {
            assertThat(Files.getPosixFilePermissions(state().resolve(data().getFileName() + ".password")))
                    .hasSize(2);
        }
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(ProjectLock.acquire(state(), notes::add), System.getenv(), notes::add)
                .join();
    }

    private static Path state() {
        return project.resolve(".autogen");
    }

    private static Path data() {
        return state().resolve("pg" + dev.autogen.cli.session.Build.read().postgresMajor());
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(30, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource(EmbeddedDatabase.NAME).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> tables(EmbeddedDatabase database) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.dataSource(EmbeddedDatabase.NAME).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
