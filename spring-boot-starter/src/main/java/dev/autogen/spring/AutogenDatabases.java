package dev.autogen.spring;

import java.util.List;

/**
 * The databases of the application, in the order in which they are migrated.
 *
 * @param all the databases
 */
public record AutogenDatabases(List<AutogenDatabase> all) {

    public AutogenDatabases {
        all = List.copyOf(all);
    }
}
