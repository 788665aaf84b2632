package dev.autogen.junit;

import dev.autogen.runtime.migration.Migration;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Brings the tests of the migrations of a project: one head, upgrade from base, entities equal head, down and up again,
 * downgrade leaves no trace, and each revision over rows.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface MigrationTests {

    /** The packages of the migrations; {@code a.b.*} includes those below. All below the package of the class otherwise. */
    String[] packages() default {};

    /** The migrations themselves, where they are no package of their own. */
    Class<? extends Migration>[] migrations() default {};

    /** The packages of the entities; without any, entities are not compared. */
    String[] entities() default {};

    /** Settings of Hibernate, {@code key=value}. */
    String[] hibernate() default {};

    /** What fills the database before each revision. */
    Class<? extends Rows> rows() default AnyRows.class;

    /** The schema that migrations change. */
    String schema() default "public";

    /**
     * The JDBC URL of a server, {@code jdbc:tc:} included; each test makes a database of its own there. The property
     * {@code autogen.test.url} otherwise, and without it the embedded server on the class path.
     */
    String url() default "";
}
