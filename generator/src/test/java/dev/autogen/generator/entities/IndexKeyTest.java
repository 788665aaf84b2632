package dev.autogen.generator.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.testing.CatalogDump;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keys of indexes in the ways that Hibernate's own DDL takes them. */
@ExtendWith(PostgresExtension.class)
class IndexKeyTest {

    @Entity(name = "Note")
    @Table(
            name = "note",
            indexes = {
                @Index(name = "ix_expression", columnList = "(lower(title)) desc"),
                @Index(name = "ix_columns", columnList = "title, \"Odd Name\" desc"),
                @Index(name = "ix_unique", columnList = "(lower(title)), (upper(body))", unique = true)
            })
    static class Note {
        @Id
        long id;

        String title;
        String body;

        @Column(name = "\"Odd Name\"")
        String odd;
    }

    @Entity(name = "Note")
    @Table(
            name = "note",
            indexes = {
                @Index(name = "ix_1", columnList = "lower(title)"),
                @Index(name = "ix_2", columnList = "coalesce(title, body, 'a') desc, id"),
                @Index(name = "ix_3", columnList = "(coalesce(title, body)), body desc"),
                @Index(name = "ix_4", columnList = "title varchar_pattern_ops"),
                @Index(name = "ix_5", columnList = "id, (left(body, 3))", unique = true)
            })
    static class Loose {
        @Id
        long id;

        String title;
        String body;
    }

    @Entity(name = "Note")
    @Table(name = "note", indexes = @Index(name = "ix", columnList = "(coalesce(title, 'a, b'))"))
    static class CutLiteral {
        @Id
        long id;

        String title;
    }

    @Entity(name = "Note")
    @Table(name = "note", indexes = @Index(name = "ix", columnList = "titel"))
    static class Misspelt {
        @Id
        long id;

        String title;
    }

    @Entity(name = "Note")
    @Table(name = "note", indexes = @Index(name = "ux", columnList = "lower(title)", unique = true))
    static class UniqueExpression {
        @Id
        long id;

        String title;
    }

    @Entity(name = "Note")
    @Table(name = "note", uniqueConstraints = @UniqueConstraint(columnNames = "lower(title)"))
    static class UniqueConstraintOverExpression {
        @Id
        long id;

        String title;
    }

    @Test
    @Tag("C071")
    @Tag("C073")
    void areWhatHibernateMakesOfThem(TestDatabase database) throws SQLException {
        Model model = Model.of("notes", Note.class);
        ModelTrip.on(database).to(model);

        try (TestDatabase theirs = TestDatabase.create()) {
            HibernateExport.create(model, theirs);
            assertThat(indexes(database)).isEqualTo(indexes(theirs)).hasSize(3);
            assertThat(ModelTrip.on(theirs).compare(model).upgrade()).isEmpty();
        }
    }

    @Test
    @Tag("C071")
    void areWhatTheirAuthorMeansWhereHibernateTakesThemForColumns(TestDatabase database) throws SQLException {
        Model model = Model.of("loose", Loose.class);
        ModelTrip trip = ModelTrip.on(database);
        trip.to(model);

        assertThat(indexes(database))
                .containsExactly(
                        "index public.note ix_1:  ON public.note USING btree (lower((title)::text))",
                        "index public.note ix_2:  ON public.note USING btree (COALESCE(title, body,"
                                + " 'a'::character varying) DESC, id)",
                        "index public.note ix_3:  ON public.note USING btree (COALESCE(title, body), body DESC)",
                        "index public.note ix_4:  ON public.note USING btree (title varchar_pattern_ops)",
                        "index public.note ix_5:  ON public.note USING btree (id, \"left\"((body)::text, 3)) unique");
        assertThat(trip.compare(model).upgrade()).isEmpty();
    }

    @Test
    void areRefusedWhereTheyNameNoColumn(TestDatabase database) {
        refuses(database, Misspelt.class, "\"titel\"");
        refuses(database, UniqueExpression.class, "lower(title)");
        refuses(database, UniqueConstraintOverExpression.class, "lower(title)");
    }

    @Test
    void areRefusedWhereHibernateHasCutALiteral(TestDatabase database) {
        assertThatThrownBy(() -> ModelTrip.on(database).to(Model.of("cut", CutLiteral.class)))
                .isInstanceOf(AutogenException.class)
                .hasMessageContaining("index \"ix\" of table \"note\"")
                .hasMessageContaining("a literal with a comma");
    }

    private static void refuses(TestDatabase database, Class<?> entity, String text) {
        assertThatThrownBy(() -> ModelTrip.on(database).to(Model.of("wrong", entity)))
                .isInstanceOf(AutogenException.class)
                .hasMessageContaining(entity.getSimpleName())
                .hasMessageContaining(text)
                .extracting(e -> ((AutogenException) e).code())
                .isEqualTo("AG313");
    }

    private static List<String> indexes(TestDatabase database) {
        return CatalogDump.of(database).lines().stream()
                .filter(line -> line.startsWith("index "))
                .toList();
    }
}
