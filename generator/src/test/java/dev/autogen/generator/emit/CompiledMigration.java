package dev.autogen.generator.emit;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.OperationTarget;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Row;
import dev.autogen.runtime.operation.Operation;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A written migration, compiled in memory. */
public final class CompiledMigration {

    private final Migration migration;

    private CompiledMigration(Migration migration) {
        this.migration = migration;
    }

    /** Compiles the files, the first of which is the migration. */
    public static CompiledMigration of(List<JavaSourceFile> files) throws Exception {
        Class<?> type = InMemoryClasses.of(files).loadClass(files.get(0).qualifiedName());
        return new CompiledMigration((Migration) type.getDeclaredConstructor().newInstance());
    }

    public Migration migration() {
        return migration;
    }

    public List<Operation> upgrade() {
        return collect(Migration::upgrade);
    }

    public List<Operation> downgrade() {
        return collect(Migration::downgrade);
    }

    private List<Operation> collect(BiConsumer<Migration, Operations> direction) {
        return operations(op -> direction.accept(migration, op));
    }

    /** Returns the operations that code asks for. */
    static List<Operation> operations(Consumer<Operations> code) {
        Collector collector = new Collector();
        Operations op = new Operations(collector);
        code.accept(op);
        op.end();
        return collector.operations;
    }

    private static final class Collector implements OperationTarget {
        private final List<Operation> operations = new ArrayList<>();

        @Override
        public void apply(Operation operation) {
            operations.add(operation);
        }

        @Override
        public List<Row> query(String sql, List<Object> arguments) {
            throw new IllegalStateException(sql);
        }

        @Override
        public Connection connection() {
            throw new IllegalStateException("no connection");
        }
    }
}
