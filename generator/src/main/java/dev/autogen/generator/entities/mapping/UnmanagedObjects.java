package dev.autogen.generator.entities.mapping;

import dev.autogen.generator.entities.clause.SqlCursor;
import dev.autogen.generator.entities.hibernate.LaterHibernate;
import dev.autogen.generator.entities.model.Names;
import dev.autogen.generator.entities.model.UnmanagedObject;
import dev.autogen.runtime.type.EnumType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UserDefinedObjectType;

/** The search for what Hibernate's own export makes beside tables, sequences and named enums. */
final class UnmanagedObjects {

    private static final Pattern STORAGE =
            Pattern.compile("\\b(storage|compression)\\s+\\w+", Pattern.CASE_INSENSITIVE);

    private UnmanagedObjects() {}

    static List<UnmanagedObject> of(MappingContext context, Collection<EnumType> enums) {
        List<UnmanagedObject> found = new ArrayList<>();
        Set<String> known = enums.stream().map(type -> type.name().name()).collect(Collectors.toSet());
        for (AuxiliaryDatabaseObject object : context.metadata().getDatabase().getAuxiliaryDatabaseObjects()) {
            List<String> create = List.of(object.sqlCreateStrings(context.sql()));
            if (object.appliesToDialect(context.dialect())
                    && AuxiliarySequences.of(context, object).isEmpty()
                    && create.stream().noneMatch(statement -> makesOne(statement, known))) {
                found.add(new UnmanagedObject("database object", create));
            }
        }
        for (Namespace namespace : context.metadata().getDatabase().getNamespaces()) {
            namespace.getDependencyOrderedUserDefinedTypes().stream()
                    .filter(type -> !(type instanceof UserDefinedObjectType))
                    .forEach(type -> found.add(new UnmanagedObject("type \"" + type.getName() + "\"", List.of())));
            namespace.getTables().forEach(table -> ofTable(context, table, found));
        }
        return found;
    }

    /** A query that stands for a table has no name. */
    private static void ofTable(MappingContext context, Table table, List<UnmanagedObject> found) {
        if (table.getName() == null) {
            return;
        }
        String name = "\"" + context.nameOf(table) + "\"";
        List<String> rows = table.getInitCommands(context.sql()).stream()
                .flatMap(command -> Arrays.stream(command.getInitCommands()))
                .toList();
        if (!rows.isEmpty()) {
            found.add(new UnmanagedObject("first rows of table " + name, rows));
        }
        if (table.isPhysicalTable()) {
            table.getColumns().forEach(column -> ofColumn(name, column, found));
        }
        String extra = LaterHibernate.extraDeclarations(table);
        if (!extra.isBlank()) {
            found.add(new UnmanagedObject("more declarations in table " + name, List.of(extra)));
        }
    }

    /** PostgreSQL takes both right behind the type. */
    private static void ofColumn(String table, Column column, List<UnmanagedObject> found) {
        Matcher storage = STORAGE.matcher(column.getSqlType() + " " + LaterHibernate.options(column));
        while (storage.find()) {
            found.add(new UnmanagedObject(
                    storage.group(1).toLowerCase(Locale.ROOT) + " of column \"" + Names.of(column) + "\" of table "
                            + table,
                    List.of(storage.group())));
        }
    }

    /** Tells whether a statement begins as Hibernate's CREATE TYPE of one of the enums does. */
    private static boolean makesOne(String statement, Set<String> enums) {
        SqlCursor cursor = new SqlCursor(statement);
        if (!cursor.accept("create", "type")) {
            return false;
        }
        return enums.contains(String.join(".", cursor.dottedName()));
    }
}
