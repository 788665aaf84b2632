package dev.autogen.runtime.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Migrations;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class SessionSettingsTest {

    @Revision(id = "a", message = "moment")
    public static final class Moment implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.alterColumn("task", "moment").type("timestamp with time zone").using("moment::timestamptz");
        }

        @Override
        public void downgrade(Operations op) {
            op.alterColumn("task", "moment").type("text").using("moment::text");
        }
    }

    /** The driver tells the server the zone of the Java that it runs in. */
    @Test
    void whatATextMeansDoesNotDependOnWhoRunsIt(TestDatabase database) {
        TimeZone here = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try {
            database.execute("CREATE TABLE task (moment text)", "INSERT INTO task VALUES ('2024-07-01 10:00:00')");
            Migrator migrator = Migrator.builder(database.dataSource())
                    .migrations(Migrations.of(List.of(Moment.class)))
                    .build();

            migrator.upgrade("head");
            assertThat(database.query("SELECT moment = '2024-07-01 10:00:00Z' FROM task"))
                    .containsExactly("t");
            migrator.downgrade("base");
            assertThat(database.query("SELECT moment FROM task")).containsExactly("2024-07-01 10:00:00+00");
        } finally {
            TimeZone.setDefault(here);
        }
    }
}
