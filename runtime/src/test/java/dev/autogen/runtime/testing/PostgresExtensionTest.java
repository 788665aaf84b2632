package dev.autogen.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class PostgresExtensionTest {

    @BeforeEach
    void fill(TestDatabase database) {
        database.execute("CREATE TABLE task (id integer)");
    }

    @RepeatedTest(2)
    void eachTestHasADatabaseOfItsOwn(TestDatabase database) {
        database.execute("INSERT INTO task VALUES (1)");

        assertThat(database.query("SELECT id, NULL FROM task")).containsExactly("1|null");
    }
}
