package dev.autogen.generator.entities.mapping;

import dev.autogen.generator.entities.clause.Collations;
import dev.autogen.generator.entities.clause.ColumnDefinition;
import dev.autogen.generator.entities.clause.ColumnDefinitionParser;
import dev.autogen.generator.entities.clause.IntegerTypes;
import dev.autogen.generator.entities.clause.SequenceClause;
import dev.autogen.generator.entities.hibernate.LaterHibernate;
import dev.autogen.generator.entities.model.Names;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Identity;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.SequenceOptions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The mapping of one column, whose type text may be a whole column definition. */
final class ColumnMapper {

    private static final Pattern COLLATE = Pattern.compile("\\bcollate\\b", Pattern.CASE_INSENSITIVE);

    private final MappingContext context;
    private final QualifiedName table;
    private final org.hibernate.mapping.Column column;
    private final String name;
    private final ColumnDefinition definition;
    private final Optional<String> serialType;

    ColumnMapper(MappingContext context, QualifiedName table, org.hibernate.mapping.Column column) {
        this.context = context;
        this.table = table;
        this.column = column;
        this.name = Names.of(column);
        this.definition = definition();
        this.serialType = IntegerTypes.ofSerial(definition.type());
    }

    private ColumnDefinition definition() {
        String generated = Optional.ofNullable(column.getGeneratedAs())
                .map(expression -> context.dialect().generatedAs(expression))
                .orElse("");
        // PostgreSQL takes a COLLATE behind a default for one of the column.
        String collated = Optional.ofNullable(column.getDefaultValue())
                .filter(value -> COLLATE.matcher(value).find())
                .map(value -> " default " + value)
                .orElse("");
        String text =
                column.getSqlType(context.metadata()) + collated + generated + " " + LaterHibernate.options(column);
        try {
            return new ColumnDefinitionParser(table, name, text).parse();
        } catch (IllegalArgumentException e) {
            throw MappingContext.unreadable("definition", context.place(table, name), text, e);
        }
    }

    Column map() {
        String type = serialType.orElse(definition.type());
        Optional<Identity> identity = identity(type);
        boolean saysNotNull =
                column.getGeneratedAs() == null || LaterHibernate.writesNotNullOfGenerated(context.dialect());
        boolean required = (!column.isNullable() && saysNotNull)
                || definition.notNull()
                || identity.isPresent()
                || serialType.isPresent();
        return new Column(
                name,
                type,
                !required,
                identity.isPresent() ? Optional.empty() : defaultValue(),
                identity,
                definition.generated(),
                Optional.ofNullable(column.getCollation())
                        .map(text -> Collations.ofAnnotation(context.dialect().quoteCollation(text)))
                        .or(definition::collation),
                TableMapper.comment(Optional.ofNullable(column.getComment())));
    }

    /** Returns the constraints that the column definition holds. */
    List<Constraint> constraints() {
        return definition.constraints();
    }

    /** Returns the sequence that a serial column owns. */
    Optional<Sequence> serial() {
        return serialType.map(type -> new Sequence(
                serialName(),
                SequenceOptions.defaults(type),
                Optional.of(new ColumnReference(table, name)),
                Optional.empty()));
    }

    private QualifiedName serialName() {
        return table.sibling(Names.made(table.name(), name, "seq"));
    }

    private Optional<String> defaultValue() {
        if (serialType.isPresent()) {
            String literal = Identifiers.literal(Identifiers.quote(serialName()));
            return Optional.of("nextval(" + literal + "::regclass)");
        }
        return definition.defaultValue().or(() -> Optional.ofNullable(column.getDefaultValue()));
    }

    private Optional<Identity> identity(String type) {
        if (!column.isIdentity() && definition.identity().isEmpty()) {
            return Optional.empty();
        }
        String integer = IntegerTypes.canonical(type).orElse("bigint");
        boolean always = definition
                .identity()
                .map(ColumnDefinition.IdentityClause::always)
                .orElse(false);
        String options = definition
                .identity()
                .map(ColumnDefinition.IdentityClause::options)
                .orElse("");
        try {
            return Optional.of(new Identity(always, SequenceClause.parse(integer, 1, 1, options)));
        } catch (IllegalArgumentException e) {
            throw MappingContext.unreadable("identity", context.place(table, name), options, e);
        }
    }
}
