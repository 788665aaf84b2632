package dev.autogen.generator.entities;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.GeneratedColumn;

/** Models with one rule of a column each: definitions, defaults, checks, names. */
class ColumnRuleZooTest extends MappingZoo {

    @Override
    Stream<Model> models() {
        return Stream.of(
                Model.of("column definitions", Definitions.class),
                Model.of("a column definition with check and references", DefinitionKeys.class),
                Model.of("serial column definitions", Serials.class),
                Model.of("defaults", Defaults.class),
                Model.of("a generated column", Generated.class),
                Model.of("a collation", Collated.class),
                Model.of("comments", Commented.class),
                Model.of("identity bigint", IdentityLong.class),
                Model.of("identity integer", IdentityInteger.class),
                Model.of("identity smallint", IdentityShort.class),
                Model.of("checks of a column", Checked.class),
                Model.of("Bean Validation", Validated.class),
                Model.of("Bean Validation off", Validated.class).with("jakarta.persistence.validation.mode", "none"),
                Model.of("Bean Validation not for DDL", Validated.class)
                        .with("hibernate.validator.apply_to_ddl", "false"),
                Model.of("quoted names", Quoted.class),
                Model.of("names quoted globally", Plain.class).with("hibernate.globally_quoted_identifiers", "true"),
                Model.of("key words quoted", KeyWords.class).with("hibernate.auto_quote_keyword", "true"),
                Model.of("a physical naming strategy", Plain.class)
                        .with(
                                "hibernate.physical_naming_strategy",
                                "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy"));
    }

    @Entity
    static class Definitions {
        @Id
        long id;

        @Column(columnDefinition = "varchar(40) default 'not null, default (x)' not null")
        String tricky;

        @Column(columnDefinition = "text collate \"C\" default E'it\\'s' || $q$ check $q$")
        String collated;

        @Column(columnDefinition = "numeric(8,2) default case when true then null else 1 end check (money > 0)")
        BigDecimal money;

        @Column(columnDefinition = "timestamp(3) with time zone default now()")
        Instant seen;

        @Column(columnDefinition = "int GENERATED ALWAYS AS (2 + 3) STORED", insertable = false, updatable = false)
        Integer made;

        @Column(columnDefinition = "DOUBLE PRECISION NULL")
        Double twice;

        @Column(columnDefinition = "interval second(3)")
        Duration interval;
    }

    @Entity
    static class DefinitionKeys {
        @Id
        @Column(columnDefinition = "bigint constraint positive check (id > 0)")
        long id;

        @Column(columnDefinition = "bigint unique")
        Long single;
    }

    @Entity
    static class Serials {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        long id;

        @Column(columnDefinition = "bigserial", insertable = false)
        long number;
    }

    @Entity
    static class Defaults {
        @Id
        long id;

        @ColumnDefault("3")
        int priority;

        @ColumnDefault("'it''s'")
        String text;

        @ColumnDefault("gen_random_uuid()")
        UUID key;

        @ColumnDefault("current_timestamp")
        Instant at;
    }

    @Entity
    static class Generated {
        @Id
        long id;

        int width;
        int height;

        @GeneratedColumn("width * height")
        int area;
    }

    @Entity
    static class Collated {
        @Id
        long id;

        @Collate("C")
        String name;
    }

    @Entity
    @Comment("What it''s for")
    static class Commented {
        @Id
        long id;

        @Comment("How it is called")
        String name;
    }

    @Entity
    static class IdentityLong {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;
    }

    @Entity
    static class IdentityInteger {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Integer id;
    }

    @Entity
    static class IdentityShort {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Short id;
    }

    @Entity
    @Check(name = "range_is_one", constraints = "low < high")
    @Check(constraints = "high < 1000")
    static class Checked {
        @Id
        long id;

        @Check(name = "low_is_positive", constraints = "low > 0")
        int low;

        int high;

        @Enumerated(EnumType.STRING)
        @Check(constraints = "colour <> 'RED'")
        ColumnZooTest.Colour colour;
    }

    @Entity
    static class Validated {
        @Id
        long id;

        @NotNull
        @Size(max = 30)
        String name;

        @Min(1)
        @Max(9)
        int grade;
    }

    @Entity
    @Table(name = "`Quoted Things`")
    static class Quoted {
        @Id
        @Column(name = "`ID`")
        long id;

        @Column(name = "\"Upper Name\"", unique = true)
        String name;
    }

    @Entity(name = "PlainThing")
    static class Plain {
        @Id
        long id;

        @Column(unique = true)
        String firstName;
    }

    @Entity
    @Table(name = "order")
    static class KeyWords {
        @Id
        long id;

        @Column(name = "user")
        String who;
    }
}
