package dev.autogen.generator.entities.clause;

import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Deferrability;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.ReferentialAction;
import java.util.List;

/** The reader of {@code [foreign key (a)] references t (b) on delete cascade deferrable}. */
public final class ForeignKeyClause {

    private ForeignKeyClause() {}

    /** Reads a whole definition, as {@code @ForeignKey(foreignKeyDefinition = ...)} gives it. */
    public static ForeignKey parse(ObjectName name, String definition) {
        SqlCursor cursor = new SqlCursor(definition);
        if (!cursor.accept("foreign", "key")) {
            throw cursor.unreadable();
        }
        ForeignKey key = read(cursor, name, cursor.names());
        if (!cursor.atEnd()) {
            throw cursor.unreadable();
        }
        return key;
    }

    /** Reads from the word REFERENCES on. The columns referred to are none where the text names none. */
    static ForeignKey read(SqlCursor cursor, ObjectName name, List<String> columns) {
        if (!cursor.accept("references")) {
            throw cursor.unreadable();
        }
        List<String> table = cursor.dottedName();
        QualifiedName target = table.size() == 1
                ? QualifiedName.of(table.get(0))
                : QualifiedName.of(table.get(table.size() - 2), table.get(table.size() - 1));
        List<String> referenced = cursor.peek().is("(") ? cursor.names() : List.of();
        ForeignKey key = ForeignKey.of(name, columns, target, referenced);
        if (cursor.accept("match", "full")) {
            key = key.withMatchFull();
        } else {
            cursor.accept("match", "simple");
        }
        while (cursor.accept("on")) {
            if (cursor.accept("update")) {
                key = key.onUpdate(action(cursor));
            } else if (cursor.accept("delete")) {
                key = key.onDelete(action(cursor));
                key = cursor.peek().is("(") ? key.setting(cursor.names().toArray(String[]::new)) : key;
            } else {
                throw cursor.unreadable();
            }
        }
        key = key.deferrable(deferrability(cursor));
        return cursor.accept("not", "valid") ? key.notValid() : key;
    }

    private static ReferentialAction action(SqlCursor cursor) {
        if (cursor.accept("no", "action")) {
            return ReferentialAction.NO_ACTION;
        } else if (cursor.accept("restrict")) {
            return ReferentialAction.RESTRICT;
        } else if (cursor.accept("cascade")) {
            return ReferentialAction.CASCADE;
        } else if (cursor.accept("set", "null")) {
            return ReferentialAction.SET_NULL;
        } else if (cursor.accept("set", "default")) {
            return ReferentialAction.SET_DEFAULT;
        }
        throw cursor.unreadable();
    }

    /** Reads when a constraint is checked, which the text may leave out. */
    static Deferrability deferrability(SqlCursor cursor) {
        boolean never = cursor.accept("not", "deferrable");
        boolean deferrable = !never && cursor.accept("deferrable");
        if (cursor.accept("initially", "deferred")) {
            return Deferrability.INITIALLY_DEFERRED;
        }
        cursor.accept("initially", "immediate");
        return deferrable ? Deferrability.INITIALLY_IMMEDIATE : Deferrability.NOT_DEFERRABLE;
    }
}
