package tracker;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/**
 * The key of a {@link Watcher}.
 *
 * @param taskId the task
 * @param userId the user
 */
@Embeddable
public record WatcherId(
        @Column(name = "task_id") Long taskId,
        @Column(name = "user_id") UUID userId) implements Serializable {}
