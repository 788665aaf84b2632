package dev.autogen.runtime.internal.rows;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.FillColumn;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The guard of a discriminator that is told from the tables of subclasses, as autogen writes it: a row may be in two. */
final class OneKindGuard {

    private static final Pattern SEVERAL = Pattern.compile(
            "WHEN (\\(SELECT count\\(\\*\\) FROM \\((.+?)\\) AS kinds\\)) > 1 THEN NULL", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("FROM (\\S+) AS o WHERE ");

    private OneKindGuard() {}

    static Optional<RowGuard> of(FillColumn fill, RowsBefore before) {
        List<MatchResult> several = SEVERAL.matcher(fill.expression()).results().toList();
        List<String> tables = several.stream()
                .flatMap(s -> TABLE.matcher(s.group(2)).results())
                .map(t -> t.group(1))
                .toList();
        boolean there = tables.stream()
                .map(OneKindGuard::parsed)
                .allMatch(t -> before.has(t) && before.now(t).equals(t));
        if (several.isEmpty() || !there) {
            return Optional.empty();
        }
        String table = Identifiers.quote(fill.table());
        return Optional.of(new RowGuard(
                table,
                "column " + Identifiers.quote(fill.column()) + ", which gets one value: the row is in several of "
                        + String.join(", ", tables) + ". Delete it from the tables where it does not belong",
                several.stream()
                        .map(s -> s.group(1) + " > 1")
                        .collect(Collectors.joining(" OR ", "SELECT * FROM " + table + " WHERE ", ""))));
    }

    private static QualifiedName parsed(String quoted) {
        String[] parts = quoted.substring(1, quoted.length() - 1).split("\"\\.\"", 2);
        return parts.length == 1 ? QualifiedName.of(parts[0]) : new QualifiedName(Optional.of(parts[0]), parts[1]);
    }
}
