package dev.autogen.generator.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.autogen.generator.catalog.Catalog;
import dev.autogen.generator.catalog.CatalogReader;
import dev.autogen.generator.catalog.CatalogScope;
import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.internal.server.SessionSettings;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A key over periods, new in PostgreSQL 18, is a constraint that no operation can make. */
@ExtendWith(PostgresExtension.class)
class LossesTest {

    private static final QualifiedName BOOKING = QualifiedName.of("booking");

    @Test
    @Tag("C106")
    void aConstraintThatCannotBeExpressedIsNotDroppedButNamed(TestDatabase database) throws Exception {
        Catalog catalog = catalog(database);

        for (Operation drop : List.<Operation>of(
                new DropTable(BOOKING, Optional.empty()), new DropColumn(BOOKING, "during", Optional.empty()))) {
            assertThatThrownBy(() -> Losses.check(List.of(drop), catalog))
                    .hasFieldOrPropertyWithValue("code", "AG505")
                    .hasMessageContaining("\"" + drop.describe() + "\"")
                    .hasMessageContaining("uq_booking UNIQUE (room, during WITHOUT OVERLAPS)");
        }
        Losses.check(List.of(new DropColumn(BOOKING, "note", Optional.empty())), catalog);
    }

    @Test
    @Tag("C106")
    void neitherIsItReadAsSomethingElse(TestDatabase database) throws Exception {
        Catalog catalog = catalog(database);

        assertThat(catalog.schema().tables().find(BOOKING).orElseThrow().constraints())
                .isEmpty();
        assertThat(catalog.schema()
                        .tables()
                        .find(QualifiedName.of("visit"))
                        .orElseThrow()
                        .constraints())
                .isEmpty();
        assertThat(catalog.leftAlone())
                .extracting(object -> object.name().toString())
                .contains("uq_booking", "fk_visit");
    }

    private static Catalog catalog(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            assumeTrue(ServerVersion.of(connection).major() >= 18);
            database.execute(
                    "CREATE TABLE booking (room int4range, during daterange, note text,"
                            + " CONSTRAINT uq_booking UNIQUE (room, during WITHOUT OVERLAPS))",
                    "CREATE TABLE visit (room int4range, during daterange,"
                            + " CONSTRAINT fk_visit FOREIGN KEY (room, PERIOD during) REFERENCES booking (room, PERIOD during))");
            SessionSettings.pin(connection, "public");
            return new CatalogReader().read(connection, new CatalogScope("public", Set.of()));
        }
    }
}
