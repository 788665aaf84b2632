package dev.autogen.generator.fill;

import dev.autogen.runtime.internal.sql.SqlWords;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.CreateSequence;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.FillColumn;
import dev.autogen.runtime.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Fills of columns that are there, before what locks a table against readers: the lock would be held through them. */
final class EarlyFills {

    private EarlyFills() {}

    static List<Operation> in(List<Operation> operations) {
        List<Operation> result = new ArrayList<>();
        for (Operation operation : operations) {
            int at = result.size();
            if (operation instanceof FillColumn fill) {
                while (at > 0 && isFree(fill, result.get(at - 1))) {
                    at--;
                }
                // A column that comes, its fill and its NOT NULL belong together.
                at = at > 0 && result.get(at - 1) instanceof FillColumn ? result.size() : at;
            }
            result.add(at, operation);
        }
        return result;
    }

    /** Tells whether the fill does the same before the operation. */
    private static boolean isFree(FillColumn fill, Operation before) {
        Set<String> words = SqlWords.in(fill.expression());
        if (words.stream().anyMatch(word -> word.equalsIgnoreCase("select"))) {
            return false;
        } else if (before instanceof AddColumn add) {
            return !add.table().equals(fill.table()) || isOther(add.column().name(), fill, words);
        } else if (before instanceof FillColumn other) {
            return !other.table().equals(fill.table())
                    || (isOther(other.column(), fill, words)
                            && !SqlWords.in(other.expression()).contains(fill.column()));
        } else if (before instanceof AlterColumn alter) {
            return !alter.table().equals(fill.table()) || isOther(alter.column(), fill, words);
        }
        return before instanceof CreateTable || before instanceof CreateSequence;
    }

    private static boolean isOther(String column, FillColumn fill, Set<String> words) {
        return !column.equals(fill.column()) && !words.contains(column);
    }
}
