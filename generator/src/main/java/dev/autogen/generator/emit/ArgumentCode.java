package dev.autogen.generator.emit;

import dev.autogen.generator.emit.layout.Expression;
import dev.autogen.generator.emit.layout.Expression.Text;
import dev.autogen.generator.emit.layout.Expression.Word;
import dev.autogen.runtime.AutogenException;

/** An argument of raw SQL as a Java literal. */
final class ArgumentCode {

    private ArgumentCode() {}

    static Expression of(Object argument) {
        if (argument instanceof String text) {
            return new Text(text);
        } else if (argument instanceof Long number) {
            return Word.of(number + "L");
        } else if (argument instanceof Integer || argument instanceof Boolean) {
            return Word.of(argument);
        }
        throw new AutogenException(
                "AG553",
                "Cannot write the SQL argument " + argument + " of type "
                        + argument.getClass().getName()
                        + " into a migration: only strings, integers and booleans have a literal. Put the value into"
                        + " the SQL with a cast, or pass it as text: op.execute(\"... ?::numeric\", \"1.5\").");
    }
}
