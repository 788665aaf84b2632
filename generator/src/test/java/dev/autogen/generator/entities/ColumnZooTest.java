package dev.autogen.generator.entities;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;

/** Models with one type of column each. */
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
                Model.of("preferred types", Times.class)
                        .with("hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP")
                        .with("hibernate.type.preferred_duration_jdbc_type", "NUMERIC"),
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
}
