package dev.autogen.generator.entities;

import dev.autogen.runtime.testing.RunTotals;
import org.hibernate.Version;

/** The numbers of the zoo, as the run prints them. */
enum ZooTotals {
    MODELS("1 models"),
    EXPORT_DIFFS_EMPTY("2 diffs against Hibernate's export empty"),
    VALIDATED("3 validated"),
    SECOND_DIFFS_EMPTY("4 second diffs empty"),
    DOWNGRADES_IDENTICAL("5 downgrades identical"),
    RESTORED_DIFFS_EMPTY("6 diffs empty after the texts were made again, by pg_dump where it is found");

    private final String text;

    ZooTotals(String text) {
        this.text = text;
    }

    void count(Model model) {
        RunTotals.count("zoo, Hibernate " + Version.getVersionString() + ", " + text);
    }
}
