package dev.autogen.generator.canonical.scratch;

import dev.autogen.runtime.internal.postgres.PostgresDdl;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/** Statements that go to the server together. */
public final class Script {

    private static final PostgresDdl DDL = new PostgresDdl();

    private final List<String> statements = new ArrayList<>();

    /** Returns the name of an object of ours: never without pg_temp, or the real object would be hit. */
    public static QualifiedName temporary(String name) {
        return QualifiedName.of("pg_temp", name);
    }

    public Script add(Operation operation) {
        statements.addAll(DDL.render(operation));
        return this;
    }

    public Script add(String sql) {
        statements.add(sql);
        return this;
    }

    /** Adds PL/pgSQL statements, which give no rows. */
    public Script block(String body) {
        return add("do " + Identifiers.literal(body));
    }

    public Script addAll(Script other) {
        statements.addAll(other.statements);
        return this;
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    @Override
    public String toString() {
        return String.join(";\n", statements);
    }
}
