package dev.autogen.generator.own;

import dev.autogen.generator.catalog.Catalog;
import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.generator.catalog.OtherRelation;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.postgres.PostgresDdl;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How the model says that tables are partitioned, {@code @Table(options = "partition by range (created)")}.
 *
 * @param byTable the options of each table
 */
public record TableOptions(Map<QualifiedName, String> byTable) {

    private static final String PARTITION_BY = "partition by ";

    /**
     * Adds a line for each table of the database that is not partitioned as the model says.
     *
     * @param leftAlone where the lines go
     */
    public void compare(Catalog catalog, List<LeftAlone> leftAlone) {
        byTable.forEach((table, options) -> {
            boolean there = catalog.schema().tables().contains(table);
            Optional<String> key =
                    Optional.ofNullable(catalog.others().get(table)).flatMap(OtherRelation::partitionKey);
            if (there
                    && isPartitioned(options)
                    && !key.map(k -> plain(PARTITION_BY + k)).equals(Optional.of(plain(options)))) {
                leftAlone.add(new LeftAlone(
                        "table",
                        table,
                        "the model has \"" + options + "\", the database "
                                + key.map(k -> "\"partition by " + k + "\"").orElse("an ordinary table")
                                + "; PostgreSQL cannot change that, so copy the rows to a new table in a migration of your"
                                + " own",
                        true));
            }
        });
    }

    /**
     * Refuses to create a table that the model wants partitioned: autogen would create an ordinary one.
     *
     * @throws AutogenException AG406 with the SQL for it
     */
    public void refuse(List<Operation> operations) {
        for (Operation operation : operations) {
            if (operation instanceof CreateTable create) {
                Optional.ofNullable(byTable.get(create.table().name()))
                        .filter(TableOptions::isPartitioned)
                        .ifPresent(options -> {
                            throw refusal(create, options);
                        });
            }
        }
    }

    private static AutogenException refusal(CreateTable create, String options) {
        List<String> statements = new PostgresDdl().render(create);
        String sql = statements.get(0).indent(4).stripTrailing() + " " + options + ";";
        return new AutogenException(
                "AG406",
                "table \"" + create.table().name() + "\" is to be partitioned (\"" + options
                        + "\"), which no operation can do. Create it and its partitions in a migration of your own"
                        + " (autogen revision --empty), then run autogen -m again; from then on its columns, constraints and"
                        + " indexes are compared like those of any table. The SQL:\n" + sql);
    }

    private static boolean isPartitioned(String options) {
        return plain(options).startsWith(plain(PARTITION_BY));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }
}
