import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.ColumnDefault;

class Entities {
  @Entity(name = "task")
  static class Task {
    @Id Long id;

    @Column(nullable = false)
    @ColumnDefault("'untitled'")
    String title;

    @Column(nullable = false)
    @ColumnDefault("3")
    Long priority;
  }
}
