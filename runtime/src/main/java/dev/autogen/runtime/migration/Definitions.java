package dev.autogen.runtime.migration;

import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ExcludeConstraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Identity;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.IndexPart;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.SequenceOptions;
import dev.autogen.runtime.schema.TableComment;
import dev.autogen.runtime.schema.TableElement;
import dev.autogen.runtime.schema.TableElements;
import dev.autogen.runtime.schema.TableOptions;
import dev.autogen.runtime.schema.UniqueConstraint;
import dev.autogen.runtime.schema.Unlogged;
import dev.autogen.runtime.type.CompositeAttribute;
import dev.autogen.runtime.type.EnumCast;
import java.util.List;

/** Static methods that a migration imports to define columns, constraints and indexes. */
public final class Definitions {

    private Definitions() {}

    /** Defines a nullable column. The type is written as in PostgreSQL. */
    public static Column column(String name, String type) {
        return Column.of(name, type);
    }

    /** Defines an identity {@code BY DEFAULT} with the server's default options for a column of that type. */
    public static Identity identity(String columnType) {
        return Identity.byDefault(columnType);
    }

    /** Defines an identity {@code BY DEFAULT} with sequence options. */
    public static Identity identity(SequenceOptions options) {
        return new Identity(false, options);
    }

    /** Defines an identity {@code ALWAYS} with the server's default options for a column of that type. */
    public static Identity identityAlways(String columnType) {
        return identityAlways(SequenceOptions.defaults(columnType));
    }

    /** Defines an identity {@code ALWAYS} with sequence options. */
    public static Identity identityAlways(SequenceOptions options) {
        return new Identity(true, options);
    }

    /** Defines a sequence of a type with a start and an increment. All other options have their defaults. */
    public static SequenceOptions counting(String type, long start, long increment) {
        return SequenceOptions.counting(type, start, increment);
    }

    /** Defines an attribute of a composite type. */
    public static CompositeAttribute attribute(String name, String type) {
        return CompositeAttribute.of(name, type);
    }

    /** Defines an implicit cast from text to an enum type. */
    public static EnumCast castFromVarchar() {
        return new EnumCast(true, EnumCast.Context.IMPLICIT);
    }

    /** Defines an implicit cast from an enum type to text. */
    public static EnumCast castToVarchar() {
        return new EnumCast(false, EnumCast.Context.IMPLICIT);
    }

    /** Defines a primary key. */
    public static PrimaryKey primaryKey(String name, String... columns) {
        return PrimaryKey.of(ObjectName.chosen(name), List.of(columns));
    }

    /** Defines a unique constraint. */
    public static UniqueConstraint unique(String name, String... columns) {
        return UniqueConstraint.of(ObjectName.chosen(name), List.of(columns));
    }

    /** Defines a check constraint. */
    public static CheckConstraint check(String name, String condition) {
        return CheckConstraint.of(ObjectName.chosen(name), condition);
    }

    /** Defines an exclusion constraint by its SQL, starting with EXCLUDE. */
    public static ExcludeConstraint exclude(String name, String definition) {
        return ExcludeConstraint.of(ObjectName.chosen(name), definition);
    }

    /** Begins the definition of a foreign key. */
    public static ForeignKeyStart foreignKey(String name, String... columns) {
        return new ForeignKeyStart(name, List.of(columns));
    }

    /** Begins the definition of an index, in a table that is created. */
    public static IndexStart index(String name) {
        return new IndexStart(name);
    }

    /** Defines an ascending key of an index over a column. */
    public static IndexPart asc(String column) {
        return IndexPart.column(column);
    }

    /** Defines a descending key of an index over a column. */
    public static IndexPart desc(String column) {
        return IndexPart.column(column).desc();
    }

    /** Defines a key of an index over an SQL expression. */
    public static IndexPart expression(String sql) {
        return IndexPart.expression(sql);
    }

    /** Defines the comment of a table. */
    public static TableComment comment(String text) {
        return new TableComment(text);
    }

    /** Creates the table as UNLOGGED. */
    public static Unlogged unlogged() {
        return new Unlogged();
    }

    /** Defines the clauses after the columns in CREATE TABLE, such as {@code partition by range (created)}. */
    public static TableOptions options(String sql) {
        return new TableOptions(sql);
    }

    /** Combines several elements into one, for a table that is too wide for one method. */
    public static TableElements elements(TableElement... elements) {
        return new TableElements(List.of(elements));
    }

    /**
     * A foreign key whose target is not set yet.
     *
     * @param name the name
     * @param columns the referencing columns
     */
    public record ForeignKeyStart(String name, List<String> columns) {

        /** Sets the table and columns that the foreign key refers to. */
        public ForeignKey references(String table, String... referencedColumns) {
            return ForeignKey.of(
                    ObjectName.chosen(name), columns, QualifiedName.parse(table), List.of(referencedColumns));
        }
    }

    /**
     * An index whose keys are not set yet.
     *
     * @param name the name
     */
    public record IndexStart(String name) {

        /** Sets the columns of the index. */
        public Index on(String... columns) {
            return Index.of(ObjectName.chosen(name)).withParts(columnParts(columns));
        }

        /** Sets the keys of the index: columns or expressions. */
        public Index on(IndexPart... parts) {
            return Index.of(ObjectName.chosen(name), parts);
        }
    }

    static List<IndexPart> columnParts(String... columns) {
        return List.of(columns).stream().map(IndexPart::column).toList();
    }
}
