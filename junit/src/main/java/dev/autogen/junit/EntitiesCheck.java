package dev.autogen.junit;

import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.entities.EntitySchemaReader;
import dev.autogen.generator.entities.boot.EntityScanner;
import dev.autogen.generator.entities.model.EntityModel;
import dev.autogen.generator.entities.model.EntitySource;
import dev.autogen.generator.own.Ownership;
import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.internal.server.SessionSettings;
import dev.autogen.runtime.operation.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The entities beside the database at head. */
final class EntitiesCheck {

    private EntitiesCheck() {}

    static void run(Project project) throws SQLException {
        if (project.settings().entities().length == 0) {
            return;
        }
        try (MigratedDatabase database = project.at("heads");
                Connection connection = database.dataSource().getConnection()) {
            String schema = project.settings().schema();
            EntityModel model = new EntitySchemaReader()
                    .read(source(project).withTargetSchema(schema), ServerVersion.of(connection));
            Ownership owned =
                    Ownership.of(project.migrations(), database.migrator().applied());
            SessionSettings.pin(connection, schema);
            Comparison comparison = Comparison.of(connection, schema, Set.of(), model, owned);
            List<String> differences = new ArrayList<>();
            comparison.upgrade().stream().map(Operation::describe).forEach(differences::add);
            comparison.uncompared().stream().map(LeftAlone::describe).forEach(differences::add);
            if (!differences.isEmpty()) {
                throw new AssertionError("Entities and head differ. Run autogen -m \"what changes\":\n  "
                        + String.join("\n  ", differences));
            }
        }
    }

    private static EntitySource source(Project project) {
        EntityScanner.Found found = EntityScanner.packages(
                project.classLoader(), List.of(project.settings().entities()));
        Map<String, String> settings = new LinkedHashMap<>(SpringNaming.settings(project.classLoader()));
        for (String setting : project.settings().hibernate()) {
            int equals = setting.indexOf('=');
            settings.put(
                    setting.substring(0, equals).strip(),
                    setting.substring(equals + 1).strip());
        }
        return EntitySource.of(project.classLoader())
                .withClassNames(found.classNames())
                .withPackageNames(found.packageNames())
                .withMappingResources(found.mappingResources())
                .withSettings(settings);
    }
}
