package dev.autogen.generator.canonical.scratch;

import dev.autogen.runtime.schema.Identity;
import dev.autogen.runtime.schema.SequenceOptions;

/** The bounds an identity takes from the type of its column, whatever the model calls that type. */
final class SequenceBounds {

    private SequenceBounds() {}

    static Identity of(Identity identity, String modelType, String type) {
        SequenceOptions options = identity.options();
        SequenceOptions implied = SequenceOptions.counting(modelType, options.start(), options.increment())
                .withType(options.type());
        SequenceOptions own = SequenceOptions.counting(type, options.start(), options.increment());
        return new Identity(
                identity.always(),
                options.withType(type)
                        .withMin(options.min() == implied.min() ? own.min() : options.min())
                        .withMax(options.max() == implied.max() ? own.max() : options.max()));
    }
}
