package dev.autogen.generator.entities.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.schema.IndexPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexElementTest {

    @Test
    void readsWhatPostgresTakes() {
        assertThat(IndexElement.parse("name desc nulls last"))
                .isEqualTo(IndexPart.column("name").desc().withNullsLast());
        assertThat(IndexElement.parse("Name ASC")).isEqualTo(IndexPart.column("name"));
        assertThat(IndexElement.parse("\"Name\" nulls first"))
                .isEqualTo(IndexPart.column("Name").withNullsFirst());
        assertThat(IndexElement.parse("lower(title)")).isEqualTo(IndexPart.expression("lower(title)"));
        assertThat(IndexElement.parse("(a || b) desc"))
                .isEqualTo(IndexPart.expression("a || b").desc());
        assertThat(IndexElement.parse("title collate \"C\" text_pattern_ops"))
                .isEqualTo(IndexPart.column("title").collate("\"C\"").operatorClass("text_pattern_ops"));
        assertThat(IndexElement.parse("tags gist_x.ops (siglen = 32) desc"))
                .isEqualTo(IndexPart.column("tags")
                        .operatorClass("gist_x.ops (siglen = 32)")
                        .desc());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a + b", "a.b", "title desc desc", "lower(", ""})
    void refusesTheRest(String sql) {
        assertThatThrownBy(() -> IndexElement.parse(sql)).isInstanceOf(IllegalArgumentException.class);
    }
}
