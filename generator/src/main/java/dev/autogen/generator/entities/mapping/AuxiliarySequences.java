package dev.autogen.generator.entities.mapping;

import dev.autogen.generator.entities.clause.SequenceClause;
import dev.autogen.generator.entities.clause.SqlCursor;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;

/**
 * The mapping of database objects that are sequences, as Envers makes one: statements alone, {@code create sequence s
 * start with 1 increment by 2}.
 */
final class AuxiliarySequences {

    private AuxiliarySequences() {}

    static List<Sequence> map(MappingContext context) {
        List<Sequence> sequences = new ArrayList<>();
        for (AuxiliaryDatabaseObject object : context.metadata().getDatabase().getAuxiliaryDatabaseObjects()) {
            if (object.appliesToDialect(context.dialect())) {
                of(context, object).ifPresent(sequences::add);
            }
        }
        return sequences;
    }

    /** Returns the sequence that an object is, if it is one and nothing more. */
    static Optional<Sequence> of(MappingContext context, AuxiliaryDatabaseObject object) {
        String[] create = object.sqlCreateStrings(context.sql());
        if (create.length != 1) {
            return Optional.empty();
        }
        SqlCursor cursor = new SqlCursor(create[0]);
        if (!cursor.accept("create", "sequence")) {
            return Optional.empty();
        }
        cursor.accept("if", "not", "exists");
        List<String> name = cursor.dottedName();
        QualifiedName written = name.size() == 1
                ? QualifiedName.of(name.get(0))
                : QualifiedName.of(name.get(name.size() - 2), name.get(name.size() - 1));
        return options(cursor.until(Set.of()))
                .map(options -> Sequence.of(context.namespaces().normalized(written), options));
    }

    /** What is not understood makes the object one of those that are reported. */
    private static Optional<SequenceOptions> options(String text) {
        try {
            return Optional.of(SequenceClause.parse("bigint", 1, 1, text));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
