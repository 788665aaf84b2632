package dev.autogen.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.autogen.junit.faults.RunFaults;
import dev.autogen.junit.faults.SchemaFaults;
import dev.autogen.junit.faults.StateFaults;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

class FaultsTest {

    private static Events run(Class<?> project) {
        return EngineTestKit.engine(MigrationTestEngine.ID)
                .selectors(selectClass(project))
                .execute()
                .testEvents();
    }

    private static Map<String, String> failures(Class<?> project) {
        Map<String, String> failures = new TreeMap<>();
        run(project).failed().stream()
                .forEach(event -> failures.put(event.getTestDescriptor().getDisplayName(), message(event)));
        return failures;
    }

    private static String message(Event event) {
        return event.getPayload(TestExecutionResult.class)
                .flatMap(TestExecutionResult::getThrowable)
                .map(Throwable::toString)
                .orElse("");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(SchemaFaults.TwoHeads.class, "hasOneHead", "b2 (b2), b3 (b3)"),
                arguments(
                        SchemaFaults.DowngradeForgetsAColumn.class,
                        "downgradeLeavesNoTrace",
                        "left: column task.x text"),
                arguments(
                        SchemaFaults.DowngradeForgetsAnIndex.class,
                        "downgradeLeavesNoTrace",
                        "left: index CREATE INDEX ix_title"),
                arguments(
                        SchemaFaults.DowngradeForgetsASequence.class,
                        "downgradeLeavesNoTrace",
                        "left: sequence task_seq"),
                arguments(SchemaFaults.DowngradeForgetsAType.class, "downgradeLeavesNoTrace", "left: type mood (e) ok"),
                arguments(SchemaFaults.DowngradeForgetsAFunction.class, "downgradeLeavesNoTrace", "left: function f()"),
                arguments(
                        SchemaFaults.DowngradeForgetsAConstraint.class,
                        "downgradeLeavesNoTrace",
                        "left: constraint ck_title on task"),
                arguments(
                        SchemaFaults.DowngradeForgetsATrigger.class,
                        "downgradeLeavesNoTrace",
                        "left: trigger CREATE TRIGGER t"),
                arguments(SchemaFaults.DowngradeForgetsAView.class, "downgradeLeavesNoTrace", "left: view titles"),
                arguments(StateFaults.DowngradeForgetsARow.class, "downgradeLeavesNoTrace", "left: rows of task: 1"),
                arguments(
                        StateFaults.DowngradeForgetsAComment.class,
                        "downgradeLeavesNoTrace",
                        "left: comment on table task: work"),
                arguments(StateFaults.DowngradeForgetsAGrant.class, "downgradeLeavesNoTrace", "left: grants on task"),
                arguments(StateFaults.DowngradeForgetsAPolicy.class, "downgradeLeavesNoTrace", "row level security"),
                arguments(
                        StateFaults.DowngradeMakesAnotherType.class,
                        "downgradeLeavesNoTrace",
                        "left: column task.title character varying(100)"),
                arguments(
                        StateFaults.DowngradeLosesNotNull.class,
                        "downgradeLeavesNoTrace",
                        "gone: column task.title text not null"),
                arguments(StateFaults.DowngradeLosesADefault.class, "downgradeLeavesNoTrace", "default 'new'::text"),
                arguments(
                        StateFaults.DowngradeDropsTooMuch.class,
                        "downgradeLeavesNoTrace",
                        "gone: index CREATE INDEX ix_title"),
                arguments(StateFaults.DowngradeFails.class, "goesDownAndUpAgain", "\"b2\""),
                arguments(RunFaults.SecondUpgradeFails.class, "goesDownAndUpAgain", "\"b2\""),
                arguments(RunFaults.UpgradeFails.class, "upgradesFromBase", "tusk"),
                arguments(RunFaults.NotNullColumnFailsOnRows.class, "overRows(b2)", "\"b2\""),
                arguments(RunFaults.UniqueFailsOnRows.class, "overRows(b2)", "\"b2\""),
                arguments(RunFaults.CastFailsOnRows.class, "overRows(b2)", "\"b2\""),
                arguments(RunFaults.CheckFailsOnRows.class, "overRows(b2)", "\"b2\""),
                arguments(RunFaults.EntityHasMore.class, "entitiesEqualHead", "priority"),
                arguments(RunFaults.EntityHasAnotherType.class, "entitiesEqualHead", "title"),
                arguments(RunFaults.EntityHasLess.class, "entitiesEqualHead", "old"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultIsFoundByName(Class<?> project, String test, String words) {
        Map<String, String> failures = failures(project);
        assertThat(failures).containsKey(test);
        assertThat(failures.get(test)).contains(words);
    }

    @Test
    void aSoundProjectPasses() {
        Events events = run(SoundProject.Sound.class);
        assertThat(failures(SoundProject.Sound.class)).isEmpty();
        assertThat(events.started().stream()
                        .map(event -> event.getTestDescriptor().getDisplayName()))
                .containsExactly(
                        "hasOneHead",
                        "upgradesFromBase",
                        "entitiesEqualHead",
                        "goesDownAndUpAgain",
                        "downgradeLeavesNoTrace",
                        "overRows(a1)",
                        "overRows(b2)");
    }
}
