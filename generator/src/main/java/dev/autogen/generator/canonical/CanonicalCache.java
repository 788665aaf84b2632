package dev.autogen.generator.canonical;

import java.util.List;
import java.util.Optional;

/** What a server has said before of texts, so that it need not be asked again. */
public interface CanonicalCache {

    /** Returns the answer to a question that was asked before. */
    Optional<List<String>> find(String key);

    /** Takes an answer. */
    void remember(String key, List<String> answer);

    /** Keeps what was remembered for the next run. */
    void save();

    /** Returns a cache that forgets. */
    static CanonicalCache none() {
        return new CanonicalCache() {
            @Override
            public Optional<List<String>> find(String key) {
                return Optional.empty();
            }

            @Override
            public void remember(String key, List<String> answer) {}

            @Override
            public void save() {}
        };
    }
}
