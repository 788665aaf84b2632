import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

class Entities {
  @Entity(name = "project")
  static class Project {
    @Id Long id;
  }

  @Entity(name = "task")
  static class Task {
    @Id Long id;

    @ManyToOne
    @OnDelete(action = OnDeleteAction.CASCADE)
    Project project;
  }
}
