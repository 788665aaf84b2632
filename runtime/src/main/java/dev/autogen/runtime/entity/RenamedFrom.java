package dev.autogen.runtime.entity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The former name of an attribute or of an entity, so that its columns or tables are renamed and keep their rows.
 *
 * <p>The name is the former name in Java, or that of the column or table. The annotation has no effect on a database
 * that has the rename already, so it may stay until all databases have it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
public @interface RenamedFrom {

    /** Returns the former name. */
    String value();
}
