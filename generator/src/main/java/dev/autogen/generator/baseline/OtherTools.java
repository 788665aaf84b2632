package dev.autogen.generator.baseline;

import dev.autogen.generator.definition.Definition;
import dev.autogen.generator.definition.DefinitionKind;
import java.util.Map;
import java.util.Optional;

/** The tables in which other tools keep their own histories. */
final class OtherTools {

    private static final Map<String, String> TABLES = Map.of(
            "flyway_schema_history", "Flyway",
            "schema_version", "Flyway",
            "databasechangelog", "Liquibase",
            "databasechangeloglock", "Liquibase");

    private OtherTools() {}

    /** Returns the tool whose own table it is. */
    static Optional<String> of(Definition definition) {
        return definition.kind() == DefinitionKind.TABLE
                ? Optional.ofNullable(TABLES.get(definition.name().name()))
                : Optional.empty();
    }
}
