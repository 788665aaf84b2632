package dev.autogen.generator.canonical;

import dev.autogen.runtime.internal.postgres.PostgresDdl;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Statements that go to the server together. */
final class Script {

    private static final PostgresDdl DDL = new PostgresDdl();

    private final List<String> statements = new ArrayList<>();

    /** Returns the name of an object of ours: never without pg_temp, or the real object would be hit. */
    static QualifiedName temporary(String name) {
        return QualifiedName.of("pg_temp", name);
    }

    Script add(Operation operation) {
        statements.addAll(DDL.render(operation));
        return this;
    }

    Script add(String sql) {
        statements.add(sql);
        return this;
    }

    /** Adds PL/pgSQL statements, which give no rows. */
    Script block(String body) {
        return add("do " + Identifiers.literal(body));
    }

    Script addAll(Script other) {
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
