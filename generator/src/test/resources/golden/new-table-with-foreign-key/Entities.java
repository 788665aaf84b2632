import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

class Entities {
  @Entity(name = "task")
  static class Task {
    @Id Long id;
    String title;
  }

  @Entity(name = "comment")
  static class Comment {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(optional = false)
    Task task;

    @Column(length = 2000, nullable = false)
    String text;

    @Column(unique = true)
    String slug;
  }
}
