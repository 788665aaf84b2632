package dev.autogen.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import dev.autogen.spring.autoconfigure.AutogenAutoConfiguration;
import dev.autogen.spring.boot.OutputExtension;
import dev.autogen.spring.boot.OutputExtension.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Configuration;

@ExtendWith({PostgresExtension.class, OutputExtension.class})
class FailureAnalyzerTest {

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(AutogenAutoConfiguration.class)
    static class Application {}

    private static String[] arguments(TestDatabase database) {
        return new String[] {
            "--autogen.url=" + database.url(),
            "--autogen.user=" + database.user(),
            "--autogen.password=" + database.password(),
            "--spring.main.web-application-type=none",
            "--spring.main.banner-mode=off",
            "--autogen.packages=dev.autogen.runtime.none"
        };
    }

    @Test
    void showsAnErrorWithItsCodeAndWhatToDo(TestDatabase database, Output output) {
        assertThatThrownBy(() -> new SpringApplication(Application.class).run(arguments(database)))
                .hasStackTraceContaining("No migration was found");
        assertThat(output.text())
                .contains("APPLICATION FAILED TO START")
                .containsPattern("Description:\\s+AG215: No migration was found")
                .containsPattern("Action:\\s+\\S")
                .contains("lists AG215");
    }
}
