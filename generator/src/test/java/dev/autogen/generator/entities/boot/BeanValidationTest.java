package dev.autogen.generator.entities.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.entities.OtherJvm;
import dev.autogen.generator.entities.SchemaProbe;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.Version;
import org.junit.jupiter.api.Test;

/** Class paths on which Bean Validation lacks a part: autogen reads what Hibernate itself would make there. */
class BeanValidationTest {

    @Test
    void aValidatorThatDoesNotStartIsLeftOutWhereHibernateLeavesItOut() throws Exception {
        String read = readWithout("expressly|jakarta\\.el");

        if (Version.getVersionString().startsWith("6.")) {
            assertThat(read)
                    .contains("name=aa, type=varchar(255)")
                    .contains("the constraints of Bean Validation are ignored")
                    .contains("jakarta.el.ExpressionFactory")
                    .doesNotContain("osgi");
        } else {
            assertThat(read)
                    .contains("AG306 ")
                    .contains("jakarta.el.ExpressionFactory")
                    .doesNotContain("osgi");
        }
    }

    @Test
    void withoutAProviderOrTheApiNothingIsApplied() throws Exception {
        assertThat(readWithout("hibernate-validator"))
                .contains("name=aa, type=varchar(255)")
                .doesNotContain("left out", "AG306");
    }

    /** Reads a model on the class path of the test without some jars. */
    private static String readWithout(String jars) throws Exception {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.matches(".*/(" + jars + ")[^/]*\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
        return OtherJvm.run(classPath, List.of(), SchemaProbe.class, "provider");
    }
}
