package dev.autogen.runtime.apply;

import static dev.autogen.runtime.migration.Definitions.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.internal.script.Scripts;
import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;
import dev.autogen.runtime.revision.Migrations;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts that are printed for the servers of a version. */
class TargetVersionTest {

    /** Makes a table that any server knows. */
    @Revision(id = "a1", message = "task")
    public static final class Plain implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createTable("task", column("id", "bigint").notNull(), column("title", "text"));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("task");
        }
    }

    /** Makes what came with 15. */
    @Revision(id = "b2", parents = "a1", message = "one null")
    public static final class Fifteen implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createIndex("ux_task", "task").on("title").unique().nullsNotDistinct();
        }

        @Override
        public void downgrade(Operations op) {
            op.dropIndex("ux_task");
        }
    }

    /** Makes what came with 18. */
    @Revision(id = "c3", parents = "b2", message = "virtual")
    public static final class Eighteen implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.addColumn("task", column("twice", "bigint").virtualAs("id * 2"));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropColumn("task", "twice");
        }
    }

    private final Scripts scripts = new Scripts(
            Migrations.of(List.of(Plain.class, Fifteen.class, Eighteen.class)), "public", Duration.ofSeconds(5));

    @Test
    void aScriptForAVersionStopsOnAnOlderServer() {
        assertThat(scripts.forServer(ServerVersion.parse("16.4")).upgrade("base:b2"))
                .contains("current_setting('server_version_num')::int >= 160000")
                .contains("this script was printed for PostgreSQL 16 and later")
                .contains("NULLS NOT DISTINCT");
        assertThat(scripts.upgrade("base:head")).doesNotContain("server_version_num");
    }

    @ParameterizedTest
    @CsvSource({"14, b2, NULLS NOT DISTINCT, 15", "17, c3, VIRTUAL, 18"})
    void whatTheVersionDoesNotKnowIsRefusedByName(String version, String revision, String what, String since) {
        Scripts old = scripts.forServer(ServerVersion.parse(version));

        assertThatThrownBy(() -> old.upgrade("base:head"))
                .hasFieldOrPropertyWithValue("code", "AG271")
                .hasMessageContaining("Revision " + revision)
                .hasMessageContaining(what)
                .hasMessageContaining("which is new in PostgreSQL " + since);
        assertThat(old.upgrade("base:a1")).contains("CREATE TABLE");
        assertThat(old.downgrade("head:base")).contains("DROP TABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AG251 13", "AG251 9.6.24", "AG239 latest", "AG239 16beta1", "AG239 -1"})
    void whatIsNoVersionThatAutogenWorksWithIsRefused(String codeAndText) {
        String[] parts = codeAndText.split(" ");

        assertThatThrownBy(() -> ServerVersion.parse(parts[1])).hasFieldOrPropertyWithValue("code", parts[0]);
    }
}
