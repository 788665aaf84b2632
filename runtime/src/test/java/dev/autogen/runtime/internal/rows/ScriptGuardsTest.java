package dev.autogen.runtime.internal.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.CreateEnum;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.type.EnumType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a script asks of rows whose types nobody knows while it is printed. */
class ScriptGuardsTest {

    private static final Operation MADE = new CreateEnum(EnumType.of(QualifiedName.of("k"), "A", "B"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CASE "m" WHEN 0 THEN 'B' WHEN 1 THEN 'A' END::k | "m" NOT IN (0, 1)
            "m"::k                                          | "m"::text NOT IN ('A', 'B')
            "m"::text::k                                    | "m"::text NOT IN ('A', 'B')
            """)
    void aValueOfANewEnumIsHeldToWhatMakesIt(String using, String misfit) {
        assertThat(offenders(using)).containsExactly("SELECT * FROM \"person\" WHERE " + misfit);
    }

    @Test
    void whatAnExpressionOfTheUserMakesIsNotKnown() {
        assertThat(offenders("upper(m)::k")).isEmpty();
    }

    private static List<String> offenders(String using) {
        Operation retyped = new AlterColumn(
                QualifiedName.of("person"),
                "m",
                List.of(new ColumnChange.Type("k", Optional.empty(), Optional.of(using))),
                Optional.empty());
        return RowGuards.of(List.of(MADE, retyped), ColumnTypes.NONE).stream()
                .map(RowGuard::offenders)
                .toList();
    }
}
