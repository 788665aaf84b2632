package dev.autogen.generator.entities.mapping;

import dev.autogen.generator.entities.model.Names;
import dev.autogen.runtime.schema.ColumnReference;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.type.descriptor.converter.spi.BasicValueConverter;
import org.hibernate.type.descriptor.java.BasicPluralJavaType;

/** The constants of the enums behind columns, in the order of their declaration, where Hibernate stores name or number. */
final class ConstantMapper {

    private ConstantMapper() {}

    static Map<ColumnReference, List<String>> map(MappingContext context) {
        Map<ColumnReference, List<String>> constants = new LinkedHashMap<>();
        for (Table table : context.metadata().collectTableMappings()) {
            for (Column column : table.isPhysicalTable() ? table.getColumns() : List.<Column>of()) {
                if (column.getValue() instanceof BasicValue value) {
                    List<String> names = names(value.getResolution());
                    if (!names.isEmpty()) {
                        constants.put(new ColumnReference(context.nameOf(table), Names.of(column)), names);
                    }
                }
            }
        }
        return constants;
    }

    @SuppressWarnings("unchecked")
    private static List<String> names(BasicValue.Resolution<?> resolution) {
        if (resolution.getDomainJavaType() instanceof BasicPluralJavaType<?> many
                && resolution.getValueConverter() == null) {
            Class<?> element = many.getElementJavaType().getJavaTypeClass();
            return element.isEnum()
                    ? constants(element).stream().<String>map(Enum::name).toList()
                    : List.of();
        }
        Class<?> type = resolution.getDomainJavaType().getJavaTypeClass();
        if (!type.isEnum()) {
            return List.of();
        }
        List<Enum<?>> all = constants(type);
        Optional<BasicValueConverter<Object, Object>> converter =
                Optional.ofNullable((BasicValueConverter<Object, Object>) resolution.getValueConverter());
        boolean plain = converter
                .map(c -> all.stream()
                        .allMatch(constant -> isPlain(constant, all.indexOf(constant), c.toRelationalValue(constant))))
                .orElse(true);
        return plain ? all.stream().<String>map(Enum::name).toList() : List.of();
    }

    private static List<Enum<?>> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .<Enum<?>>map(constant -> (Enum<?>) constant)
                .toList();
    }

    private static boolean isPlain(Enum<?> constant, int position, Object stored) {
        String text = String.valueOf(stored);
        return text.equals(constant.name()) || text.equals(String.valueOf(position));
    }
}
