package dev.autogen.integrations.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What applications configure in code. */
class SpringBeansTest {

    private static final String ENTITY = "@Entity class Visit { @Id Long id; String whoCame; @Lob String note; }\n";

    private static final String DATA_SOURCE = """
            spring:
              datasource:
                url: ${DB_URL}
                username: ${DB_USER}
                password: ${DB_PASSWORD}
            """;

    private static final String CUSTOMIZER =
            "org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer";

    private static final String PREFIXED = """
            class Prefixed extends org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy%s {
              final String prefix;
              Prefixed(String prefix) { this.prefix = prefix; }
              @Override
              public org.hibernate.boot.model.naming.Identifier toPhysicalTableName(
                  org.hibernate.boot.model.naming.Identifier name, org.hibernate.engine.jdbc.env.spi.JdbcEnvironment e) {
                return org.hibernate.boot.model.naming.Identifier.toIdentifier(prefix + name.getText().toLowerCase());
              }
            }
            """;

    /** Beans that would be noticed if they started. */
    private static final String PLANTED = """
            @org.springframework.stereotype.Service
            class Planted {
              Planted() { if (System.getProperty("autogen.probe.report") != null) throw new IllegalStateException("started"); }
            }
            """;

    @TempDir
    static Path parent;

    @Test
    void aStrategyBeanOfAHiddenClassIsUsedAndNoOtherBeanStarts() throws Exception {
        try (BootApplication application = new BootApplication(parent)) {
            application.resource("application.yml", DATA_SOURCE);
            String strategy = PREFIXED.formatted("")
                    .replace("final String prefix;", "final String prefix = \"t_\";")
                    .replace("Prefixed(String prefix) { this.prefix = prefix; }", "");
            application
                    .application(
                            "@Bean Prefixed naming(Planted unused) { return new Prefixed(); }"
                                    .replace("Planted unused", ""),
                            ENTITY + PLANTED + strategy)
                    .compile()
                    .makeTables()
                    .same();
            assertThat(application.database().query("SELECT count(who_came) FROM t_visit"))
                    .containsExactly("0");
            assertThat(application.autogen("settings").out())
                    .contains(
                            "hibernate.physical_naming_strategy = shop.Prefixed  (bean \"naming\" (shop.Application.naming))");
        }
    }

