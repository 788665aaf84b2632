package dev.autogen.generator.entities;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.sql.Time;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;

class ColumnZooTest extends MappingZoo {

    @Override
    Stream<Model> models() {
        return Stream.of(
                Model.of("numbers", Numbers.class),
                Model.of("texts", Texts.class),
                Model.of("dates and times", Times.class),
                Model.of("time zones in a column", Zones.class),
                Model.of("other types", Others.class),
                Model.of("arrays", Arrays.class),
                Model.of("enums under checks", Enums.class),
                Model.of("a named enum type", NamedEnum.class),
                Model.of("a named enum type in order of declaration", NamedOrdinalEnum.class),
                Model.of("elements of a named enum type and an array of enums", NamedEnumElements.class),
                Model.of("booleans by converter", Booleans.class),
                Model.of("a converter", Converted.class),
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
                Model.of("preferred types", Times.class)
                        .with("hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP")
                        .with("hibernate.type.preferred_duration_jdbc_type", "NUMERIC"),
                Model.of("a physical naming strategy", Plain.class)
                        .with(
                                "hibernate.physical_naming_strategy",
                                "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy"),
                Model.of("columns in order of binding", Numbers.class)
                        .with("hibernate.column_ordering_strategy", "legacy"),
                Model.of("an old dialect version is overruled", Times.class)
                        .with("hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect"));
    }

    @Entity
    static class Numbers {
        @Id
        long id;

        byte tiny;
        short small;
        int medium;
        Long big;
        float single;
        double twice;
        BigDecimal amount;

        @Column(precision = 10, scale = 4)
        BigDecimal precise;

        BigInteger huge;
    }

    @Entity
    static class Texts {
        @Id
        String id;

        @Column(length = 40)
        String bounded;

        @Column(length = 100_000)
        String endless;

        @Lob
        String large;

        char letter;
        Character optional;

        @JdbcTypeCode(SqlTypes.NVARCHAR)
        String national;

        @JdbcTypeCode(SqlTypes.CHAR)
        @Column(length = 8)
        String fixed;

        @JdbcTypeCode(SqlTypes.LONGVARCHAR)
        String text;
    }

    @Entity
    static class Times {
        @Id
        long id;

        Instant instant;
        LocalDate day;
        LocalTime time;
        LocalDateTime dateTime;
        OffsetDateTime shifted;
        ZonedDateTime zoned;
        Duration duration;
        java.util.Date legacy;
        Time sqlTime;

        @org.hibernate.annotations.FractionalSeconds(3)
        Instant milliseconds;
    }

    @Entity
    static class Zones {
        @Id
        long id;

        @TimeZoneStorage(TimeZoneStorageType.COLUMN)
        OffsetDateTime shifted;

        @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
        OffsetDateTime normalized;
    }

    @Entity
    static class Others {
        @Id
        UUID id;

        boolean flag;
        byte[] bytes;

        @Lob
        byte[] blob;

        InetAddress address;

        @JdbcTypeCode(SqlTypes.JSON)
        Map<String, String> json;

        @JdbcTypeCode(SqlTypes.SQLXML)
        String xml;

        @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
        Duration interval;
    }

    @Entity
    static class Arrays {
        @Id
        long id;

        int[] numbers;
        List<String> texts;

        @Column(length = 10)
        String[] bounded;

        UUID[] keys;
    }

    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    @Entity
    static class Enums {
        @Id
        long id;

        Colour ordinal;

        @Enumerated(EnumType.STRING)
        Colour text;

        @Enumerated(EnumType.STRING)
        @Column(nullable = false, length = 12)
        Colour required;
    }

    @Entity
    static class NamedEnum {
        @Id
        long id;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Colour colour;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Colour other;
    }

    @Entity
    static class NamedOrdinalEnum {
        @Id
        long id;

        @JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
        Colour colour;
    }

    @Entity
    static class NamedEnumElements {
        @Id
        long id;

        @ElementCollection
        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Set<Colour> colours;

        Colour[] ordinals;
    }

    @Entity
    static class Booleans {
        @Id
        long id;

        @Convert(converter = YesNoConverter.class)
        boolean yesNo;

        @Convert(converter = NumericBooleanConverter.class)
        Boolean numeric;
    }

    static class Money implements AttributeConverter<BigDecimal, Long> {
        @Override
        public Long convertToDatabaseColumn(BigDecimal attribute) {
            return attribute == null ? null : attribute.unscaledValue().longValueExact();
        }

        @Override
        public BigDecimal convertToEntityAttribute(Long data) {
            return data == null ? null : BigDecimal.valueOf(data, 2);
        }
    }

    @Entity
    static class Converted {
        @Id
        long id;

        @Convert(converter = Money.class)
        BigDecimal price;
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
        Colour colour;
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
