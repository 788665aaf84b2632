package dev.autogen.junit.more;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;

/** The entity of the sound project. */
@Entity
@Table(name = "task", indexes = @Index(name = "ix_task_priority", columnList = "priority"))
public class Task {

    @Id
    private Long id = 0L;

    @Column(columnDefinition = "text", nullable = false)
    private String title = "";

    @ColumnDefault("3")
    private int priority;

    public Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public int getPriority() {
        return priority;
    }
}
