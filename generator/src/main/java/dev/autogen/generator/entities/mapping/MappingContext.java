package dev.autogen.generator.entities.mapping;

import dev.autogen.generator.entities.hibernate.GeneratedNames;
import dev.autogen.generator.entities.hibernate.ModelIndex;
import dev.autogen.generator.entities.hibernate.Namespaces;
import dev.autogen.generator.entities.model.EntitySource;
import dev.autogen.generator.entities.model.Origins;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.name.QualifiedName;
import java.util.Map;
import java.util.Optional;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.mapping.Table;

/**
 * What every mapper needs.
 *
 * @param metadata Hibernate's model
 * @param sql how Hibernate writes names
 * @param namespaces which schema a name is in
 * @param origins the entities behind the tables
 * @param index what is looked up by table
 */
public record MappingContext(
        MetadataImplementor metadata,
        SqlStringGenerationContext sql,
        Namespaces namespaces,
        Origins origins,
        ModelIndex index) {

    static MappingContext of(MetadataImplementor metadata, EntitySource source) {
        Database database = metadata.getDatabase();
        SqlStringGenerationContext sql = SqlStringGenerationContextImpl.fromConfigurationMap(
                database.getJdbcEnvironment(), database, settingsOf(metadata));
        Namespaces namespaces = Namespaces.of(source.targetSchema(), sql);
        return new MappingContext(
                metadata, sql, namespaces, OriginMapper.map(metadata, namespaces), ModelIndex.of(metadata, namespaces));
    }

    /** Returns the settings that Hibernate booted the model with. */
    public static Map<String, Object> settingsOf(MetadataImplementor metadata) {
        return metadata.getDatabase()
                .getServiceRegistry()
                .requireService(ConfigurationService.class)
                .getSettings();
    }

    Dialect dialect() {
        return metadata.getDatabase().getDialect();
    }

    QualifiedName nameOf(Table table) {
        return namespaces.of(table);
    }

    /** Returns the rule which names nobody chose. */
    GeneratedNames generatedNames() {
        return GeneratedNames.of(metadata.getMetadataBuildingOptions().getImplicitNamingStrategy());
    }

    /** Returns the table of that name in the database. */
    Optional<Table> table(QualifiedName name) {
        return index.table(name);
    }

    /** Returns a place in the model for a message. */
    String place(QualifiedName table) {
        return "table \"" + table + "\""
                + origins.of(table).map(o -> " (" + o + ")").orElse("");
    }

    /** Returns a place in the model for a message. */
    String place(QualifiedName table, String column) {
        return "column \"" + table + "." + column + "\""
                + origins.of(table, column).map(o -> " (" + o + ")").orElse("");
    }

    /** Returns the failure of a key or index over a column that is not there. */
    static AutogenException noColumn(String what, String place, String column) {
        return new AutogenException(
                "AG313",
                "The " + what + " of " + place + " names \"" + column
                        + "\", which is not a column of the table. Use the name of"
                        + " a column as in @Column(name). Put an expression in parentheses, as in"
                        + " @Index(columnList = \"(lower(title))\"), and make it unique with @Index(unique = true).");
    }

    /** Returns the failure of a text of the mapping that cannot be read. */
    static AutogenException unreadable(String what, String place, String text, IllegalArgumentException why) {
        return new AutogenException(
                "AG307",
                "The " + what + " of " + place + " cannot be read: " + why.getMessage() + " in \"" + text
                        + "\". Use the syntax of the PostgreSQL documentation, or put this part into a migration written"
                        + " by hand.",
                why);
    }
}
