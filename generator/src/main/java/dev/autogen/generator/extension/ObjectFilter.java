package dev.autogen.generator.extension;

/** A choice of what is compared; what it leaves out stays in the database as it is. */
public non-sealed interface ObjectFilter extends Extension {

    /** The filter that leaves nothing out. */
    ObjectFilter ALL = new ObjectFilter() {};

    /**
     * Tells by its name whether an object is looked at, be it the model's or the database's.
     *
     * <p>Nothing is asked about what lies below a schema or a table that is not looked at.
     */
    default boolean looksAt(ObjectPath path) {
        return true;
    }

    /** Tells whether an object that was looked at is compared: added, changed or dropped where model and database differ. */
    default boolean compares(ComparedObject object) {
        return true;
    }

    /** Returns a filter that leaves out what this one or the other leaves out. */
    default ObjectFilter and(ObjectFilter other) {
        if (this == ALL || other == ALL) {
            return this == ALL ? other : this;
        }
        ObjectFilter first = this;
        return new ObjectFilter() {
            @Override
            public boolean looksAt(ObjectPath path) {
                return first.looksAt(path) && other.looksAt(path);
            }

            @Override
            public boolean compares(ComparedObject object) {
                return first.compares(object) && other.compares(object);
            }
        };
    }
}
