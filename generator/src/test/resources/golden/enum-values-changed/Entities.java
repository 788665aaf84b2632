import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.List;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

class Entities {
  enum State {
    NEW,
    DONE,
    OPEN
  }

  @Entity(name = "kind")
  static class Kind {
    @Id
    @JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
    State state;

    String label;
  }

  @Entity(name = "task")
  @Check(name = "ck_task_state", constraints = "previous <> state")
  static class Task {
    @Id Long id;

    @ManyToOne
    @JoinColumn(name = "state")
    Kind kind;

    @JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
    @ColumnDefault("'NEW'")
    @Column(nullable = false)
    State previous;

    @Column(columnDefinition = "state[]")
    List<State> history;
  }
}
