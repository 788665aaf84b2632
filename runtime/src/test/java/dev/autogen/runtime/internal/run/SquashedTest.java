package dev.autogen.runtime.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.internal.script.Scripts;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;
import dev.autogen.runtime.report.Finding;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Databases before, in and behind a range of revisions that was squashed into one. */
@ExtendWith(PostgresExtension.class)
class SquashedTest {

    private static final String LOG = "SELECT revision, action FROM autogen_history ORDER BY id";

    /** One step of many. */
    public abstract static class Step implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("CREATE TABLE " + table() + " (id integer)");
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable(table());
        }

        String table() {
            return getClass().getAnnotation(Revision.class).id();
        }
    }

    /** The first. */
    @Revision(id = "a1")
    public static final class A extends Step {}

    /** The second. */
    @Revision(id = "a2", parents = "a1")
    public static final class B extends Step {}

    /** Both of them. */
    @Revision(
            id = "n1",
            message = "both",
            replaces = {"a1", "a2"})
    public static final class Both implements Migration {
        @Override
        public void upgrade(Operations op) {
            new A().upgrade(op);
            new B().upgrade(op);
        }

        @Override
        public void downgrade(Operations op) {
            new B().downgrade(op);
            new A().downgrade(op);
        }
    }

    /** What follows. */
    @Revision(id = "c3", parents = "n1")
    public static final class C extends Step {}

    @Test
    void aDatabaseThatHasAllHasTheNewOneAndTheLogIsToldBeforeMoreHappens(TestDatabase database) {
        old(database).upgrade("head");
        Migrator squashed = squashed(database);

        assertThat(squashed.current()).extracting(r -> r.id()).containsExactly("n1");
        assertThat(squashed.pending()).extracting(r -> r.id()).containsExactly("c3");
        assertThat(squashed.validate()).isEmpty();
        assertThat(database.query(LOG)).hasSize(2);

        squashed.upgrade("head");
        assertThat(database.query(LOG))
                .containsExactly("a1|upgrade", "a2|upgrade", "n1|stamp", "a1|unstamp", "a2|unstamp", "c3|upgrade");
        squashed.downgrade("base");
        assertThat(squashed.current()).isEmpty();
        assertThat(database.query("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
                .containsExactly("1");
        assertThatThrownBy(() -> old(database).stamp(List.of("n1"))).hasFieldOrPropertyWithValue("code", "AG221");
    }

    @Test
    void anUpgradeWithNothingElseToDoTellsTheLogOnce(TestDatabase database) {
        old(database).upgrade("head");
        Migrator migrator = migrator(database, List.of(Both.class));

        assertThat(migrator.upgrade("head")).isEmpty();
        assertThat(database.query(LOG)).hasSize(5).contains("n1|stamp");
        assertThat(migrator.upgrade("head")).isEmpty();
        assertThat(database.query(LOG)).hasSize(5);
        assertThatThrownBy(() -> old(database).upgrade("head")).hasFieldOrPropertyWithValue("code", "AG230");
    }

    @Test
    void aDatabaseBeforeGetsTheNewOneAndOneInTheMiddleIsToldWhatToDo(TestDatabase database) {
        Migrator squashed = squashed(database);
        assertThat(squashed.upgrade("n1")).hasSize(1);
        squashed.downgrade("base");

        old(database).upgrade("a1");

        assertThatThrownBy(() -> squashed.upgrade("head"))
                .hasFieldOrPropertyWithValue("code", "AG236")
                .hasMessageContaining("it has revision \"a1\", but not all of a1, a2")
                .hasMessageContaining("\"autogen upgrade a2\"");
        assertThatThrownBy(squashed::current).hasFieldOrPropertyWithValue("code", "AG236");
        assertThat(squashed.validate()).extracting(Finding::kind).containsExactly(Finding.Kind.MISSING);
        old(database).upgrade("a2");
        assertThat(squashed.upgrade("head")).extracting(s -> s.revision().id()).containsExactly("c3");
    }

    @Test
    void aStampSettlesTheLogToo(TestDatabase database) {
        old(database).upgrade("head");
        Migrator squashed = squashed(database);

        squashed.stamp(List.of("base"));
        assertThat(squashed.current()).isEmpty();
        squashed.stampPurging(List.of("head"));
        assertThat(squashed.current()).extracting(r -> r.id()).containsExactly("c3");
    }

    @Test
    void scriptsSettleItWhereTheyRun(TestDatabase database) {
        old(database).upgrade("head");
        Scripts scripts = new Scripts(Migrations.of(List.of(Both.class, C.class)), "public", Duration.ofSeconds(5));

        assertThatThrownBy(() -> database.execute(scripts.upgrade("base:n1")))
                .hasMessageContaining("revision a1, which is part of n1, is applied already");
        database.execute("ROLLBACK; " + scripts.downgrade("n1:base"));

        assertThat(squashed(database).current()).isEmpty();
        assertThat(database.query(LOG)).endsWith("n1|stamp", "a1|unstamp", "a2|unstamp", "n1|downgrade");
        database.execute(scripts.upgrade("base:n1"), scripts.downgrade("n1:base"));
        assertThat(squashed(database).current()).isEmpty();
    }

    private static Migrator old(TestDatabase database) {
        return migrator(database, List.of(A.class, B.class));
    }

    private static Migrator squashed(TestDatabase database) {
        return migrator(database, List.of(Both.class, C.class));
    }

    private static Migrator migrator(TestDatabase database, List<Class<? extends Migration>> classes) {
        return Migrator.builder(database.dataSource())
                .migrations(Migrations.of(classes))
                .build();
    }
}
