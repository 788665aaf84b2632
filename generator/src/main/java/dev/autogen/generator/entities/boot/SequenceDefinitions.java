package dev.autogen.generator.entities.boot;

import dev.autogen.generator.entities.model.EntitySource;
import jakarta.persistence.SequenceGenerator;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The places that define a sequence, for the message where two of them disagree: Hibernate's own names the sequence
 * alone.
 */
final class SequenceDefinitions {

    private SequenceDefinitions() {}

    /** Returns the definitions of the sequences that a text names, one a line; none where it names none of theirs. */
    static Set<String> namedIn(String text, EntitySource source) {
        Set<String> found = new TreeSet<>();
        for (String name : source.classNames()) {
            Class<?> type = LoadableClasses.load(name, source.classLoader());
            for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
                Stream.of(List.of(c), List.of(c.getDeclaredFields()), List.of(c.getDeclaredMethods()))
                        .flatMap(List::stream)
                        .forEach(element -> collect(element, text, found));
            }
        }
        return found;
    }

    private static void collect(AnnotatedElement element, String text, Set<String> found) {
        for (SequenceGenerator generator : element.getAnnotationsByType(SequenceGenerator.class)) {
            String sequence = generator.sequenceName().isEmpty() ? generator.name() : generator.sequenceName();
            if (!sequence.isEmpty() && quotes(text, sequence)) {
                found.add(place(element) + ": initialValue = " + generator.initialValue() + ", allocationSize = "
                        + generator.allocationSize());
            }
        }
    }

    /** 6.6 puts names into brackets, 7 into quotes, both with their schema. */
    private static boolean quotes(String text, String sequence) {
        return Pattern.compile("[\\['.]" + Pattern.quote(sequence) + "[\\]']")
                .matcher(text)
                .find();
    }

    private static String place(AnnotatedElement element) {
        return element instanceof Member member
                ? member.getDeclaringClass().getName() + "." + member.getName()
                : ((Class<?>) element).getName();
    }
}
