package dev.autogen.generator.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.generator.entities.hibernate.GeneratedNames;
import dev.autogen.generator.entities.model.EntityModel;
import dev.autogen.generator.entities.model.EntitySource;
import dev.autogen.generator.entities.model.UnmanagedObject;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.type.EnumType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;

class EntitySchemaReaderTest {

    private static final ServerVersion SERVER = ServerVersion.major(18);

    @Test
    void namesAreCutAsPostgresCutsThem() {
        Table table = read(LongNames.class).tables().iterator().next();
        assertThat(table.name())
                .isEqualTo(QualifiedName.of("a_table_whose_name_is_far_longer_than_what_postgresql_keeps_of_"));
        assertThat(table.columns().get(1).name())
                .isEqualTo("Eine Spalte mit Umlauten, deren Name mitten im Zeichen endet--")
                .satisfies(name -> assertThat(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .hasSize(62));
    }

    @Test
    void twoTablesOfOneNameAreRefusedWithBothEntities() {
        assertThatThrownBy(() -> read(LongNames.class, LongToo.class))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("AG308"))
                .hasMessageContaining("EntitySchemaReaderTest$LongNames")
                .hasMessageContaining("EntitySchemaReaderTest$LongToo");
    }

    @Test
    void whatHibernateRefusesIsPassedOn() {
        assertThatThrownBy(() -> read(NoId.class))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("AG304"))
                .hasMessageContaining("NoId");
    }

    @Test
    void namesThatChangePlacesAreTold() {
        String renamed = "@dev.autogen.runtime.entity.RenamedFrom";
        Model columns = SourceModel.ofAttributes(
                "columns",
                renamed + "(\"b\") String a; " + renamed + "(\"a\") String b; " + renamed + "(\"a\") String c;");
        Model tables = SourceModel.of(
                "tables",
                "@Entity " + renamed + "(\"B\") class A { @Id long id; } @Entity " + renamed
                        + "(\"C\") class B { @Id long id; } @Entity " + renamed + "(\"A\") class C { @Id long id; }");

        assertThat(notes(columns))
                .singleElement()
                .asString()
                .startsWith("the columns \"thing.a\" and \"thing.b\" name each other in @RenamedFrom")
                .contains("use --rename thing.b=thing.a --rename thing.a=thing.b once");
        assertThat(notes(tables)).singleElement().asString().contains("--rename b=a --rename c=b --rename a=c once");
        assertThat(notes(SourceModel.ofAttributes(
                        "a chain", renamed + "(\"b\") String a; " + renamed + "(\"c\") String b;")))
                .isEmpty();
    }

    private static List<String> notes(Model model) {
        return new EntitySchemaReader().read(model.source(), SERVER).notes();
    }

    @Test
    void aClassThatIsNotThereIsNamed() {
        EntitySource source = EntitySource.of(getClass().getClassLoader()).withClassNames(List.of("gone.Task"));
        assertThatThrownBy(() -> new EntitySchemaReader().read(source, SERVER))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("AG302"))
                .hasMessageContaining("\"gone.Task\"");
    }

    @Test
    void aColumnDefinitionThatCannotBeReadIsRefusedWithItsAttribute() {
        assertThatThrownBy(() -> read(Strange.class))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("AG307"))
                .hasMessageContaining("EntitySchemaReaderTest$Strange.text")
                .hasMessageContaining("storage main");
    }

    @Test
    void hibernatesOwnNamesAreNotChosen() {
        Table table = read(Child.class, One.class)
                .tables()
                .find(QualifiedName.of("child"))
                .orElseThrow();
        assertThat(table.constraints())
                .noneMatch(constraint -> constraint.name().chosen());
        assertThat(table.indexes().stream().map(Index::name))
                .containsExactly(ObjectName.chosen("fkthisnameissomebodysown"));
    }

    @Test
    void namesOfAStrategyOfTheUserAreChosenUnlessTheyAreHashed() {
        GeneratedNames own = GeneratedNames.of(new ImplicitNamingStrategyJpaCompliantImpl() {});
        assertThat(own.name("fk__order_item__order")).isEqualTo(ObjectName.chosen("fk__order_item__order"));
        assertThat(own.name("fk_address2_line1")).isEqualTo(ObjectName.chosen("fk_address2_line1"));
        assertThat(own.name("FK_order_3f2a9c41d07b").chosen()).isFalse();
        GeneratedNames hibernates = GeneratedNames.of(new ImplicitNamingStrategyJpaCompliantImpl());
        assertThat(hibernates.name("fk_order_3f2a9c41d07b").chosen()).isTrue();
        assertThat(hibernates.name("FKf08xc47ud8liidlvenphllasl").chosen()).isFalse();
    }

    @Test
    void originsAreKnown() {
        EntityModel model = new EntitySchemaReader().read(EntitySource.of(Child.class, One.class), SERVER);
        assertThat(model.origins().of(QualifiedName.of("child"), "parent_id"))
                .contains(Child.class.getName() + ".parent");
    }

    @Test
    void enumTypesAreKnownByTheirColumns() {
        EntityModel model = new EntitySchemaReader().read(EntitySource.of(Sized.class), SERVER);
        assertThat(model.schema().enums())
                .containsExactly(
                        EnumType.of(QualifiedName.of("size"), "LARGE", "SMALL").withCasts(EnumType.CASTS_OF_HIBERNATE));
        assertThat(model.unmanaged()).isEmpty();
    }

    @Test
    void firstRowsOfAGeneratorTableAreReported() {
        EntityModel model = new EntitySchemaReader().read(EntitySource.of(ByTable.class), SERVER);
        assertThat(model.unmanaged()).hasSize(1).first().satisfies(object -> {
            assertThat(object.description()).isEqualTo("first rows of table \"hibernate_sequences\"");
            assertThat(object.statements()).singleElement().asString().startsWith("insert into hibernate_sequences");
        });
    }

    @Entity(name = "Packed")
    static class Packed {
        @Id
        long id;

        @Column(columnDefinition = "text STORAGE external compression pglz default 'a storage'")
        String text;
    }

    @Test
    void howTheValuesOfAColumnAreStoredIsReported() {
        EntityModel model = new EntitySchemaReader().read(EntitySource.of(Packed.class), SERVER);
        assertThat(model.unmanaged().stream().map(UnmanagedObject::description))
                .containsExactly(
                        "storage of column \"text\" of table \"packed\"",
                        "compression of column \"text\" of table \"packed\"");
    }

    private static Schema read(Class<?>... classes) {
        return new EntitySchemaReader().read(EntitySource.of(classes), SERVER).schema();
    }

    @Entity(name = "LongNames")
    @jakarta.persistence.Table(name = "a_table_whose_name_is_far_longer_than_what_postgresql_keeps_of_it")
    static class LongNames {
        @Id
        long id;

        @Column(name = "`Eine Spalte mit Umlauten, deren Name mitten im Zeichen endet--ä`")
        String name;
    }

    @Entity(name = "One")
    @jakarta.persistence.Table(name = "thing")
    static class One {
        @Id
        long id;
    }

    @Entity(name = "LongToo")
    @jakarta.persistence.Table(name = "a_table_whose_name_is_far_longer_than_what_postgresql_keeps_of_this")
    static class LongToo {
        @Id
        long id;
    }

    @Entity(name = "NoId")
    static class NoId {
        long id;
    }

    @Entity(name = "Strange")
    static class Strange {
        @Id
        long id;

        @Column(columnDefinition = "text storage main")
        String kept;

        @Column(columnDefinition = "text not null storage main")
        String text;
    }

    @Entity(name = "Child")
    @jakarta.persistence.Table(
            indexes = @jakarta.persistence.Index(name = "FKthisNameIsSomebodysOwn", columnList = "parent_id"))
    static class Child {
        @Id
        long id;

        @ManyToOne
        One parent;

        @Column(unique = true)
        String code;
    }

    enum Size {
        SMALL,
        LARGE
    }

    @Entity(name = "Sized")
    static class Sized {
        @Id
        long id;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Size size;
    }

    @Entity(name = "ByTable")
    static class ByTable {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE)
        long id;
    }
}
