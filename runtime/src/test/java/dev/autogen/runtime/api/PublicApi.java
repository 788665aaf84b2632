package dev.autogen.runtime.api;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What users of a jar can see, as text: each public type outside {@code internal} with its public and protected members. */
final class PublicApi {

    private PublicApi() {}

    /** Describes the classes of a directory, sorted by name. */
    static String of(Path classes) throws IOException, ClassNotFoundException {
        StringBuilder text = new StringBuilder();
        for (String name : names(classes)) {
            Class<?> type = Class.forName(name, false, PublicApi.class.getClassLoader());
            if (isVisible(type)) {
                describe(type).forEach(line -> text.append(line).append('\n'));
            }
        }
        return text.toString();
    }

    private static List<String> names(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file -> file.substring(0, file.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .filter(name -> !name.contains(".internal."))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isVisible(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return isVisible(type.getModifiers()) && !type.isSynthetic() && (outer == null || isVisible(outer));
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static List<String> describe(Class<?> type) {
        List<String> members = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (isVisible(field.getModifiers()) && !field.isSynthetic()) {
                members.add("    " + name(field.getGenericType()) + " " + field.getName());
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isVisible(constructor.getModifiers()) && !constructor.isSynthetic()) {
                members.add("    new" + parameters(constructor));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isVisible(method.getModifiers()) && !method.isSynthetic() && !isOfRecord(method)) {
                String how = Modifier.isStatic(method.getModifiers()) ? "static " : "";
                members.add("    " + how + name(method.getGenericReturnType()) + " " + method.getName()
                        + parameters(method));
            }
        }
        members.sort(String::compareTo);
        members.add(0, kind(type) + " " + type.getName());
        return members;
    }

    private static boolean isOfRecord(Method method) {
        return method.getDeclaringClass().isRecord()
                && (List.of("equals", "hashCode", "toString").contains(method.getName())
                        || Arrays.stream(method.getDeclaringClass().getRecordComponents())
                                .anyMatch(c -> c.getAccessor().equals(method)));
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "annotation";
        } else if (type.isInterface()) {
            return type.isSealed() ? "sealed interface" : "interface";
        } else if (type.isRecord()) {
            return "record";
        }
        return type.isEnum() ? "enum" : "class";
    }

    private static String parameters(Executable executable) {
        return Arrays.stream(executable.getGenericParameterTypes())
                .map(PublicApi::name)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String name(Type type) {
        return type.getTypeName().replaceAll("\\b(?:\\w+\\.)+(\\w+)", "$1");
    }
}
