import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

class Entities {
  @Entity(name = "task")
  static class Task {
    @Id
    @GeneratedValue(generator = "task_seq")
    @SequenceGenerator(name = "task_seq", allocationSize = 20)
    Long id;
  }

  @Entity(name = "note")
  static class Note {
    @Id
    @GeneratedValue(generator = "note_numbers")
    @SequenceGenerator(name = "note_numbers", initialValue = 1000, allocationSize = 1)
    Long id;
  }
}
