package dev.autogen.generator.catalog;

import dev.autogen.runtime.schema.Table;
import java.util.Optional;

/**
 * What has the columns of a table and is none that autogen makes: a partitioned or foreign table, a view of either kind.
 *
 * @param kind what it is, {@code foreign table}
 * @param table its name, its columns, and what else of a table it has
 * @param partitionKey how a partitioned table is partitioned, in PostgreSQL's words, {@code RANGE (created)}
 */
public record OtherRelation(String kind, Table table, Optional<String> partitionKey) {

    /** Tells whether the operations on tables work on it as well. */
    boolean isPartitioned() {
        return partitionKey.isPresent();
    }
}
