package dev.autogen.generator.entities;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.LocalDateTime;
import java.util.Set;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.annotations.View;
import org.hibernate.type.SqlTypes;

/** The project that administrators change behind its back. */
final class DriftModel {

    static final Model MODEL = Model.of("drift", Project.class, Task.class, OpenTask.class);

    private DriftModel() {}

    enum Kind {
        BUG,
        FEATURE
    }

    enum Status {
        OPEN,
        DONE
    }

    @Entity(name = "Project")
    @Table(name = "project", uniqueConstraints = @UniqueConstraint(name = "uq_project_code", columnNames = "code"))
    static class Project {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        @Column(length = 80, nullable = false)
        String name;

        @Column(length = 10)
        @Collate("C")
        String code;
    }

    @Entity(name = "Task")
    @Table(
            name = "task",
            indexes = {
                @Index(name = "ix_task_title", columnList = "title desc"),
                @Index(name = "ix_task_lower", columnList = "(lower(title))"),
                @Index(columnList = "due, effort")
            })
    @Comment("what is to do")
    @Check(name = "ck_task_effort", constraints = "effort > 0")
    static class Task {
        @Id
        @SequenceGenerator(name = "task_seq", sequenceName = "task_seq", allocationSize = 50)
        @GeneratedValue(generator = "task_seq")
        Long id;

        @Column(length = 100, nullable = false)
        @Comment("in short")
        String title;

        @Column(length = 20)
        @Enumerated(EnumType.STRING)
        Status status;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Kind kind;

        @ColumnDefault("3")
        int effort;

        @GeneratedColumn("effort * 2")
        Integer doubled;

        LocalDateTime due;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(name = "fk_task_project"))
        @OnDelete(action = OnDeleteAction.CASCADE)
        Project project;

        @ManyToOne
        Task parent;

        @ElementCollection
        @Column(length = 30)
        Set<String> labels;
    }

    @Entity(name = "OpenTask")
    @Table(name = "task_open")
    @View(query = "select id, title, kind from task where status = 'OPEN'")
    static class OpenTask {
        @Id
        Long id;

        String title;
    }
}
