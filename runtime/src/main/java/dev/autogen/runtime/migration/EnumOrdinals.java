package dev.autogen.runtime.migration;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which constants of an enum the numbers in a column mean once a {@link Migration} has run. The database does not know their
 * names; the next migration reads here whether a number has come to mean another constant.
 */
@Documented
@Repeatable(EnumOrdinals.Several.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EnumOrdinals {

    /** The table, with its schema if it is not in the target schema. */
    String table();

    /** The column. */
    String column();

    /** The constants of 0, 1, 2 and so on. */
    String[] constants();

    /** The constants of several columns. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Several {

        /** The annotations, one for each column. */
        EnumOrdinals[] value();
    }
}
