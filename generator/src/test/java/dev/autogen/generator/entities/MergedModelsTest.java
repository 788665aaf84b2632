package dev.autogen.generator.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.generator.entities.model.EntityModel;
import dev.autogen.generator.entities.model.EntitySource;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.server.ServerVersion;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MergedModelsTest {

    private static final ServerVersion SERVER = new ServerVersion(180000);

    @Entity
    @Table(name = "task")
    static class Task {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
        @SequenceGenerator(name = "ids", sequenceName = "ids", allocationSize = 10)
        long id;
    }

    @Entity
    @Table(name = "note", schema = "audit")
    static class Note {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
        @SequenceGenerator(name = "ids", sequenceName = "ids", allocationSize = 10)
        long id;
    }

    @Entity
    @Table(name = "job")
    static class Job {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
        @SequenceGenerator(name = "ids", sequenceName = "ids", allocationSize = 20)
        long id;
    }

    @Entity
    @Table(name = "task")
    static class Work {
        @Id
        long id;
    }

    @Test
    @Tag("C010")
    void severalSetsAreOneModel() {
        EntityModel merged = read(Task.class, Note.class);

        assertThat(merged.schema().tables().names()).hasToString("[task, audit.note]");
        assertThat(merged.schema().sequences().names()).hasToString("[ids]");
        assertThat(merged.schema().namespaces()).containsExactly("audit");
        assertThat(merged.origins().tables()).hasSize(2);
    }

    @Test
    @Tag("C010")
    void noSetIsAnEmptyModel() {
        assertThat(MergedModels.read(List.of(), SERVER).schema().isEmpty()).isTrue();
    }

    @Test
    @Tag("C010")
    void theSameTableInTwoSetsIsRefusedNamingBoth() {
        assertThatThrownBy(() -> read(Note.class, Task.class, Work.class))
                .isInstanceOf(AutogenException.class)
                .hasMessageStartingWith("The table")
                .hasMessageContaining("\"task\"")
                .hasMessageContaining(Task.class.getName())
                .hasMessageContaining(Work.class.getName());
    }

    @Test
    void aSequenceThatTwoSetsDefineDifferentlyIsRefused() {
        assertThatThrownBy(() -> read(Task.class, Job.class))
                .isInstanceOf(AutogenException.class)
                .hasMessageContaining("sequence \"ids\"")
                .hasMessageContaining("with different definitions");
    }

    private static EntityModel read(Class<?>... sets) {
        List<EntitySource> sources =
                List.of(sets).stream().map(set -> EntitySource.of(set)).toList();
        return MergedModels.read(sources, SERVER);
    }
}
