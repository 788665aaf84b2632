package dev.autogen.generator.entities;

import static org.assertj.core.api.Assertions.assertThat;

import org.hibernate.Version;
import org.junit.jupiter.api.Test;

/** The build really runs these tests on the Hibernate it says. */
class HibernateVersionTest {

    @Test
    void theVersionIsTheOneAskedFor() {
        assertThat(Version.getVersionString()).isEqualTo(System.getProperty("autogen.test.hibernate"));
    }
}
