package dev.autogen.spring;

import dev.autogen.runtime.report.AppliedStep;
import java.util.List;
import org.springframework.context.ApplicationEvent;

/** A database is where the application needs it; published when all beans are there. */
public final class MigratedEvent extends ApplicationEvent {

    private static final long serialVersionUID = 1L;

    private final String database;
    private final transient List<AppliedStep> steps;

    /** Makes an event. */
    public MigratedEvent(AutogenDatabase source, List<AppliedStep> steps) {
        super(source);
        this.database = source.name();
        this.steps = List.copyOf(steps);
    }

    /** Returns the name of the database in the settings. */
    public String database() {
        return database;
    }

    /** Returns what this application applied, nothing where there was nothing to do. */
    public List<AppliedStep> steps() {
        return steps;
    }
}
