import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.ColumnDefault;

class Entities {
  @Entity(name = "task")
  static class Task {
    @Id Long id;

    @ColumnDefault("'open'")
    String state;

    Integer points;

    @ColumnDefault("now()")
    Instant made;
  }
}
