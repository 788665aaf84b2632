import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.GeneratedColumn;

class Entities {
  @Entity(name = "line")
  static class Line {
    @Id Long id;
    Integer amount;
    Integer price;

    @GeneratedColumn("amount * price")
    Integer total;
  }
}
