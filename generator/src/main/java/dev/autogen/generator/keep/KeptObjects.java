package dev.autogen.generator.keep;

import dev.autogen.runtime.name.KeptName;
import dev.autogen.runtime.name.Named;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What earlier migrations renamed instead of dropping: it belongs to the database as long as nobody purges it. */
public final class KeptObjects {

    private KeptObjects() {}

    /** Returns a schema with what another one keeps; a name that the schema has itself is its own. */
    public static Schema added(Schema keeping, Schema schema) {
        NamedSet<Table> tables = schema.tables().stream().noneMatch(t -> keeps(keeping, t))
                ? schema.tables()
                : NamedSet.of(schema.tables().stream()
                        .map(t -> keeping.tables()
                                .find(t.name())
                                .map(k -> added(k, t))
                                .orElse(t))
                        .toList());
        Schema result = schema.withTables(with(tables, keeping.tables()))
                .withSequences(with(schema.sequences(), keeping.sequences()));
        Set<String> namespaces = new TreeSet<>(result.namespaces());
        Stream.of(result.tables(), result.sequences())
                .flatMap(objects -> objects.stream().map(Named::name))
                .filter(name -> KeptName.is(name.name()))
                .flatMap(name -> name.schema().stream())
                .filter(keeping.namespaces()::contains)
                .forEach(namespaces::add);
        return result.withNamespaces(namespaces);
    }

    /** Returns a schema without all that it keeps. */
    public static Schema removed(Schema schema) {
        return schema.withTables(NamedSet.of(schema.tables().stream()
                        .filter(table -> !KeptName.is(table.name().name()))
                        .map(KeptObjects::removed)
                        .toList()))
                .withSequences(NamedSet.of(schema.sequences().stream()
                        .filter(sequence -> !KeptName.is(sequence.name().name()))
                        .toList()));
    }

    private static Table removed(Table table) {
        return table.columns().stream().noneMatch(c -> KeptName.is(c.name()))
                ? table
                : table.withColumns(table.columns().stream()
                        .filter(c -> !KeptName.is(c.name()))
                        .toList());
    }

    private static boolean keeps(Schema keeping, Table table) {
        return keeping.tables().find(table.name()).stream()
                .flatMap(t -> t.columns().stream())
                .anyMatch(c -> KeptName.is(c.name()));
    }

    private static Table added(Table keeping, Table table) {
        List<Column> columns = new ArrayList<>(table.columns());
        keeping.columns().stream()
                .filter(c -> KeptName.is(c.name()) && table.column(c.name()).isEmpty())
                .forEach(columns::add);
        return table.withColumns(columns);
    }

    private static <T extends Named> NamedSet<T> with(NamedSet<T> objects, NamedSet<T> keeping) {
        List<T> all = new ArrayList<>(objects.stream().toList());
        keeping.stream()
                .filter(o -> KeptName.is(o.name().name()) && !objects.contains(o.name()))
                .forEach(all::add);
        return NamedSet.of(all);
    }
}
