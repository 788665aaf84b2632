import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

class Entities {
  enum State {
    NEW,
    STARTED,
    DONE
  }

  @Entity(name = "task")
  static class Task {
    @Id Long id;

    @Enumerated(EnumType.STRING)
    State state;
  }
}
