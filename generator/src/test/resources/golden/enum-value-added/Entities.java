import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

class Entities {
  enum State {
    OPEN,
    BLOCKED,
    DONE,
    ARCHIVED
  }

  @Entity(name = "task")
  static class Task {
    @Id Long id;

    @JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
    @ColumnDefault("'BLOCKED'")
    State state;
  }
}
