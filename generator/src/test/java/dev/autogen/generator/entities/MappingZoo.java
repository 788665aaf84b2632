package dev.autogen.generator.entities;

import dev.autogen.runtime.testing.TestDatabase;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** A collection of small models, for each of which the {@link ZooLaws} hold. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MappingZoo {

    private TestDatabase theirs;
    private TestDatabase ours;

    /** Returns the models. */
    abstract Stream<Model> models();

    @BeforeAll
    void open() {
        theirs = TestDatabase.create();
        ours = TestDatabase.create();
    }

    @AfterAll
    void close() {
        theirs.close();
        ours.close();
    }

    private static int oldestServer(Model model) {
        return Integer.parseInt(
                model.settings().getOrDefault("autogen.test.postgres", "14").toString());
    }

    @TestFactory
    Stream<DynamicTest> hibernateWouldMakeTheSame() {
        int server = Integer.parseInt(theirs.query("SHOW server_version_num").get(0)) / 10_000;
        return models().filter(model -> oldestServer(model) <= server)
                .map(model -> DynamicTest.dynamicTest(model.name(), () -> {
                    theirs.clear();
                    ours.clear();
                    new ZooLaws(model, theirs, ours).check();
                }));
    }
}
