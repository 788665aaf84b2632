package dev.autogen.generator.entities.mapping;

import dev.autogen.generator.entities.clause.ColumnDefinition;
import dev.autogen.generator.entities.clause.ColumnDefinitionParser;
import dev.autogen.generator.entities.model.Names;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.type.CompositeAttribute;
import dev.autogen.runtime.type.CompositeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.UserDefinedObjectType;
import org.hibernate.mapping.UserDefinedType;

/** The mapping of {@code @Struct}: a composite type whose attributes stand in the order Hibernate writes them in. */
final class CompositeMapper {

    private final MappingContext context;

    private CompositeMapper(MappingContext context) {
        this.context = context;
    }

    static List<CompositeType> map(MappingContext context) {
        CompositeMapper mapper = new CompositeMapper(context);
        return types(context).stream().map(mapper::map).toList();
    }

    static List<UserDefinedObjectType> types(MappingContext context) {
        List<UserDefinedObjectType> types = new ArrayList<>();
        for (Namespace namespace : context.metadata().getDatabase().getNamespaces()) {
            for (UserDefinedType type : namespace.getDependencyOrderedUserDefinedTypes()) {
                if (type instanceof UserDefinedObjectType object) {
                    types.add(object);
                }
            }
        }
        return types;
    }

    private CompositeType map(UserDefinedObjectType type) {
        Optional<Identifier> schema =
                Optional.ofNullable(type.getSchema()).map(name -> Identifier.toIdentifier(name, type.isSchemaQuoted()));
        QualifiedName name = context.namespaces().name(schema, Names.of(type.getNameIdentifier()));
        List<CompositeAttribute> attributes = type.getColumns().stream()
                .map(column -> attribute(name, column))
                .toList();
        return new CompositeType(name, attributes, TableMapper.comment(Optional.ofNullable(type.getComment())));
    }

    private CompositeAttribute attribute(QualifiedName type, Column column) {
        String name = Names.of(column);
        String text = column.getSqlType(context.metadata());
        try {
            ColumnDefinition definition = new ColumnDefinitionParser(type, name, text).parse();
            return new CompositeAttribute(
                    name,
                    definition.type(),
                    definition.collation(),
                    TableMapper.comment(Optional.ofNullable(column.getComment())));
        } catch (IllegalArgumentException e) {
            throw MappingContext.unreadable("type", "attribute \"" + type + "." + name + "\"", text, e);
        }
    }
}
