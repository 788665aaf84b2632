package dev.autogen.generator.canonical;

import dev.autogen.generator.canonical.scratch.Fields;
import dev.autogen.generator.canonical.scratch.Script;
import dev.autogen.runtime.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * The cache as seen from one model: an answer holds for a server version, a target schema and a set of enum types.
 *
 * @param cache the cache
 * @param surroundings what an answer depends on beside the question
 */
record Memory(CanonicalCache cache, String surroundings) {

    static Memory of(CanonicalCache cache, int serverVersion, String targetSchema, Schema desired) {
        return new Memory(
                cache,
                Fields.digest(serverVersion + "\n" + Fields.join(List.of(targetSchema)) + "\n" + desired.enums()
                        + desired.composites()));
    }

    Optional<List<String>> find(Script question) {
        return cache.find(key(question));
    }

    void remember(Script question, List<String> answer) {
        cache.remember(key(question), answer);
    }

    private String key(Script question) {
        return Fields.digest(surroundings + "\n" + question);
    }
}
