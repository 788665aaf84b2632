package dev.autogen.generator.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.catalog.CatalogReader;
import dev.autogen.generator.catalog.CatalogScope;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.TableElement;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The canonicalizer inside a transaction of its caller. */
@ExtendWith(PostgresExtension.class)
class CallersTransactionTest {

    private static final CatalogScope SCOPE = new CatalogScope("public", Set.of("audit"));

    @Test
    void theCallersTransactionGoesOn(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("create table task (status varchar(20) check (status in ('A','B')))");
            Schema current = new CatalogReader().read(connection, SCOPE).schema();
            Schema desired = schema(table(
                    Column.of("status", "varchar(20)"),
                    CheckConstraint.of(ObjectName.given("task_status_check"), "status in ('A', 'B')")));

            assertThat(new PostgresCanonicalizer(connection, "public", TextOrigin.UNKNOWN)
                            .canonicalize(desired, current))
                    .isEqualTo(current);
            assertThat(new CatalogReader().read(connection, SCOPE).schema()).isEqualTo(current);
        }
    }

    private static Schema schema(Table table) {
        return Schema.of(table);
    }

    private static Table table(TableElement... elements) {
        return Table.of(QualifiedName.of("task"), List.of(elements));
    }
}
