package dev.autogen.runtime.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.internal.postgres.DdlCase;
import dev.autogen.runtime.internal.postgres.DdlCases;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Backfill;
import dev.autogen.runtime.operation.Decision;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.InvalidateConstraint;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.RenameSequence;
import dev.autogen.runtime.operation.WriteRows;
import dev.autogen.runtime.schema.CheckConstraint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The text that a checksum is taken of, for each kind of operation. These texts are in databases of users: one may change
 * only together with the version of the format. {@code -Dchecksum.update} adds kinds that are new, and still fails.
 */
class ChecksumFormatTest {

    private static final Path PINNED = Path.of("src", "test", "resources", "checksum-format-1.txt");

    private static final QualifiedName TASK = QualifiedName.of("task");

    @Test
    void eachKindOfOperationHasTheTextThatItAlwaysHad() throws IOException {
        List<String> now = pinned();
        if (Boolean.getBoolean("checksum.update")) {
            Files.write(PINNED, now);
        }
        assertThat(now).isEqualTo(Files.readAllLines(PINNED));
        assertThat(Boolean.getBoolean("checksum.update")).isFalse();
    }

    @Test
    void noKindIsMissing() throws IOException {
        String texts = Files.readString(PINNED);
        assertThat(Arrays.stream(Operation.class.getPermittedSubclasses()).map(Class::getSimpleName))
                .allSatisfy(kind -> assertThat(texts).containsPattern("(?m)^" + kind + "\\{"));
    }

    /** Returns operations that work on rows, which are no DDL. */
    private static List<Operation> ofRows() {
        List<Backfill.Assignment> values = List.of(new Backfill.Assignment("title", "upper(title)"));
        Optional<String> condition = Optional.of("title IS NOT NULL");
        return List.of(
                new Backfill(TASK, values, condition, Backfill.Pace.DEFAULT),
                new Decision(TASK, "Which of the two?", "UPDATE task SET a = b"),
                new ExecuteSql("SELECT ?, ?, ?", List.of(1L, "x", true)),
                new RenameSequence(QualifiedName.of("task_seq"), "job_seq"),
                new InvalidateConstraint(TASK, CheckConstraint.of(ObjectName.given("c"), "a > 0")),
                new WriteRows(TASK, values, Optional.of(QualifiedName.of("job")), condition));
    }

    /** Returns the longest text of each kind among the cases, which says most. */
    private static List<String> pinned() {
        Stream<Operation> ofCases =
                DdlCases.all().map(DdlCase::operation).flatMap(one -> Stream.of(one, one.reverse()));
        Map<String, String> longest = Stream.concat(ofCases, ofRows().stream())
                .collect(Collectors.toMap(
                        operation -> operation.getClass().getSimpleName(),
                        ValueText::of,
                        (a, b) -> Comparator.comparingInt(String::length)
                                                .thenComparing(Comparator.naturalOrder())
                                                .compare(a, b)
                                        >= 0
                                ? a
                                : b,
                        TreeMap::new));
        return longest.values().stream().map(text -> text.replace("\n", "\\n")).toList();
    }
}
