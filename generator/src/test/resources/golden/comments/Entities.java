import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Comment;

class Entities {
  @Entity(name = "task")
  @Comment("What's to be done.\nOne row a task; \"quoted\".")
  static class Task {
    @Id Long id;

    @Comment("a line: */ {@code x} \\u0041")
    String title;

    String body;
  }
}
