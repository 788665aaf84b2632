package dev.autogen.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.spring.autoconfigure.AutogenAutoConfiguration;
import dev.autogen.spring.boot.Boot;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.annotation.ImportCandidates;

class SlicesTest {

    private static void holdsMigrations(Class<?> slice) {
        assertThat(ImportCandidates.load(slice, SlicesTest.class.getClassLoader()))
                .contains(AutogenAutoConfiguration.class.getName());
    }

    @Test
    void dataJpaTestMigrates() {
        holdsMigrations(Boot.type(
                "org.springframework.boot.test.autoconfigure.orm.jpa.AutoConfigureDataJpa",
                "org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureDataSourceInitialization"));
    }

    @Test
    void jdbcTestMigrates() {
        holdsMigrations(Boot.type(
                "org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureJdbc",
                "org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureDataSourceInitialization"));
    }

    @Test
    void everyApplicationMigrates() {
        assertThat(ImportCandidates.load(
                        org.springframework.boot.autoconfigure.AutoConfiguration.class,
                        SlicesTest.class.getClassLoader()))
                .contains(AutogenAutoConfiguration.class.getName());
    }
}
