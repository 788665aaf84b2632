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

/** The words that a migration imports statically to define columns, constraints and indexes. */
public final class Definitions {

    private Definitions() {}

    /** Defines a nullable column of a type in PostgreSQL's words. */
    public static Column column(String name, String type) {
        return Column.of(name, type);
    }

    /** Defines an identity {@code BY DEFAULT} with the server's default options for a column of that type. */
    public static Identity identity(String columnType) {
        return Identity.byDefault(columnType);
    }

    /** Defines an identity {@code BY DEFAULT} with options of its own. */
    public static Identity identity(SequenceOptions options) {
        return new Identity(false, options);
    }

    /** Defines an identity {@code ALWAYS} with the server's default options for a column of that type. */
    public static Identity identityAlways(String columnType) {
        return identityAlways(SequenceOptions.defaults(columnType));
    }

    /** Defines an identity {@code ALWAYS} with options of its own. */
    public static Identity identityAlways(SequenceOptions options) {
        return new Identity(true, options);
    }

    /** Defines a sequence of a type with a start and a step, all else by default. */
    public static SequenceOptions counting(String type, long start, long increment) {
        return SequenceOptions.counting(type, start, increment);
    }

    /** Defines an attribute of a composite type. */
    public static CompositeAttribute attribute(String name, String type) {
        return CompositeAttribute.of(name, type);
    }

    /** Defines a cast that makes a value of an enum type from its text, wherever one is needed. */
    public static EnumCast castFromVarchar() {
        return new EnumCast(true, EnumCast.Context.IMPLICIT);
    }

    /** Defines a cast that makes text of a value of an enum type, wherever it is needed. */
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

    /** Defines an exclusion constraint by its SQL, from the word EXCLUDE on. */
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

    /** Keeps the table out of the write-ahead log. */
    public static Unlogged unlogged() {
        return new Unlogged();
    }

    /** Defines what stands behind the columns in CREATE TABLE, {@code partition by range (created)}. */
    public static TableOptions options(String sql) {
        return new TableOptions(sql);
    }

    /** Puts several elements in the place of one, for a table too wide for one method. */
    public static TableElements elements(TableElement... elements) {
        return new TableElements(List.of(elements));
    }

    /**
     * A foreign key that still lacks what it refers to.
     *
     * @param name the name
     * @param columns the referencing columns
     */
    public record ForeignKeyStart(String name, List<String> columns) {

        /** Says what the key refers to. */
        public ForeignKey references(String table, String... referencedColumns) {
            return ForeignKey.of(
                    ObjectName.chosen(name), columns, QualifiedName.parse(table), List.of(referencedColumns));
        }
    }

    /**
     * An index that still lacks its keys.
     *
     * @param name the name
     */
    public record IndexStart(String name) {

        /** Says which columns the index is on. */
        public Index on(String... columns) {
            return Index.of(ObjectName.chosen(name)).withParts(columnParts(columns));
        }

        /** Says which keys the index has. */
        public Index on(IndexPart... parts) {
            return Index.of(ObjectName.chosen(name), parts);
        }
    }

    static List<IndexPart> columnParts(String... columns) {
        return List.of(columns).stream().map(IndexPart::column).toList();
    }
}
