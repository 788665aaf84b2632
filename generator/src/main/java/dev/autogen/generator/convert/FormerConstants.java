package dev.autogen.generator.convert;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the numbers of an enum have meant so far, in the constants that it has now. */
final class FormerConstants {

    private FormerConstants() {}

    /**
     * Returns the constant of each number; nothing where some are gone and others new, in other places: one of the new may be
     * one that is gone under another name.
     */
    static Optional<List<String>> in(List<String> now, List<String> was) {
        boolean gone = !now.containsAll(was);
        if (!gone || was.containsAll(now)) {
            return Optional.of(was.stream()
                    .map(name -> now.contains(name) ? name : ConstantAnswers.NONE_SUCH)
                    .toList());
        }
        boolean renamedInPlace = IntStream.range(0, was.size())
                .allMatch(i -> i < now.size()
                        && (now.get(i).equals(was.get(i)) || (!now.contains(was.get(i)) && !was.contains(now.get(i)))));
        return renamedInPlace ? Optional.of(now.subList(0, was.size())) : Optional.empty();
    }
}