    @Test
    void aStrategyWithStateIsUsedWhereItIsSerializableAndRefusedElse() throws Exception {
        String bean =
                "@Bean Prefixed naming(@org.springframework.beans.factory.annotation.Value(\"${app.prefix}\") String p)"
                        + " { return new Prefixed(p); }";
        try (BootApplication application = new BootApplication(parent)) {
            application.resource("application.yml", DATA_SOURCE + "app.prefix: acme_\n");
            application.application(bean, ENTITY + PREFIXED.formatted(" implements java.io.Serializable"));
            application.compile().makeTables().same();
            assertThat(application.database().query("SELECT count(*) FROM acme_visit"))
                    .containsExactly("0");
        }
        try (BootApplication application = new BootApplication(parent)) {
            application.resource("application.yml", DATA_SOURCE + "app.prefix: acme_\n");
            application.application(bean, ENTITY + PREFIXED.formatted("")).compile();
            BootApplication.Run run = application.autogen("check");
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.err()).startsWith("AG644").contains("shop.Prefixed");
        }
    }

    @Test
    void customizersAreCalledAndNamed() throws Exception {
        try (BootApplication application = new BootApplication(parent)) {
            application.resource("application.yml", DATA_SOURCE + "app.schema: clinic\n");
            application.application("""
                    @Bean %s schema(@org.springframework.beans.factory.annotation.Value("${app.schema}") String schema) {
                      return settings -> settings.put("hibernate.default_schema", schema);
                    }
                    @Bean %s quotes() {
                      return settings -> settings.put("hibernate.physical_naming_strategy",
                          new org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl());
                    }
                    """.formatted(CUSTOMIZER, CUSTOMIZER), ENTITY);
            application.compile().makeTables().same();
            assertThat(application.database().query("SELECT count(whocame) FROM clinic.visit"))
                    .containsExactly("0");
            assertThat(application.autogen("settings").out())
                    .contains("hibernate.default_schema = clinic  (customizer \"schema\" (shop.Application.schema))");
        }
    }

    @Test
    void aCustomizerThatNeedsTheRunningApplicationIsLeftOutWithANote() throws Exception {
        try (BootApplication application = new BootApplication(parent)) {
            application.resource("application.yml", DATA_SOURCE);
            application.application(
                    "@Bean %s batches(Planted planted) { return s -> s.put(\"hibernate.jdbc.batch_size\", 5); }"
                            .formatted(CUSTOMIZER),
                    ENTITY + PLANTED);
            String notes = application.compile().makeTables().same();
            assertThat(notes.replaceAll("\\s+", " "))
                    .contains(
                            "the customizer \"batches\" was not called: it needs the bean \"planted\" (shop.Planted)");
        }
    }

    @Test
    void entitiesOfOtherPackagesAndModulesAreScanned() throws Exception {
        try (BootApplication application = new BootApplication(parent)) {
            application.resource("application.yml", DATA_SOURCE);
            application.source(
                    "library.model", "Book", "@Entity public class Book { @Id Long id; String shortTitle; }");
            application.source("elsewhere", "NotScanned", "@Entity public class NotScanned { @Id Long id; }");
            application.source("shop", "Scanned", """
                    @Configuration
                    @org.springframework.boot.autoconfigure.domain.EntityScan("library")
                    class Scanned {}
                    """);
            application.application("", "").compile().makeTables().same();
            assertThat(application.autogen("settings").out()).contains("entities     library.model.Book\n");
        }
    }

    @Test
    void managedTypesThatABeanNamesAreTaken() throws Exception {
        try (BootApplication application = new BootApplication(parent)) {
            application.resource("application.yml", DATA_SOURCE);
            application.application("""
                    @Bean org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes types() {
                      return org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes.of("shop.Visit");
                    }
                    """, ENTITY + "@Entity class Unmanaged { @Id Long id; }\n");
            application.compile().makeTables().same();
            assertThat(application.autogen("settings").out()).contains("entities     shop.Visit\n");
        }
    }

    @Test
    void twoDataSourcesAreTwoUnitsWithSettingsOfTheirOwn() throws Exception {
        try (BootApplication application = new BootApplication(parent).database("LOG")) {
            application.resource("application.yml", """
                    spring.data.jpa.repositories.enabled: false
                    app.shop: {jdbc-url: "${DB_URL}", username: "${DB_USER}", password: "${DB_PASSWORD}"}
                    app.log: {jdbc-url: "${LOG_URL}", username: "${LOG_USER}", password: "${LOG_PASSWORD}"}
                    """);
            application.source("orders", "Purchase", "@Entity public class Purchase { @Id Long id; String shipTo; }");
            application.source("journal", "Entry", "@Entity public class Entry { @Id Long id; String wroteIt; }");
            application.application(
                    unit("shop", "orders", "sales", "@Primary") + unit("log", "journal", "logs", ""), "");
            application.compile().makeTables();

            BootApplication.Run undecided = application.autogen("check");
            assertThat(undecided.exit()).isEqualTo(2);
            assertThat(undecided.err()).startsWith("AG642").contains("\"shop\", \"log\"");
            application.same("--unit", "shop");
            assertThat(application.database().query("SELECT count(*) FROM sales.purchase"))
                    .containsExactly("0");
            application.file("autogen.properties", """
                    classpath = classes:@jars
                    unit.shop.migrations = shop-db
                    unit.shop.migrations-package = shop.migrations
                    unit.log.migrations = log-db
                    unit.log.migrations-package = log.migrations
                    unit.log.url = application
                    """);
            BootApplication.Run log = application.alone("check", "--unit", "log");
            assertThat(log.out()).as(log.err()).contains("no difference between the entities and the database");
            assertThat(application.alone("settings", "--unit=log").out())
                    .contains("entities     journal.Entry", "hibernate.default_schema = logs");
        }
    }

    private static String unit(String name, String packages, String schema, String primary) {
        return """
                @Bean %1$s @org.springframework.boot.context.properties.ConfigurationProperties("app.%2$s")
                javax.sql.DataSource %2$sDataSource() {
                  return org.springframework.boot.jdbc.DataSourceBuilder.create().build();
                }
                @Bean %1$s org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean %2$sFactory(
                    org.springframework.boot.orm.jpa.EntityManagerFactoryBuilder builder,
                    @org.springframework.beans.factory.annotation.Qualifier("%2$sDataSource") javax.sql.DataSource source) {
                  return builder.dataSource(source).packages("%3$s").persistenceUnit("%2$s")
                      .properties(Map.of("hibernate.default_schema", "%4$s")).build();
                }
                """.formatted(primary, name, packages, schema);
    }

    @Test
    void anApplicationThatCannotBePreparedIsReadFromItsFilesWithANote() throws Exception {
        try (BootApplication application = new BootApplication(parent)) {
            application.resource("application.yml", DATA_SOURCE + "  jpa.properties.hibernate.default_schema: front\n");
            application.application("", ENTITY).compile().makeTables();
            application.resource("application-broken.yml", "spring.config.import: classpath:absent.yml\n");
            application.variable("SPRING_PROFILES_ACTIVE", "broken");
            assertThat(application.same().replaceAll("\\s+", " "))
                    .contains(
                            "could not prepare the context of shop.Application",
                            "absent.yml",
                            "its files are read instead, not seen: beans");
        }
    }

    @Test
    void aSecondRunAsksTheApplicationOnlyWhereItChanged() throws Exception {
        try (BootApplication application = new BootApplication(parent)) {
            application.resource("application.yml", DATA_SOURCE);
            application.application("", ENTITY).compile();
            Path cache = application.directory().resolve(".autogen/spring");
            application.autogen("settings");
            application.autogen("settings");
            assertThat(cache.toFile().list()).hasSize(1);
            application.resource("application.yml", DATA_SOURCE + "  jpa.properties.hibernate.default_schema: other\n");
            assertThat(application.autogen("settings").out()).contains("hibernate.default_schema = other");
            assertThat(cache.toFile().list()).hasSize(2);
        }
    }

    @Test
    void anApplicationInKotlinWithItsMainInTheFileIsFound() throws Exception {
        try (BootApplication application = new BootApplication(parent)) {
            application.resource("application.yml", DATA_SOURCE);
            application.kotlin("Application", """
                    package shop
                    import jakarta.persistence.*
                    import org.springframework.boot.autoconfigure.SpringBootApplication
                    import org.springframework.boot.runApplication

                    @SpringBootApplication
                    open class Application

                    @Entity
                    class Guest(@Id var id: Long = 0, var firstName: String = "", var bornIn: Int? = null)

                    fun main(args: Array<String>) { runApplication<Application>(*args) }
                    """);
            application.makeTables().same();
            assertThat(application.database().query("SELECT count(born_in) FROM guest"))
                    .containsExactly("0");
            assertThat(application.autogen("settings").out()).contains("entities     shop.Guest");
        }
    }

    @Test
    void anAddressThatOnlyTheRunningApplicationKnowsIsAskedFor() throws Exception {
        try (BootApplication application = new BootApplication(parent)) {
            application.application("""
                    @Bean javax.sql.DataSource source() { throw new IllegalStateException("made"); }
                    """, ENTITY);
            application.compile();
            application.file("autogen.properties", """
                    classpath = classes:@jars
                    migrations = db
                    migrations-package = shop.migrations
                    url = application
                    """);
            BootApplication.Run run = application.alone("check");
            assertThat(run.exit()).isNotZero();
            assertThat(run.err()).contains("AG646");
            assertThat(application.alone("--help").out()).contains("Usage: autogen");
        }
    }
}
