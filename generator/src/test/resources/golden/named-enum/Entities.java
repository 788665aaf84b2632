import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

class Entities {
  enum State {
    NEW,
    DONE
  }

  @Entity(name = "task")
  static class Task {
    @Id Long id;
    String title;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    State state;
  }
}
