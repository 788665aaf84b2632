package dev.autogen.generator.rename;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What speaks for a rename, added up. */
final class Evidence {

    private final List<String> words = new ArrayList<>();
    private double score;

    Evidence add(double points, String word) {
        score += points;
        words.add(word);
        return this;
    }

    Evidence addIf(boolean holds, double points, String word) {
        return holds ? add(points, word) : this;
    }

    Evidence names(double points, String from, String to) {
        double alike = Likeness.of(from, to);
        score += points * alike;
        if (alike >= 0.5) {
            words.add("similar names");
        }
        return this;
    }

    int score() {
        return (int) Math.min(100, Math.round(score));
    }

    Optional<Candidate> of(Rename rename, int threshold) {
        return score() >= threshold ? Optional.of(new Candidate(rename, score(), words)) : Optional.empty();
    }
}
