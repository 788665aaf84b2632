package dev.autogen.integrations.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What applications configure in files: autogen takes it without being told. */
class SpringSettingsTest {

    private static final String ORDER = """
            @Entity(name = "PurchaseOrder")
            class PurchaseOrder { @Id @GeneratedValue Long id; String shipTo; boolean isPaid; }
            """;

    private static final String DATA_SOURCE = """
            spring:
              datasource:
                url: ${DB_URL}
                username: ${DB_USER}
                password: ${DB_PASSWORD}
            """;

    @TempDir
    static Path parent;

    @Test
    void anApplicationWithoutSettingsHasTheNamesOfSpringBoot() throws Exception {
        try (BootApplication application = new BootApplication(parent)) {
            application.resource("application.yml", DATA_SOURCE);
            application.application("", ORDER).compile().makeTables().same();
            assertThat(application.database().query("SELECT count(ship_to) FROM purchase_order"))
                    .containsExactly("0");
        }
    }

    @Test
    void theActiveProfileDecidesTheSchema() throws Exception {
        try (BootApplication application = new BootApplication(parent)) {
            application.resource("application.yml", DATA_SOURCE + """
                      jpa.properties.hibernate.default_schema: plain
                    """);
            application.resource(
                    "application-team.properties", "spring.jpa.properties.hibernate.default_schema=team\n");
            application.resource(
                    "application-default.properties", "spring.jpa.properties.hibernate.jdbc.batch_size=5\n");
            application
                    .variable("SPRING_PROFILES_ACTIVE", "team")
                    .application("", ORDER)
                    .compile();
            application.makeTables("--spring.profiles.active=team").same();
            assertThat(application.database().query("SELECT count(*) FROM team.purchase_order"))
                    .containsExactly("0");
            assertThat(application.autogen("settings").out())
                    .contains("profiles     team", "hibernate.default_schema = team", "application-team.properties");
        }
    }

    @Test
    void aDefaultProfileCountsWhereNoneIsActive() throws Exception {
        try (BootApplication application = new BootApplication(parent)) {
            application.resource("application.yml", DATA_SOURCE);
            application.resource(
                    "application-default.yml",
                    "spring.jpa.hibernate.naming.physical-strategy:"
                            + " org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl\n");
            application.application("", ORDER).compile().makeTables().same();
            assertThat(application.database().query("SELECT count(shipto) FROM purchaseorder"))
                    .containsExactly("0");
        }
    }

    @Test
    void importsPlaceholdersAndTheEnvironmentAreResolved() throws Exception {
        try (BootApplication application = new BootApplication(parent)) {
            application.resource("application.yml", DATA_SOURCE + """
                      config.import: "classpath:tables.yml"
                    """);
            application.resource("tables.yml", """
                    app.area: sales_${AREA:none}
                    spring.jpa.properties:
                      hibernate.default_schema: ${app.area}
                      hibernate.type.preferred_uuid_jdbc_type: VARCHAR
                    """);
            application
                    .variable("AREA", "north")
                    .application("", ORDER.replace("Long id", "UUID id"))
                    .compile();
            application.makeTables().same();
            assertThat(application.database().query("SELECT id::varchar FROM sales_north.purchase_order"))
                    .isEmpty();
            assertThat(application.autogen("settings").out())
                    .contains("sales_north  (spring.jpa.properties.hibernate.default_schema, written ${app.area}");
        }
    }

    @Test
    void keysOfEnversNameTheAuditTables() throws Exception {
        try (BootApplication application = new BootApplication(parent)) {
            application.resource("application.yml", DATA_SOURCE + """
                      jpa.properties:
                        org.hibernate.envers.audit_table_suffix: _history
                        org.hibernate.envers.revision_field_name: change
                        org.hibernate.envers.default_schema: audit
                    """);
            application
                    .application("", "@org.hibernate.envers.Audited " + ORDER)
                    .compile()
                    .makeTables()
                    .same();
            assertThat(application.database().query("SELECT count(change) FROM audit.purchase_order_history"))
                    .containsExactly("0");
        }
    }

    @Test
    void mappingFilesAreTaken() throws Exception {
        try (BootApplication application = new BootApplication(parent)) {
            application.resource("application.yml", DATA_SOURCE + """
                      jpa.mapping-resources: META-INF/orm.xml, mappings/extra.xml
                    """);
            String mapping = """
                    <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.1">
                      <package>shop</package>
                      <access>FIELD</access>
                      <entity class="%s"><attributes><id name="id"/><basic name="text"><column length="%d"/></basic></attributes></entity>
                    </entity-mappings>
                    """;
            application.resource("META-INF/orm.xml", mapping.formatted("Letter", 40));
            application.resource("mappings/extra.xml", mapping.formatted("Parcel", 60));
            application
                    .application(
                            "",
                            ORDER + "class Letter { Long id; String text; }\nclass Parcel { Long id; String text; }\n")
                    .compile()
                    .makeTables()
                    .same();
            assertThat(application.autogen("settings").out()).contains("META-INF/orm.xml, mappings/extra.xml");
        }
    }

    @Test
    void theDataSourceOfTheApplicationIsUsedWhereAskedFor() throws Exception {
        try (BootApplication application = new BootApplication(parent)) {
            application.resource("application.yml", DATA_SOURCE);
            application.application("", ORDER).compile().makeTables();
            application.file("autogen.properties", """
                    classpath = classes:@jars
                    migrations = db
                    migrations-package = shop.migrations
                    url = application
                    """);
            BootApplication.Run run = application.alone("check");
            assertThat(run.out()).as(run.err()).contains("no difference between the entities and the database");
            try (var kept = Files.walk(application.directory().resolve(".autogen"))) {
                assertThat(kept.filter(java.nio.file.Files::isRegularFile))
                        .allSatisfy(file -> assertThat(file).content().doesNotContain(".password"));
            }
        }
    }

    @Test
    void initNamesTheApplicationOfAllModulesInPlaceOfPackagesAndStrategies() throws Exception {
        try (BootApplication application = new BootApplication(parent)) {
            application.resource("application.yml", DATA_SOURCE);
            application.source("model", "Thing", "@Entity public class Thing { @Id Long id; String longName; }");
            application
                    .application(
                            "",
                            "@org.springframework.boot.autoconfigure.domain.EntityScan({\"model\", \"shop\"})\n"
                                    + "@Configuration class Scanned {}\n")
                    .compile()
                    .makeTables();
            Path root = application.directory();
            Files.delete(root.resolve("autogen.properties"));
            application.file("pom.xml", """
                    <project><packaging>pom</packaging><modules><module>web</module><module>core</module></modules></project>
                    """).file("web/pom.xml", "<project/>").file("core/pom.xml", "<project/>");
            Files.createDirectories(root.resolve("web/target/classes"));
            Files.createDirectories(root.resolve("core/target/classes"));
            Files.move(root.resolve("classes/model"), root.resolve("core/target/classes/model"));
            Files.move(root.resolve("classes/shop"), root.resolve("web/target/classes/shop"));
            Files.move(root.resolve("classes/application.yml"), root.resolve("web/target/classes/application.yml"));
            application.file(".autogen/classpath", Files.readString(root.resolve("jars")));
            BootApplication.Run run = application.alone("init", "--no-build");
            assertThat(run.out()).as(run.err()).contains("found the Spring Boot application shop.Application");
            assertThat(root.resolve("autogen.properties"))
                    .content()
                    .contains("application = shop.Application", "classpath = web/target/classes:core/target/classes")
                    .doesNotContain("\npackage = ", "naming_strategy");
            application.same();
        }
    }
}
