package dev.autogen.spring.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What the migrations of {@code dev.autogen.runtime.fixture} make. */
@Entity
public class Task {

    @Id
    private Long id = 0L;

    @Column(columnDefinition = "text")
    private String title = "";

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
