package dev.autogen.generator.entities.clause;

import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.GeneratedExpression;
import java.util.List;
import java.util.Optional;

/**
 * A column definition taken apart: {@code varchar(20) collate "C" default 'x' not null}.
 *
 * @param type the type
 * @param notNull whether it says NOT NULL or PRIMARY KEY
 * @param defaultValue the default
 * @param collation the collation, in SQL notation
 * @param generated the generation expression
 * @param identity the identity
 * @param constraints its constraints, NOT NULL excepted
 */
public record ColumnDefinition(
        String type,
        boolean notNull,
        Optional<String> defaultValue,
        Optional<String> collation,
        Optional<GeneratedExpression> generated,
        Optional<IdentityClause> identity,
        List<Constraint> constraints) {

    public ColumnDefinition {
        constraints = List.copyOf(constraints);
    }

    /**
     * The identity in a column definition.
     *
     * @param always whether it is GENERATED ALWAYS
     * @param options the options in its parentheses, empty for none
     */
    public record IdentityClause(boolean always, String options) {}
}
