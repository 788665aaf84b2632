package dev.autogen.generator.entities.mapping;

import dev.autogen.generator.entities.clause.SequenceClause;
import dev.autogen.generator.entities.hibernate.LaterHibernate;
import dev.autogen.generator.entities.model.Names;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.SequenceOptions;
import java.util.Optional;
import org.hibernate.boot.model.relational.QualifiedSequenceName;

/** The mapping of sequences, which Hibernate makes with a start and an increment, and bounds where these need them. */
final class SequenceMapper {

    private SequenceMapper() {}

    static Sequence map(MappingContext context, org.hibernate.boot.model.relational.Sequence sequence) {
        QualifiedSequenceName written = sequence.getName();
        QualifiedName name = context.namespaces()
                .name(Optional.ofNullable(written.getSchemaName()), Names.of(written.getSequenceName()));
        long start = sequence.getInitialValue();
        long increment = sequence.getIncrementSize();
        String text = LaterHibernate.options(sequence);
        try {
            SequenceOptions options = SequenceClause.parse("bigint", start, increment, text);
            if (increment > 0 && start <= 0) {
                options = options.withMin(start);
            } else if (increment < 0 && start >= 0) {
                options = options.withMax(start);
            }
            return Sequence.of(name, options);
        } catch (IllegalArgumentException e) {
            throw MappingContext.unreadable("options", "sequence \"" + name + "\"", text, e);
        }
    }
}
