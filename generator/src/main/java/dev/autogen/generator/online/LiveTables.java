package dev.autogen.generator.online;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables that an application may be using while the operations run. */
final class LiveTables {

    private final Schema before;
    private final Schema after;
    private final Set<QualifiedName> created;

    LiveTables(List<Operation> operations, Schema before, Schema after) {
        this.before = before;
        this.after = after;
        this.created = operations.stream()
                .filter(CreateTable.class::isInstance)
                .map(o -> ((CreateTable) o).table().name())
                .collect(Collectors.toSet());
    }

    /** Tells whether the table was there before; one that the same migration creates is used by nobody yet. */
    boolean isLive(QualifiedName table) {
        return !created.contains(table);
    }

    /** Tells whether it is live and not partitioned: PostgreSQL builds no index of a partitioned table concurrently. */
    boolean isPlain(QualifiedName table) {
        return isLive(table)
                && table(table)
                        .flatMap(Table::options)
                        .filter(LiveTables::partitions)
                        .isEmpty();
    }

    /** Tells whether rows can be told apart by a primary key, which batches need. */
    boolean hasKey(QualifiedName table) {
        return isLive(table) && before(table).flatMap(Table::primaryKey).isPresent();
    }

    private Optional<Table> table(QualifiedName name) {
        return before(name).or(() -> after.tables().find(name));
    }

    private Optional<Table> before(QualifiedName name) {
        return before.tables().find(name);
    }

    private static boolean partitions(String options) {
        return options.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").contains("partition by");
    }
}
