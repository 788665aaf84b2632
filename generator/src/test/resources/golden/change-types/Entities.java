import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;

class Entities {
  @Entity(name = "task")
  static class Task {
    @Id Long id;
    String title;

    @Column(length = 80)
    String note;

    Long points;

    @Column(precision = 10, scale = 1)
    BigDecimal price;

    LocalDate at;
  }
}
