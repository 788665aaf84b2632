import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

class Entities {
  @Entity(name = "task")
  static class Task {
    @Id Long id;
    String title;
  }

  @Entity(name = "entry")
  @Table(name = "entry", schema = "audit", indexes = @Index(columnList = "action"))
  static class Entry {
    @Id
    @GeneratedValue(generator = "entry_seq")
    @SequenceGenerator(name = "entry_seq", schema = "audit")
    Long id;

    String action;

    @ManyToOne Task task;
  }
}
