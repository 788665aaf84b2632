package dev.autogen.runtime.apply;

import dev.autogen.runtime.AutogenException;
import java.util.List;

/** Rows are in the way of a revision, found before anything was changed. */
public final class RowsRefusedException extends AutogenException {

    private static final long serialVersionUID = 1L;

    RowsRefusedException(String revision, RowGuard guard, long count, List<String> examples) {
        super("AG264", text(revision, guard, count, examples));
    }

    private static String text(String revision, RowGuard guard, long count, List<String> examples) {
        StringBuilder text = new StringBuilder("Revision \"" + revision + "\" cannot run: " + count
                + (count == 1 ? " row" : " rows") + " of " + guard.table() + (count == 1 ? " does" : " do")
                + " not fit "
                + guard.rule() + ". Nothing was changed.\n");
        examples.forEach(row -> text.append("    ").append(row).append('\n'));
        if (count > examples.size()) {
            text.append("    and ").append(count - examples.size()).append(" more\n");
        }
        text.append("All of them:\n    ");
        guard.prelude()
                .ifPresent(first -> text.append(first.replace("\n", "\n    ")).append(";\n    "));
        return text.append(guard.offenders())
                .append("\nCorrect the rows, or have the migration do it, then run it again.")
                .toString();
    }

    @Override
    public int exitCode() {
        return 4;
    }
}
