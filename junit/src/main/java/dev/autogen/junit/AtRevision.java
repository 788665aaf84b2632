package dev.autogen.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Gives a test a {@link MigratedDatabase} at a revision, by the settings of {@link MigrationTests} on its class. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(RevisionExtension.class)
public @interface AtRevision {

    /** The revision: an id or its beginning, {@code head} or {@code base}. */
    String value();
}
