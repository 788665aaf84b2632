package dev.autogen.spring.probe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.ClassUtils;

/** The settings that can be handed to another JVM: texts, and objects that can be made again. */
final class Carried {

    private static final List<String> OF_THE_RUN = List.of(
            "hibernate.hbm2ddl.",
            "hibernate.connection.",
            "hibernate.resource.",
            "hibernate.transaction.",
            "hibernate.archive.",
            "hibernate.cdi.",
            "hibernate.hikari.",
            "hibernate.show_sql",
            "hibernate.generate_statistics",
            "jakarta.persistence.schema-generation.",
            "jakarta.persistence.jdbc.",
            "jakarta.persistence.jtaDataSource",
            "jakarta.persistence.nonJtaDataSource",
            "jakarta.persistence.sql-load-script-source",
            "javax.persistence.schema-generation.");

    private static final Pattern SHAPING = Pattern.compile(
            ".*(naming|strategy|default_schema|default_catalog|dialect|contributor|quoted|envers|type\\.|mapping\\.).*");

    private Carried() {}

    static boolean isCarried(String name, Object value) {
        return OF_THE_RUN.stream().noneMatch(name::startsWith) && (isText(value) || isRemade(value));
    }

    /** Tells whether a setting may change the tables, so that leaving it out must be said. */
    static boolean isShaping(String name) {
        return OF_THE_RUN.stream().noneMatch(name::startsWith)
                && SHAPING.matcher(name).matches();
    }

    static void put(Properties report, String key, Object value) {
        if (value instanceof Class<?> type) {
            report.setProperty(key + ".value", type.getName());
        } else if (isText(value)) {
            report.setProperty(key + ".value", value.toString());
        } else {
            report.setProperty(key + ".value", value.getClass().getName());
            report.setProperty(key + ".object", isEmpty(value) ? "" : serialized(value));
        }
    }

    private static boolean isText(Object value) {
        return value instanceof String
                || value instanceof Boolean
                || value instanceof Number
                || value instanceof Enum<?>
                || value instanceof Class<?>;
    }

    private static boolean isRemade(Object value) {
        boolean ofHibernate = Stream.of(ClassUtils.getAllInterfaces(value))
                .anyMatch(i -> i.getName().startsWith("org.hibernate."));
        return ofHibernate && (isEmpty(value) || (value instanceof Serializable && canSerialize(value)));
    }

    /** Tells whether a new object of the class, made without arguments, is the same. */
    private static boolean isEmpty(Object value) {
        try {
            Constructor<?> constructor = value.getClass().getDeclaredConstructor();
            constructor.setAccessible(true);
            Object other = constructor.newInstance();
            for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        if (!Objects.deepEquals(field.get(value), field.get(other))) {
                            return false;
                        }
                    }
                }
            }
            return true;
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            return false;
        }
    }

    private static boolean canSerialize(Object value) {
        return !serialized(value).isEmpty();
    }

    private static String serialized(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            return "";
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
