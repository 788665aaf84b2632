package dev.autogen.runtime.internal.run;

import static dev.autogen.runtime.migration.Definitions.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.apply.MigratorBuilder;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;
import dev.autogen.runtime.report.ChangedMigrationsException;
import dev.autogen.runtime.report.ChecksumPolicy;
import dev.autogen.runtime.report.Finding;
import dev.autogen.runtime.report.MigrationListener;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Applied migrations that were changed since. */
@ExtendWith(PostgresExtension.class)
class ChangedMigrationsTest {

    private static int made;

    private final List<String> told = new ArrayList<>();

    /** As it was applied. */
    @Revision(id = "a", message = "tasks")
    public static final class Applied implements Migration {
        public Applied() {
            made++;
        }

        @Override
        public void upgrade(Operations op) {
            op.createTable("task", column("id", "integer"));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("task");
        }
    }

    /** As it is now. */
    @Revision(id = "a", message = "tasks")
    public static final class Edited implements Migration {
        public Edited() {
            made++;
        }

        @Override
        public void upgrade(Operations op) {
            op.createTable("task", column("id", "bigint"));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("task");
        }
    }

    /** As it cannot be. */
    @Revision(id = "a", message = "tasks")
    public static final class Broken implements Migration {
        @Override
        public void upgrade(Operations op) {
            throw new IllegalStateException("no such file");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    /** What follows. */
    @Revision(id = "b", parents = "a")
    public static final class Next implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("CREATE TABLE next ()");
        }

        @Override
        public void downgrade(Operations op) {
            op.execute("DROP TABLE next");
        }
    }

    private MigratorBuilder migrator(TestDatabase database, List<Class<? extends Migration>> migrations) {
        return Migrator.builder(database.dataSource())
                .migrations(Migrations.of(migrations))
                .listener(new MigrationListener() {
                    @Override
                    public void changed(Finding finding) {
                        told.add(finding.revision() + " " + finding.kind());
                    }
                });
    }

    @Test
    void nothingPendingLoadsNoClassUnlessThatIsAskedFor(TestDatabase database) {
        migrator(database, List.of(Applied.class)).build().upgrade("head");
        made = 0;

        migrator(database, List.of(Edited.class)).build().upgrade("head");
        assertThat(made).isZero();
        assertThat(told).isEmpty();

        migrator(database, List.of(Edited.class))
                .checksums(ChecksumPolicy.ALWAYS)
                .build()
                .upgrade("head");
        assertThat(made).isEqualTo(1);
        assertThat(told).containsExactly("a CHANGED");
    }

    @Test
    void whereSomethingRunsAChangedMigrationIsToldOf(TestDatabase database) {
        migrator(database, List.of(Applied.class)).build().upgrade("head");

        assertThat(migrator(database, List.of(Edited.class, Next.class)).build().upgrade("head"))
                .hasSize(1);
        assertThat(told).containsExactly("a CHANGED");
    }

    @Test
    void aStrictRunRefusesBeforeItDoesAnything(TestDatabase database) {
        migrator(database, List.of(Applied.class)).build().upgrade("head");
        Migrator strict = migrator(database, List.of(Edited.class, Next.class))
                .checksums(ChecksumPolicy.STRICT)
                .build();

        assertThatThrownBy(() -> strict.upgrade("head"))
                .isInstanceOfSatisfying(ChangedMigrationsException.class, e -> assertThat(e.exitCode())
                        .isEqualTo(4))
                .hasFieldOrPropertyWithValue("code", "AG586")
                .hasMessageContaining("revision \"a\" was edited after it was applied");
        assertThat(database.query("SELECT to_regclass('next')")).containsExactly("null");

        strict.stampPurging(List.of("a"));
        assertThat(strict.upgrade("head")).hasSize(1);
    }

    @Test
    void aDowngradeLooksAtWhatItTakesBack(TestDatabase database) {
        migrator(database, List.of(Applied.class, Next.class)).build().upgrade("head");
        Migrator strict = migrator(database, List.of(Edited.class, Next.class))
                .checksums(ChecksumPolicy.STRICT)
                .build();

        assertThat(strict.downgrade("a")).hasSize(1);
        assertThatThrownBy(() -> strict.downgrade("base")).hasFieldOrPropertyWithValue("code", "AG586");
        assertThat(migrator(database, List.of(Edited.class)).build().downgrade("base"))
                .hasSize(1);
        assertThat(told).containsExactly("a CHANGED");
    }

    @Test
    void oneThatCannotBeComparedIsNamedAndStopsNothing(TestDatabase database) {
        migrator(database, List.of(Applied.class)).build().upgrade("head");

        assertThat(migrator(database, List.of(Broken.class, Next.class)).build().upgrade("head"))
                .hasSize(1);
        assertThat(told).containsExactly("a BROKEN");
    }
}
