package dev.autogen.generator.entities;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

public class StructureZooTest extends MappingZoo {

    @Override
    Stream<Model> models() {
        return Stream.of(
                Model.of("single table", Animal.class, Cat.class, Dog.class),
                Model.of("single table with an integer discriminator", Shape.class, Circle.class),
                Model.of("joined", Vehicle.class, Car.class, Sports.class),
                Model.of("table per class", Payment.class, Cash.class, Card.class),
                Model.of("a mapped superclass", Base.class, Derived.class),
                Model.of("embeddables", Owner.class),
                Model.of("an embeddable as JSON", JsonOwner.class),
                Model.of("a secondary table", Wide.class),
                Model.of("a shared key", Master.class, Slave.class),
                Model.of("lists and maps", Container.class, Master.class),
                Model.of("a unidirectional one-to-many", Basket.class, Master.class),
                Model.of("an overridden association", Overriding.class, Master.class),
                Model.of("soft delete", Soft.class),
                Model.of("a tenant id", Tenant.class),
                Model.of("a formula", Computed.class),
                Model.of("a subselect", Master.class, Selected.class),
                Model.of("a key word of another dialect", Versioned.class),
                Model.of("orm.xml").mappedBy("entities/zoo-orm.xml"));
    }

    @Entity(name = "Animal")
    @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    public static class Animal {
        @Id
        long id;
    }

    @Entity(name = "Cat")
    static class Cat extends Animal {
        int lives;

        @Column(nullable = false)
        String name;
    }

    @Entity(name = "Dog")
    static class Dog extends Animal {
        String breed;
    }

    @Entity(name = "Shape")
    @DiscriminatorColumn(discriminatorType = DiscriminatorType.INTEGER, name = "kind")
    static class Shape {
        @Id
        long id;
    }

    @Entity(name = "Circle")
    static class Circle extends Shape {
        double radius;
    }

    @Entity(name = "Vehicle")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Vehicle {
        @Id
        @GeneratedValue
        long id;
    }

    @Entity(name = "Car")
    static class Car extends Vehicle {
        int seats;
    }

    @Entity(name = "Sports")
    static class Sports extends Car {
        int power;
    }

    @Entity(name = "Payment")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Payment {
        @Id
        @GeneratedValue
        long id;

        @Column(unique = true)
        String number;
    }

    @Entity(name = "Cash")
    static class Cash extends Payment {
        String till;
    }

    @Entity(name = "Card")
    static class Card extends Payment {
        String holder;
    }

    @MappedSuperclass
    public abstract static class Base {
        @Id
        long id;

        @Version
        int version;
    }

    @Entity(name = "Derived")
    static class Derived extends Base {
        String name;
    }

    @Embeddable
    public static class Address {
        String street;

        @Column(nullable = false)
        String city;
    }

    @Entity(name = "Owner")
    static class Owner {
        @Id
        long id;

        @Embedded
        Address home;

        @Embedded
        @AttributeOverride(name = "street", column = @Column(name = "work_street", length = 30))
        @AttributeOverride(name = "city", column = @Column(name = "work_city"))
        Address work;
    }

    @Entity(name = "JsonOwner")
    static class JsonOwner {
        @Id
        long id;

        @JdbcTypeCode(SqlTypes.JSON)
        Address address;
    }

    @Entity(name = "Wide")
    @SecondaryTable(name = "wide_more")
    static class Wide {
        @Id
        long id;

        @Column(table = "wide_more")
        String extra;
    }

    @Entity(name = "Master")
    static class Master {
        @Id
        long id;
    }

    @Entity(name = "Slave")
    static class Slave {
        @Id
        long id;

        @MapsId
        @OneToOne
        Master master;
    }

    @Entity(name = "Container")
    static class Container {
        @Id
        long id;

        @ElementCollection
        @OrderColumn
        List<String> ordered;

        @ElementCollection
        @MapKeyColumn(name = "kind")
        Map<String, Integer> counts;

        @ElementCollection
        Set<Address> addresses;

        @ElementCollection
        @MapKeyJoinColumn
        Map<Master, String> byMaster;

        @ManyToMany
        @OrderColumn(name = "place")
        List<Master> masters;
    }

    @Entity(name = "Basket")
    static class Basket {
        @Id
        long id;

        @OneToMany
        List<Master> joined;

        @OneToMany
        @JoinColumn(name = "basket_id")
        Set<Master> direct;
    }

    @MappedSuperclass
    abstract static class Linked {
        @Id
        long id;

        @ManyToOne
        Master master;
    }

    @Entity(name = "Overriding")
    @AssociationOverride(name = "master", joinColumns = @JoinColumn(name = "chief"))
    static class Overriding extends Linked {
        @ManyToMany
        @JoinTable(
                name = "helpers",
                joinColumns = @JoinColumn(name = "a"),
                inverseJoinColumns = @JoinColumn(name = "b"))
        Set<Master> helpers;
    }

    @Entity(name = "Soft")
    @SoftDelete
    static class Soft {
        @Id
        long id;
    }

    @Entity(name = "Tenant")
    static class Tenant {
        @Id
        long id;

        @TenantId
        String tenant;
    }

    @Entity(name = "Computed")
    static class Computed {
        @Id
        long id;

        int a;

        @Formula("a * 2")
        int twice;
    }

    @Entity(name = "Selected")
    @Immutable
    @Subselect("select id from master")
    static class Selected {
        @Id
        long id;
    }

    @Entity(name = "Versioned")
    static class Versioned {
        @Id
        long id;

        @Version
        long version;

        int number;
    }

    static class Plain {
        long id;
        String title;
    }
}
