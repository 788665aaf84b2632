package dev.autogen.generator.entities;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.UniqueConstraint;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.annotations.PartitionKey;

class KeyZooTest extends MappingZoo {

    @Override
    Stream<Model> models() {
        return Stream.of(
                Model.of("unique columns and constraints", Uniques.class),
                Model.of("a unique constraint named on a unique column", NamedTwice.class),
                Model.of("a natural id", Natural.class),
                Model.of("a composite key", Composite.class),
                Model.of("a partition key", Partitioned.class),
                Model.of("indexes", Indexed.class),
                Model.of("foreign keys", Child.class, Parent.class),
                Model.of("foreign keys left out", Unbound.class, Parent.class),
                Model.of("foreign key definitions", Defined.class, Parent.class),
                Model.of("a foreign key to a unique column", Referring.class, Referred.class),
                Model.of("a foreign key of two columns", CompositeChild.class, Composite.class),
                Model.of("a one-to-one", Half.class, Parent.class),
                Model.of("join tables", Many.class, Parent.class),
                Model.of("element collections", Collections.class),
                Model.of("sequences", Sequences.class, Countdown.class),
                // Hibernate 7.1 inserts the first row twice.
                Model.of("a generator table", Tables.class).with("hibernate.hbm2ddl.halt_on_error", "false"),
                Model.of("schemas", Elsewhere.class, There.class),
                Model.of("a schema that is the target", InPublic.class),
                Model.of("a default schema that is the target", Natural.class)
                        .with("hibernate.default_schema", "public"),
                Model.of("a default schema", Natural.class, Sequences.class).with("hibernate.default_schema", "own"));
    }

    @Entity(name = "Parent")
    static class Parent {
        @Id
        long id;
    }

    @Entity
    @Table(
            uniqueConstraints = {
                @UniqueConstraint(
                        name = "uq_chosen",
                        columnNames = {"a", "b"}),
                @UniqueConstraint(columnNames = {"b", "c"})
            })
    static class Uniques {
        @Id
        long id;

        int a;
        int b;
        int c;

        @Column(unique = true)
        String single;
    }

    @Entity
    @Table(uniqueConstraints = @UniqueConstraint(name = "uq_lost", columnNames = "code"))
    static class NamedTwice {
        @Id
        long id;

        @Column(unique = true)
        String code;
    }

    @Entity
    static class Natural {
        @Id
        long id;

        @NaturalId
        String country;

        @NaturalId
        String code;
    }

    @Embeddable
    static class Key implements Serializable {
        String region;
        long number;
        int part;
    }

    @Entity
    static class Composite {
        @EmbeddedId
        Key key;
    }

    @Entity
    static class Partitioned {
        @Id
        long id;

        @PartitionKey
        String tenant;
    }

    @Entity
    @Table(
            indexes = {
                @Index(columnList = "a"),
                @Index(name = "ix_order", columnList = "a desc, b asc"),
                @Index(name = "ix_unique", columnList = "a, b", unique = true),
                @Index(name = "ix_formula", columnList = "(lower(text)), b")
            })
    static class Indexed {
        @Id
        long id;

        int a;
        int b;
        String text;
    }

    @Entity
    static class Child {
        @Id
        long id;

        @ManyToOne
        Parent plain;

        @ManyToOne(optional = false)
        @JoinColumn(name = "chosen_id", foreignKey = @ForeignKey(name = "fk_chosen"))
        Parent chosen;

        @ManyToOne
        @OnDelete(action = OnDeleteAction.CASCADE)
        Parent cascading;

        @ManyToOne
        @OnDelete(action = OnDeleteAction.SET_NULL)
        Parent nulling;
    }

    @Entity
    static class Unbound {
        @Id
        long id;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
        Parent free;
    }

    @Entity
    static class Defined {
        @Id
        long id;

        @ManyToOne
        @JoinColumn(
                name = "parent_id",
                foreignKey =
                        @ForeignKey(
                                name = "fk_defined",
                                foreignKeyDefinition = "foreign key (parent_id) references parent on update cascade"
                                        + " on delete set null deferrable initially deferred"))
        Parent parent;
    }

    @Entity
    static class Referred {
        @Id
        long id;

        @Column(unique = true)
        String code;
    }

    @Entity
    static class Referring {
        @Id
        long id;

        @ManyToOne
        @JoinColumn(referencedColumnName = "code")
        Referred referred;
    }

    @Entity
    static class CompositeChild {
        @Id
        long id;

        @ManyToOne
        Composite composite;
    }

    @Entity
    static class Half {
        @Id
        long id;

        @OneToOne
        Parent other;
    }

    @Entity
    static class Many {
        @Id
        long id;

        @ManyToMany
        Set<Parent> set;

        @ManyToMany
        List<Parent> bag;
    }

    @Entity
    static class Collections {
        @Id
        long id;

        @ElementCollection
        Set<String> set;

        @ElementCollection
        @CollectionTable(name = "named_bag", joinColumns = @JoinColumn(name = "owner"))
        List<Integer> bag;
    }

    @Entity
    static class Sequences {
        @Id
        @GeneratedValue
        long id;
    }

    @Entity
    static class Countdown {
        @Id
        @GeneratedValue(generator = "down")
        @SequenceGenerator(name = "down", sequenceName = "down_seq", initialValue = 100, allocationSize = 1)
        long id;
    }

    @Entity
    static class Tables {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "tables")
        @TableGenerator(name = "tables", table = "ids", pkColumnValue = "tables")
        long id;
    }

    @Entity
    @Table(schema = "audit")
    static class Elsewhere {
        @Id
        @GeneratedValue
        @SequenceGenerator(name = "elsewhere", schema = "audit", sequenceName = "elsewhere_seq")
        long id;

        @ManyToOne
        There there;
    }

    @Entity
    @Table(schema = "audit", indexes = @Index(name = "ix_there", columnList = "name"))
    static class There {
        @Id
        long id;

        String name;
    }

    @Entity
    @Table(schema = "PUBLIC")
    static class InPublic {
        @Id
        long id;
    }
}
