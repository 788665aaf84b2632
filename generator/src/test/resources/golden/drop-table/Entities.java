import jakarta.persistence.Entity;
import jakarta.persistence.Id;

class Entities {
  @Entity(name = "project")
  static class Project {
    @Id Long id;
  }
}
