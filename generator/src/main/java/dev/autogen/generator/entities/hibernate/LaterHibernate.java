package dev.autogen.generator.entities.hibernate;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Optional;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.dialect.Dialect;
import org.hibernate.generator.Generator;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Index;
import org.hibernate.mapping.KeyValue;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;

/** What Hibernate 7 has and 6.6 has not, above all the options of DDL objects, reached where it is there. */
public final class LaterHibernate {

    private static final Optional<MethodHandle> TABLE = find(Table.class, "getOptions");
    private static final Optional<MethodHandle> EXTRA = find(Table.class, "getExtraDeclarations");
    private static final Optional<MethodHandle> COLUMN = find(Column.class, "getOptions");
    private static final Optional<MethodHandle> INDEX = find(Index.class, "getOptions");
    private static final Optional<MethodHandle> FOREIGN_KEY = find(ForeignKey.class, "getOptions");
    private static final Optional<MethodHandle> UNIQUE_KEY = find(UniqueKey.class, "getOptions");
    private static final Optional<MethodHandle> CHECK =
            find(Dialect.class, "appendCheckConstraintOptions", String.class, CheckConstraint.class, String.class);
    private static final Optional<MethodHandle> SEQUENCE = find(Sequence.class, "getOptions");

    private static final Optional<MethodHandle> NOT_NULL =
            find(Dialect.class, "supportsNotNullAfterGeneratedAs", boolean.class);

    private LaterHibernate() {}

    public static String options(Table table) {
        return call(TABLE, table);
    }

    public static String extraDeclarations(Table table) {
        return call(EXTRA, table);
    }

    public static String options(Column column) {
        return call(COLUMN, column);
    }

    public static String options(Index index) {
        return call(INDEX, index);
    }

    public static String options(ForeignKey key) {
        return call(FOREIGN_KEY, key);
    }

    public static String options(UniqueKey key) {
        return call(UNIQUE_KEY, key);
    }

    /** Returns what the dialect writes of the options of a check; that of PostgreSQL writes nothing. */
    public static String options(Dialect dialect, CheckConstraint check) {
        try {
            return CHECK.isEmpty() ? "" : String.valueOf(CHECK.get().invoke(dialect, check, ""));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    public static String options(Sequence sequence) {
        return call(SEQUENCE, sequence);
    }

    /** Tells whether NOT NULL is written after a generation expression; 6.6 always does, 7.4 does not for PostgreSQL. */
    public static boolean writesNotNullOfGenerated(Dialect dialect) {
        return NOT_NULL.isEmpty()
                || invoke(NOT_NULL.get(), dialect, Boolean.class).orElse(true);
    }

    /** Returns the generator of an identifier; 6.6 keeps it, and asks for a factory that it needs no more. */
    public static Optional<Generator> generator(RootClass entity, Dialect dialect) {
        for (Method method : KeyValue.class.getMethods()) {
            Class<?>[] types = method.getParameterTypes();
            if (method.getName().equals("createGenerator") && types[types.length - 1] == RootClass.class) {
                Object[] arguments = new Object[types.length];
                arguments[types.length - 1] = entity;
                arguments[types.length - 2] = dialect;
                try {
                    return Optional.ofNullable((Generator) method.invoke(entity.getIdentifier(), arguments));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<MethodHandle> find(Class<?> owner, String method) {
        return find(owner, method, String.class);
    }

    private static Optional<MethodHandle> find(Class<?> owner, String method, Class<?> result, Class<?>... parameters) {
        try {
            MethodType type = MethodType.methodType(result, parameters);
            return Optional.of(MethodHandles.publicLookup().findVirtual(owner, method, type));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return Optional.empty();
        }
    }

    private static String call(Optional<MethodHandle> getter, Object target) {
        return getter.flatMap(handle -> invoke(handle, target, String.class)).orElse("");
    }

    private static <T> Optional<T> invoke(MethodHandle getter, Object target, Class<T> result) {
        try {
            return Optional.ofNullable(result.cast(getter.invoke(target)));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
