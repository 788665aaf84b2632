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

    /** The ids of the parents: none for a base, several for a merge. */
    String[] parents() default {};

    /** The message: what the revision does. */
    String message() default "";

    /** The creation time, in ISO 8601 with a time zone. */
    String created() default "";

    /** A name for the branch that starts here. */
    String label() default "";

    /** The ids of revisions on other branches that must be applied before. */
    String[] dependsOn() default {};

    /** Whether the revision runs in one transaction. Otherwise each operation commits alone and is recorded. */
    boolean transactional() default true;

    /** The ids of the squashed revisions. A database that applied all of them has this one. */
    String[] replaces() default {};

    /** Why the revision cannot be reverted. Empty if it can. */
    String irreversible() default "";
}
