package dev.autogen.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionNamingTest {

    private static final Instant CREATED = Instant.parse("2026-11-21T10:15:59Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "add priority | AddPriority",
                "Größe & Straße für Ærø | GrosseStrasseFurAero",
                "don't drop user's URL | DontDropUsersURL",
                "2nd try: add v2.0 | 2ndTryAddV20",
                "добавить приоритет task | Task",
                "😀 priority 😀 | Priority",
                "add the priority of a task to the list of everything | AddThePriorityOfATaskToTheListOf",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx | Xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void theClassNameHoldsWhatAsciiCanOfTheMessage(String message, String slug) {
        assertThat(ClassNaming.DEFAULT.className(CREATED, "3f2a9c41d07b", message))
                .isEqualTo("R202611211015_3f2a9c41d07b_" + slug);
    }

    @Test
    void aMessageWithoutAsciiLeavesTimeAndId() {
        assertThat(ClassNaming.DEFAULT.className(CREATED, "3f2a9c41d07b", "😀"))
                .isEqualTo("R202611211015_3f2a9c41d07b");
    }

    @Test
    void anIdIsTwelveHexadecimalDigits() {
        assertThat(RevisionNaming.newId(new Random(1)))
                .matches("[0-9a-f]{12}")
                .isEqualTo(RevisionNaming.newId(new Random(1)))
                .isNotEqualTo(RevisionNaming.newId(new Random(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u2028\u0007"})
    void aMessageWithNothingToReadIsRefused(String message) {
        assertThatThrownBy(() -> RevisionNaming.checkMessage(message))
                .hasMessageContaining("autogen -m \"add priority to task\"")
                .hasFieldOrPropertyWithValue("code", "AG550");
    }

    @Test
    void aMessageOfThousandsOfCharactersIsRefused() {
        RevisionNaming.checkMessage("x".repeat(5_000));
        assertThatThrownBy(() -> RevisionNaming.checkMessage("x".repeat(5_001)))
                .hasMessageContaining("5001 characters")
                .hasFieldOrPropertyWithValue("code", "AG551");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a-b", "é", "a b", "../x"})
    void anIdOfOtherThanLettersAndDigitsIsRefused(String id) {
        assertThatThrownBy(() -> RevisionNaming.checkId(id)).hasFieldOrPropertyWithValue("code", "AG552");
    }
}
