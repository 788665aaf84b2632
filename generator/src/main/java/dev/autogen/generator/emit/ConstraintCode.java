package dev.autogen.generator.emit;

import dev.autogen.generator.emit.layout.ChainBuilder;
import dev.autogen.generator.emit.layout.Expression.Chain;
import dev.autogen.generator.emit.layout.Expression.Word;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Deferrability;
import dev.autogen.runtime.schema.ExcludeConstraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.ReferentialAction;
import dev.autogen.runtime.schema.UniqueConstraint;

/** Constraints in the words of {@code Definitions}. */
final class ConstraintCode {

    private ConstraintCode() {}

    static Chain constraint(Constraint constraint) {
        ChainBuilder code;
        if (constraint instanceof PrimaryKey key) {
            code = deferrable(named("primaryKey", key).thenIfAny(key.include(), "including"), key.deferrability());
        } else if (constraint instanceof UniqueConstraint unique) {
            code = deferrable(
                    named("unique", unique)
                            .thenIfAny(unique.include(), "including")
                            .thenIf(unique.nullsNotDistinct(), "withNullsNotDistinct"),
                    unique.deferrability());
        } else if (constraint instanceof ForeignKey key) {
            code = foreignKey(key);
        } else if (constraint instanceof CheckConstraint check) {
            code = ChainBuilder.start("check", check.name().text(), check.expression())
                    .thenIf(check.noInherit(), "notInherited")
                    .thenIf(!check.enforced(), "notEnforced")
                    .thenIf(check.enforced() && !check.validated(), "notValid");
        } else {
            ExcludeConstraint exclude = (ExcludeConstraint) constraint;
            code = ChainBuilder.start("exclude", exclude.name().text(), exclude.definition());
        }
        return code.thenIf(constraint.comment(), "comment").build();
    }

    private static ChainBuilder named(String word, Constraint constraint) {
        return ChainBuilder.start(word, constraint.name().text(), constraint.columns());
    }

    private static ChainBuilder foreignKey(ForeignKey key) {
        ChainBuilder references = named("foreignKey", key)
                .then("references", ChainBuilder.texts(key.referencedTable().toString(), key.referencedColumns()));
        action(references, "onDelete", key.onDelete());
        references.thenIfAny(key.setColumns(), "setting");
        action(references, "onUpdate", key.onUpdate());
        return deferrable(references.thenIf(key.matchFull(), "withMatchFull"), key.deferrability())
                .thenIf(!key.enforced(), "notEnforced")
                .thenIf(key.enforced() && !key.validated(), "notValid");
    }

    private static void action(ChainBuilder code, String word, ReferentialAction action) {
        code.thenIf(action != ReferentialAction.NO_ACTION, word, Word.constant(action));
    }

    private static ChainBuilder deferrable(ChainBuilder code, Deferrability when) {
        return code.thenIf(when != Deferrability.NOT_DEFERRABLE, "deferrable", Word.constant(when));
    }
}
