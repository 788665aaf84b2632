package dev.autogen.runtime.apply;

import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.primaryKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class BigMigrationTest {

    /** Creates more tables than go to the server together. */
    @Revision(id = "a")
    public static final class Many implements Migration {
        @Override
        public void upgrade(Operations op) {
            for (int i = 0; i < 600; i++) {
                op.createTable("t" + i, column("id", "bigint").notNull(), primaryKey("pk_t" + i, "id"));
                op.createIndex("ix_t" + i, "t" + i).on("id").comment("; -- '");
            }
        }

        @Override
        public void downgrade(Operations op) {
            for (int i = 0; i < 600; i++) {
                op.dropTable("t" + i);
            }
        }
    }

    @Test
    void goesToTheServerInSeveralParts(TestDatabase database) {
        Migrator migrator = Migrator.builder(database.dataSource())
                .migrations(Migrations.of(List.of(Many.class)))
                .build();
        migrator.upgrade("head");
        assertThat(database.query("SELECT count(*) FROM pg_class WHERE relname ~ '^ix_t[0-9]+$'"))
                .containsExactly("600");

        migrator.downgrade("base");
        assertThat(database.query("SELECT count(*) FROM pg_class WHERE relname ~ '^t[0-9]+$'"))
                .containsExactly("0");
    }
}
