package dev.autogen.runtime.type;

import dev.autogen.runtime.name.Named;
import dev.autogen.runtime.name.QualifiedName;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An enum type.
 *
 * @param name the name
 * @param values the values, in their order
 * @param casts the casts between it and {@code character varying}
 * @param comment the comment
 */
public record EnumType(QualifiedName name, List<String> values, Set<EnumCast> casts, Optional<String> comment)
        implements Named {

    /** The casts that Hibernate makes along with each named enum. */
    public static final Set<EnumCast> CASTS_OF_HIBERNATE =
            Set.of(new EnumCast(true, EnumCast.Context.IMPLICIT), new EnumCast(false, EnumCast.Context.IMPLICIT));

    public EnumType {
        values = List.copyOf(values);
        casts = Collections.unmodifiableSet(new TreeSet<>(casts));
    }

    /** Returns an enum type without casts and comment. */
    public static EnumType of(QualifiedName name, String... values) {
        return new EnumType(name, List.of(values), Set.of(), Optional.empty());
    }

    public EnumType withValues(List<String> other) {
        return new EnumType(name, other, casts, comment);
    }

    public EnumType withCasts(Collection<EnumCast> other) {
        return new EnumType(name, values, new TreeSet<>(other), comment);
    }

    public EnumType withComment(Optional<String> other) {
        return new EnumType(name, values, casts, other);
    }
}
