package dev.autogen.generator.rename;

import dev.autogen.generator.rename.Rename.Kind;
import dev.autogen.runtime.schema.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sequences that go and sequences that come: a new one would count from the start again. */
final class SequenceLikeness {

    private static final int THRESHOLD = 60;

    private SequenceLikeness() {}

    static Stream<Candidate> candidates(Pairing pairing) {
        List<Sequence> gone =
                Pairing.without(pairing.current().sequences(), pairing.desired().sequences());
        List<Sequence> come =
                Pairing.without(pairing.desired().sequences(), pairing.current().sequences());
        boolean only = gone.size() == 1
                && come.size() == 1
                && Pairing.without(pairing.current().tables(), pairing.desired().tables())
                        .isEmpty();
        return gone.stream().flatMap(was -> come.stream()
                .filter(now -> now.name().schema().equals(was.name().schema()))
                .filter(now -> now.ownedBy().equals(was.ownedBy()))
                .flatMap(now -> compare(was, now, only).stream()));
    }

    private static Optional<Candidate> compare(Sequence was, Sequence now, boolean only) {
        boolean alike = Likeness.of(was.name().name(), now.name().name()) > 0.6;
        if (!only && !alike) {
            return Optional.empty();
        }
        boolean sameStep = was.options().increment() == now.options().increment();
        return new Evidence()
                .addIf(sameStep, 45, "both count by " + now.options().increment())
                .names(40, was.name().name(), now.name().name())
                .addIf(only, 25, "the only one dropped and the only one added")
                .of(Rename.alone(Kind.SEQUENCE, was.name(), now.name().name()), THRESHOLD);
    }
}
