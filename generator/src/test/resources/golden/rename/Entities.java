import dev.autogen.runtime.entity.RenamedFrom;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;

class Entities {
  @RenamedFrom("tasks")
  @Entity(name = "task")
  static class Task {
    @Id Long id;

    @RenamedFrom("title")
    @Column(nullable = false, unique = true)
    String headline;

    @ElementCollection List<String> notes;
  }
}
