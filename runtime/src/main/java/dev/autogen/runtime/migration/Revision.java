package dev.autogen.runtime.migration;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The place of a {@link Migration} in the revision graph. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Revision {

    /** The id: letters and digits. */
    String id();

    /** The ids of the revisions it follows: none for a base, several for a merge. */
    String[] parents() default {};

    /** What it does, in the words of its author. */
    String message() default "";

    /** When it was generated, in ISO 8601 with a zone. */
    String created() default "";

    /** A name for the branch that starts here. */
    String label() default "";

    /** The ids of revisions on other branches that must be applied before. */
    String[] dependsOn() default {};

    /** Whether it runs in one transaction; otherwise each operation commits alone and is journalled. */
    boolean transactional() default true;

    /** The ids of the revisions it was squashed from: a database that has all of them has this one. */
    String[] replaces() default {};

    /** Why it cannot be undone; empty where it can. */
    String irreversible() default "";
}
