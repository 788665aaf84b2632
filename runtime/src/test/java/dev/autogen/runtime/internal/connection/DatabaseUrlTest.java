package dev.autogen.runtime.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.internal.console.Secrets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql://u:p@h:5433/db?sslmode=require | jdbc:postgresql://h:5433/db?sslmode=require | u     | p
            postgres://u@h/db                          | jdbc:postgresql://h/db                      | u     | ''
            postgresql://h/db                          | jdbc:postgresql://h/db                      | ''    | ''
            postgresql://u:p%40ss%2Fw%25@h/db          | jdbc:postgresql://h/db                      | u     | p@ss/w%
            postgresql://u:p@ss/w:x@h/db               | jdbc:postgresql://h/db                      | u     | p@ss/w:x
            postgresql://u%40corp:p@h/a%20b            | jdbc:postgresql://h/a%20b                   | u@corp | p
            postgresql://u:p@[::1]:5432/db             | jdbc:postgresql://[::1]:5432/db             | u     | p
            postgresql://u:p@a:1,b:2/db                | jdbc:postgresql://a:1,b:2/db                | u     | p
            postgresql://u:p@h                         | jdbc:postgresql://h/                        | u     | p
            postgresql://h/db?user=u&password=p        | jdbc:postgresql://h/db                      | u     | p
            postgresql://h/db?application_name=x       | jdbc:postgresql://h/db?ApplicationName=x    | ''    | ''
            jdbc:postgresql://h:1/db?user=u&password=p%26q&ssl=true | jdbc:postgresql://h:1/db?ssl=true | u  | p&q
            jdbc:postgresql://u:p@h/db                 | jdbc:postgresql://h/db                      | u     | p
            jdbc:postgresql:db                         | jdbc:postgresql:db                          | ''    | ''
            """)
    void bothFormsAreRead(String text, String jdbc, String user, String password) {
        DatabaseUrl url = DatabaseUrl.parse(text);
        assertThat(url.jdbc()).isEqualTo(jdbc);
        assertThat(url.user().orElse("")).isEqualTo(user);
        assertThat(url.password().orElse("")).isEqualTo(password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://u:secret@h/db",
                "jdbc:mysql://u:secret@h/db",
                "h:secret@db",
                "",
                "postgresql:/u:secret@x",
                "postgresql:u:secret@h/db",
                "jdbc:postgresql:u:secret@h/db",
                "postgresql//u:secret@h/db",
                "//u:secret@h/db",
                "secret"
            })
    void whatIsNoPostgresqlUrlIsRefusedWithoutItsPassword(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .isInstanceOfSatisfying(
                        UsageException.class, e -> assertThat(e.code()).isEqualTo("AG104"))
                .message()
                .contains("postgresql://user:password@host:5432/database")
                .doesNotContain("secret");
    }

    @Test
    void aStrayPercentSignIsItself() {
        assertThat(DatabaseUrl.parse("postgresql://u:100%@h/d").password()).isEqualTo(Optional.of("100%"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            see postgresql://u:p@ss@h/db for it      | see postgresql://u:***@h/db for it
            jdbc:postgresql://h/db?user=u&password=x | jdbc:postgresql://h/db?user=u&password=***
            ?sslpassword=x&b=c                       | ?sslpassword=***&b=c
            a@b = c                                  | a@b = c
            postgresql://u@h/db                      | postgresql://u@h/db
            """)
    void passwordsAreMasked(String text, String masked) {
        assertThat(Secrets.mask(text)).isEqualTo(masked);
    }
}
