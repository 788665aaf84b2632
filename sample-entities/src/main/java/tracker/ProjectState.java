package tracker;

/** How far a project is. */
public enum ProjectState {
    PLANNED,
    RUNNING,
    CLOSED
}
