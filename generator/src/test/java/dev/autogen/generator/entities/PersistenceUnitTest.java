package dev.autogen.generator.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.generator.entities.boot.EntityScanner;
import dev.autogen.generator.entities.model.EntitySource;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.schema.Schema;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersistenceUnitTest {

    private static final String UNITS = """
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
              <persistence-unit name="listed" transaction-type="JTA">
                <jta-data-source>java:/nowhere</jta-data-source>
                <class>%1$s$Listed</class>
                <exclude-unlisted-classes>true</exclude-unlisted-classes>
                <properties>
                  <property name="hibernate.physical_naming_strategy"
                      value="org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy"/>
                  <property name="jakarta.persistence.jdbc.url" value="jdbc:postgresql://nowhere/none"/>
                </properties>
              </persistence-unit>
              <persistence-unit name="scanned">
                <mapping-file>META-INF/more.xml</mapping-file>
              </persistence-unit>
            </persistence>
            """;

    private static final String MAPPINGS = """
            <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.0">
              <entity class="%1$s$%2$s" name="%2$s" access="FIELD">
                <attributes><id name="id"/></attributes>
              </entity>
            </entity-mappings>
            """;

    @TempDir
    Path root;

    @BeforeEach
    void writeUnits() throws IOException {
        String name = getClass().getName();
        write("META-INF/persistence.xml", UNITS.formatted(name));
        write("META-INF/more.xml", MAPPINGS.formatted(name, "Mapped"));
        write("META-INF/orm.xml", MAPPINGS.formatted(name, "Defaulted"));
        Path scanned = root.resolve(Scanned.class.getName().replace('.', '/') + ".class");
        Files.createDirectories(scanned.getParent());
        try (InputStream bytes = Scanned.class.getResourceAsStream("PersistenceUnitTest$Scanned.class")) {
            Files.copy(bytes, scanned);
        }
    }

    @Test
    void listedClassesAndSettingsAreTakenAndNoDataSourceIsLookedUp() throws IOException {
        assertThat(read("listed").tables().names()).extracting(Object::toString).containsExactly("listed_thing");
    }

    @Test
    void unlistedClassesAndMappingFilesOfTheRootAreFound() throws IOException {
        assertThat(read("scanned").tables().names())
                .extracting(Object::toString)
                .containsExactly("defaulted", "mapped", "scanned");
    }

    @Test
    @Tag("C185")
    void theDefaultMappingFileBelongsToPackagesThatAreScannedAndNotToAListOfClasses() throws IOException {
        URL[] classPath = {root.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classPath, getClass().getClassLoader())) {
            EntitySource listed =
                    EntitySource.of(loader).withClassNames(List.of(getClass().getName() + "$Listed"));
            assertThat(tables(listed)).containsExactly("listedthing");

            EntityScanner.Found found = EntityScanner.packages(
                    List.of(root.toFile()), List.of(getClass().getPackageName()));
            assertThat(found.mappingResources()).containsExactly("META-INF/orm.xml");
            assertThat(tables(listed.withClassNames(found.classNames()).withMappingResources(found.mappingResources())))
                    .containsExactly("defaulted", "scanned");
            assertThat(EntityScanner.packages(loader, List.of(getClass().getPackageName()))
                            .mappingResources())
                    .containsExactly("META-INF/orm.xml");
        }
    }

    private static List<String> tables(EntitySource source) {
        return new EntitySchemaReader()
                .read(source, ServerVersion.major(18)).schema().tables().names().stream()
                        .map(Object::toString)
                        .toList();
    }

    @Test
    void anUnknownUnitIsRefusedByName() {
        assertThatThrownBy(() -> read("none"))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("AG305"))
                .hasMessageContaining("\"none\"");
    }

    private Schema read(String unit) throws IOException {
        URL[] classPath = {root.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classPath, getClass().getClassLoader())) {
            return new EntitySchemaReader()
                    .read(EntitySource.of(loader).withPersistenceUnit(unit), ServerVersion.major(18))
                    .schema();
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Entity(name = "ListedThing")
    static class Listed {
        @Id
        long id;
    }

    @Entity(name = "Scanned")
    static class Scanned {
        @Id
        long id;
    }

    static class Mapped {
        long id;
    }

    static class Defaulted {
        long id;
    }
}
