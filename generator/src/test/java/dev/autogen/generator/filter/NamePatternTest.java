package dev.autogen.generator.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.generator.extension.ObjectKind;
import dev.autogen.generator.extension.ObjectPath;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternTest {

    @ParameterizedTest(name = "{0} fits {1} {2}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "task | TABLE | public.task | true",
                "task | TABLE | audit.task | false",
                "task* | TABLE | public.task_tag | true",
                "tas? | TABLE | public.task | true",
                "tas? | TABLE | public.tasks | false",
                "audit.* | TABLE | audit.task | true",
                "*.task | TABLE | audit.task | true",
                "audit.task | SEQUENCE | audit.task | false",
                "audit.task.note | COLUMN | audit.task.note | true",
                "audit.task.note | COLUMN | audit.task.notes | false",
                "*.*.note_* | COLUMN | public.task.note_old | true",
                "column note | COLUMN | audit.task.note | true",
                "column task.note | COLUMN | public.task.note | true",
                "column task.note | COLUMN | audit.task.note | false",
                "index ix_tmp_* | INDEX | audit.task.ix_tmp_1 | true",
                "index task.ix_tmp_* | INDEX | public.task.ix_tmp_1 | true",
                "INDEX ix_tmp_* | CHECK | public.task.ix_tmp_1 | false",
                "constraint task.* | FOREIGN_KEY | public.task.fk | true",
                "constraint task.* | INDEX | public.task.fk | false",
                "foreign key fk | FOREIGN_KEY | public.task.fk | true",
                "primary key pk_* | PRIMARY_KEY | public.task.pk_task | true",
                "unique uq | UNIQUE | public.task.uq | true",
                "check ck | CHECK | public.task.ck | true",
                "exclude x | EXCLUDE | public.task.x | true",
                "sequence audit.*_seq | SEQUENCE | audit.task_seq | true",
                "enum status | ENUM | public.status | true",
                "schema audit | SCHEMA | audit | true",
                "\"a.b\".\"T*\" | TABLE | a.b,T* | true",
                "\"T*\" | TABLE | public.Task | false",
                "\"say \"\"hi\"\"\" | TABLE | public.say \"hi\" | true",
                "größe | TABLE | public.größe | true",
            })
    void fits(String pattern, ObjectKind kind, String name, boolean fits) {
        assertThat(NamePattern.parse(pattern).fits(path(kind, name), "public")).isEqualTo(fits);
    }

    private static ObjectPath path(ObjectKind kind, String name) {
        String[] parts = name.contains(",") ? name.split(",") : name.split("\\.");
        Optional<String> schema = parts.length > 1 ? Optional.of(parts[0]) : Optional.empty();
        Optional<String> table = parts.length > 2 ? Optional.of(parts[1]) : Optional.empty();
        return new ObjectPath(kind, schema, table, parts[parts.length - 1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b", "a.b.c.d", "table a.b.c", "sequence a.b.c", "schema a.b", "\"open", ".a", "a b c"})
    void refusesWhatIsNoPattern(String text) {
        assertThatThrownBy(() -> NamePattern.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text.replace("table ", ""));
    }
}
