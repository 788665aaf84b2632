import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

class Entities {
  @Entity(name = "task")
  @Table(
      name = "task",
      indexes = {
        @Index(name = "ix_latest", columnList = "made desc, title"),
        @Index(name = "ix_lower", columnList = "(lower(title))"),
        @Index(columnList = "title", unique = true)
      })
  static class Task {
    @Id Long id;
    String title;
    Instant made;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> words;
  }
}
