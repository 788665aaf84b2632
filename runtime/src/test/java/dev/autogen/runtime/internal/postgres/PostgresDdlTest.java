package dev.autogen.runtime.internal.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.migration.Definitions;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Backfill;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("C115")
@Tag("C116")
@Tag("C117")
@Tag("C192")
class PostgresDdlTest {

    private final PostgresDdl ddl = new PostgresDdl();

    static Stream<DdlCase> cases() {
        return DdlCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rendersAnOperationAndItsReverse(DdlCase sample) {
        assertThat(ddl.render(sample.operation())).containsExactlyElementsOf(sample.up());
        assertThat(ddl.render(sample.operation().reverse())).containsExactlyElementsOf(sample.down());
    }

    @Test
    void rendersConcurrently() {
        Operation create = new CreateIndex(
                QualifiedName.of("task"), Definitions.index("ix").on("title"), true);

        assertThat(ddl.render(create)).containsExactly("CREATE INDEX CONCURRENTLY \"ix\" ON \"task\" (\"title\")");
        assertThat(ddl.render(create.reverse())).containsExactly("DROP INDEX CONCURRENTLY \"ix\"");
    }

    @Test
    void putsArgumentsIntoRawSql() {
        Operation sql = new ExecuteSql(
                "UPDATE task SET title = ?, n = 1 -? WHERE '?' <> note AND tags ?? 'a'", List.of("it's", -1));

        assertThat(ddl.render(sql))
                .containsExactly("UPDATE task SET title = 'it''s', n = 1 -(-1) WHERE '?' <> note AND tags ? 'a'");
    }

    @Test
    void aBackfillIsABlockThatNoTextInsideOfItEnds() {
        Operation backfill = new Backfill(
                QualifiedName.of("it's"),
                List.of(new Backfill.Assignment("a", "'$autogen$'")),
                Optional.of("a <> E'\\n'"),
                new Backfill.Pace(500, Duration.ofMillis(1500)));

        assertThat(ddl.render(backfill))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("DO $autogen_$\n")
                .endsWith("\n$autogen_$")
                .contains("E'UPDATE \"it''s\" SET \"a\" = ''$autogen$'' WHERE (a <> E''\\\\n'')' || beyond")
                .contains(" LIMIT 500)")
                .contains("COMMIT;")
                .contains("PERFORM pg_sleep(1.500);");
    }

    @ExtendWith(PostgresExtension.class)
    @Test
    void theServerTakesAllOfIt(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            ServerVersion server = ServerVersion.of(connection);
            for (DdlCase sample : cases().filter(c -> c.isKnownTo(server)).toList()) {
                statement.execute(sample.given());
                for (String sql : sample.up()) {
                    statement.execute(sql);
                }
                for (String sql : sample.down()) {
                    statement.execute(sql);
                }
                connection.rollback();
            }
        }
    }
}
