import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

class Entities {
  @Entity(name = "task")
  @Table(name = "task", uniqueConstraints = @UniqueConstraint(columnNames = {"project", "title"}))
  static class Task {
    @Id Long id;
    String project;
    String title;
    String slug;
  }
}
