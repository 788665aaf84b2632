package dev.autogen.generator.entities.mapping;

import dev.autogen.generator.entities.model.ModelProblems;
import dev.autogen.generator.entities.model.Names;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.type.EnumType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Column;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.converter.spi.BasicValueConverter;
import org.hibernate.type.descriptor.java.BasicPluralJavaType;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.ArrayJdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcType;

/**
 * The mapping of named enum types.
 *
 * <p>Hibernate keeps them as statements alone. The columns tell which Java enums they stand for; the statements then
 * only tell whether the values are sorted by name or by declaration, and converted or not.
 */
final class EnumMapper {

    private final ModelProblems problems;
    private final Map<QualifiedName, EnumType> enums = new TreeMap<>();
    private final Map<QualifiedName, String> places = new TreeMap<>();

    EnumMapper(ModelProblems problems) {
        this.problems = problems;
    }

    /**
     * A column of a table, or an attribute of a composite type.
     *
     * @param column the column
     * @param text where it is, for a message
     */
    record Place(Column column, String text) {}

    Map<QualifiedName, EnumType> map(List<Place> places) {
        for (Place place : places) {
            if (place.column().getValue() instanceof BasicValue value) {
                ofValue(value).ifPresent(type -> add(type, place.text()));
            }
        }
        return enums;
    }

    /** Hibernate names the type by the simple name of the class, which two enums may share. */
    private void add(EnumType type, String place) {
        EnumType other = enums.put(type.name(), type);
        places.putIfAbsent(type.name(), place);
        if (other != null && !Set.copyOf(other.values()).equals(Set.copyOf(type.values()))) {
            problems.add(
                    "AG308",
                    "Two enums of the model are named type \"" + type.name() + "\" in PostgreSQL: that of "
                            + places.get(type.name()) + " with " + other.values() + ", and that of " + place
                            + " with " + type.values()
                            + ". Hibernate names the type by the simple name of the class: rename one of the two"
                            + " classes, or map one of them as text.");
        }
    }

    private static Optional<EnumType> ofValue(BasicValue value) {
        BasicValue.Resolution<?> resolution = value.getResolution();
        JdbcType jdbcType = resolution.getJdbcType();
        JavaType<?> javaType = resolution.getDomainJavaType();
        if (jdbcType instanceof ArrayJdbcType array) {
            jdbcType = array.getElementJdbcType();
            javaType = javaType instanceof BasicPluralJavaType<?> plural ? plural.getElementJavaType() : javaType;
        }
        int code = jdbcType.getDefaultSqlTypeCode();
        boolean named = code == SqlTypes.NAMED_ENUM || code == SqlTypes.NAMED_ORDINAL_ENUM;
        Class<?> enumClass = javaType.getJavaTypeClass();
        if (!named || !enumClass.isEnum()) {
            return Optional.empty();
        }
        List<String> values = values(enumClass, converter(resolution));
        List<String> ordered =
                code == SqlTypes.NAMED_ENUM ? values.stream().sorted().toList() : values;
        QualifiedName name = QualifiedName.of(Names.unquoted(enumClass.getSimpleName()));
        return Optional.of(new EnumType(name, ordered, EnumType.CASTS_OF_HIBERNATE, Optional.empty()));
    }

    @SuppressWarnings("unchecked")
    private static Optional<BasicValueConverter<Object, Object>> converter(BasicValue.Resolution<?> resolution) {
        return Optional.ofNullable((BasicValueConverter<Object, Object>) resolution.getValueConverter());
    }

    private static List<String> values(Class<?> enumClass, Optional<BasicValueConverter<Object, Object>> converter) {
        List<String> values = new ArrayList<>();
        for (Object constant : Arrays.asList(enumClass.getEnumConstants())) {
            values.add(converter
                    .map(c -> String.valueOf(c.toRelationalValue(constant)))
                    .orElse(((Enum<?>) constant).name()));
        }
        return values;
    }
}
