package dev.autogen.generator.entities;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Index;
import org.hibernate.mapping.Table;

/** What Hibernate 7 has and 6.6 has not: the options of DDL objects, reached where they are. */
final class LaterHibernate {

    private static final Optional<MethodHandle> TABLE = find(Table.class, "getOptions");
    private static final Optional<MethodHandle> EXTRA = find(Table.class, "getExtraDeclarations");
    private static final Optional<MethodHandle> COLUMN = find(Column.class, "getOptions");
    private static final Optional<MethodHandle> INDEX = find(Index.class, "getOptions");
    private static final Optional<MethodHandle> FOREIGN_KEY = find(ForeignKey.class, "getOptions");
    private static final Optional<MethodHandle> CHECK = find(CheckConstraint.class, "getOptions");
    private static final Optional<MethodHandle> SEQUENCE = find(Sequence.class, "getOptions");

    private LaterHibernate() {}

    static String options(Table table) {
        return call(TABLE, table);
    }

    static String extraDeclarations(Table table) {
        return call(EXTRA, table);
    }

    static String options(Column column) {
        return call(COLUMN, column);
    }

    static String options(Index index) {
        return call(INDEX, index);
    }

    static String options(ForeignKey key) {
        return call(FOREIGN_KEY, key);
    }

    static String options(CheckConstraint check) {
        return call(CHECK, check);
    }

    static String options(Sequence sequence) {
        return call(SEQUENCE, sequence);
    }

    private static Optional<MethodHandle> find(Class<?> owner, String method) {
        try {
            return Optional.of(
                    MethodHandles.publicLookup().findVirtual(owner, method, MethodType.methodType(String.class)));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return Optional.empty();
        }
    }

    private static String call(Optional<MethodHandle> getter, Object target) {
        if (getter.isEmpty()) {
            return "";
        }
        try {
            return Optional.ofNullable((String) getter.get().invoke(target)).orElse("");
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
