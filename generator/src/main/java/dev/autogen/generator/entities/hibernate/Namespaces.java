package dev.autogen.generator.entities.hibernate;

import dev.autogen.generator.entities.model.Names;
import dev.autogen.runtime.name.QualifiedName;
import java.util.Optional;
import java.util.function.Predicate;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.mapping.Table;

/**
 * The rule which schema a name is in: its own, else the default one; the target schema counts as absent.
 *
 * @param target the target schema of the run
 * @param byDefault what {@code hibernate.default_schema} or {@code orm.xml} say
 */
public record Namespaces(String target, Optional<String> byDefault) {

    public static Namespaces of(String target, SqlStringGenerationContext context) {
        return new Namespaces(
                target, Optional.ofNullable(context.getDefaultSchema()).map(Names::of));
    }

    public QualifiedName name(Optional<Identifier> schema, String name) {
        return new QualifiedName(schema.map(Names::of).or(() -> byDefault).filter(Predicate.not(target::equals)), name);
    }

    public QualifiedName of(Table table) {
        return name(Optional.ofNullable(table.getSchemaIdentifier()), Names.of(table.getNameIdentifier()));
    }

    /** Returns a name written in SQL text, its schema absent where that is the target one. */
    public QualifiedName normalized(QualifiedName written) {
        return written.inSchema(written.schema().filter(Predicate.not(target::equals)));
    }
}
