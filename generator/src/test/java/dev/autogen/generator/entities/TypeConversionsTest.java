package dev.autogen.generator.entities;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** Each type of a column becomes each other: a model has a column for every type, and the next one moves all types on. */
@Tag("complete")
class TypeConversionsTest extends ConversionZoo {

    private static final List<String> TYPES = List.of(
            "byte",
            "short",
            "int",
            "long",
            "float",
            "double",
            "boolean",
            "char",
            "String",
            "@Column(length = 40) String",
            "@Column(columnDefinition = \"text\") String",
            "@JdbcTypeCode(SqlTypes.CHAR) @Column(length = 7) String",
            "@Lob String",
            "@Lob byte[]",
            "byte[]",
            "BigDecimal",
            "@Column(precision = 10, scale = 5) BigDecimal",
            "BigInteger",
            "LocalDate",
            "LocalTime",
            "LocalDateTime",
            "@Column(columnDefinition = \"timestamp(3)\") LocalDateTime",
            "Instant",
            "OffsetTime",
            "ZonedDateTime",
            "Duration",
            "@JdbcTypeCode(SqlTypes.INTERVAL_SECOND) Duration",
            "UUID",
            "@JdbcTypeCode(SqlTypes.VARCHAR) UUID",
            "@JdbcTypeCode(SqlTypes.JSON) Map<String, String>",
            "@JdbcTypeCode(SqlTypes.INET) InetAddress",
            "String[]",
            "int[]",
            "List<Long>",
            "@Enumerated(EnumType.STRING) Color",
            "@Enumerated(EnumType.ORDINAL) Color",
            "@JdbcTypeCode(SqlTypes.NAMED_ENUM) Color",
            "Year",
            "Locale",
            "@Column(columnDefinition = \"varchar(3)\") String",
            "@JdbcTypeCode(SqlTypes.SQLXML) String",
            "@Column(columnDefinition = \"date\") @ColumnDefault(\"current_date\") LocalDate",
            "@ColumnDefault(\"7\") int");

    @Override
    Stream<Conversion> conversions() {
        return IntStream.iterate(1, step -> step <= TYPES.size() / 2, step -> step + 3)
                .mapToObj(step -> new Conversion(model("all types", 0), model("all types, " + step + " on", step)));
    }

    private static Model model(String name, int step) {
        String attributes = IntStream.range(0, TYPES.size())
                .mapToObj(i -> TYPES.get((i + step) % TYPES.size()) + " c" + i + ";")
                .collect(Collectors.joining("\n"));
        return SourceModel.ofAttributes(name, attributes);
    }
}
