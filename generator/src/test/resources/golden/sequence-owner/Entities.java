import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

class Entities {
  @Entity(name = "task")
  static class Task {
    @Id Long id;

    @Column(columnDefinition = "serial")
    Integer number;
  }
}
