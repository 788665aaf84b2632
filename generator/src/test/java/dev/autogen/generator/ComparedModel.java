package dev.autogen.generator;

import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.own.Ownership;
import dev.autogen.runtime.testing.TestDatabase;
import java.sql.SQLException;

/** A model that can be compared with a database. */
public interface ComparedModel {

    /** Compares it with what the database has and what migrations made of that. */
    Comparison compare(TestDatabase database, Ownership owned) throws SQLException;
}
