package dev.autogen.generator.rename;

import dev.autogen.generator.rename.Rename.Kind;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.type.EnumType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Values that go and values that come in an enum type, or in the check on a column of text. */
public final class ValueLikeness {

    private static final int THRESHOLD = 50;

    private ValueLikeness() {}

    static Stream<Candidate> ofEnums(Pairing pairing) {
        List<Candidate> found = new ArrayList<>();
        for (EnumType was : pairing.current().enums()) {
            pairing.desired()
                    .enums()
                    .find(was.name())
                    .ifPresent(now -> compare(
                            was.values(),
                            now.values(),
                            (from, to) -> Rename.in(Kind.ENUM_VALUE, was.name(), now.name(), from, to),
                            found));
        }
        return found.stream();
    }

    static Stream<Candidate> ofTexts(Pairing pairing) {
        List<Candidate> found = new ArrayList<>();
        for (Pairing.Kept kept : pairing.tables()) {
            QualifiedName table = kept.now().name();
            kept.was().constraintsOf(CheckConstraint.class).forEach(was -> TextValues.column(kept.was(), was)
                    .ifPresent(column -> successor(kept, was, column)
                            .ifPresent(now -> compare(
                                    List.copyOf(TextValues.of(was.expression())),
                                    List.copyOf(TextValues.of(now.expression())),
                                    (from, to) -> Rename.text(pairing.before().apply(table), table, column, from, to),
                                    found))));
        }
        return found.stream();
    }

    public static Optional<CheckConstraint> successor(Pairing.Kept kept, CheckConstraint was, String column) {
        List<CheckConstraint> now = kept.now()
                .constraintsOf(CheckConstraint.class)
                .filter(c -> TextValues.column(kept.now(), c).equals(Optional.of(column)))
                .filter(c -> !TextValues.of(c.expression()).isEmpty())
                .toList();
        return now.size() == 1 && !TextValues.of(was.expression()).isEmpty()
                ? now.stream().findFirst()
                : Optional.empty();
    }

    private static void compare(
            List<String> was, List<String> now, BiFunction<String, String, Rename> rename, List<Candidate> found) {
        List<String> gone = was.stream().filter(v -> !now.contains(v)).toList();
        List<String> come = now.stream().filter(v -> !was.contains(v)).toList();
        boolean only = gone.size() == 1 && come.size() == 1;
        for (String from : gone) {
            for (String to : come) {
                new Evidence()
                        .addIf(was.size() == now.size() && was.indexOf(from) == now.indexOf(to), 35, "same place")
                        .addIf(only, THRESHOLD, "the only one dropped and the only one added")
                        .names(80, from, to)
                        .of(rename.apply(from, to), THRESHOLD)
                        .ifPresent(found::add);
            }
        }
    }
}
