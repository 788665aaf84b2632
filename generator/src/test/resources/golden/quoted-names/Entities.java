import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;

class Entities {
  @Entity(name = "Order_")
  @Table(name = "`Order`")
  static class Order {
    @Id
    @Column(name = "`Id`")
    Long id;

    @Column(name = "`select`")
    String select;

    @Column(name = "`two words.dot`", unique = true)
    String words;

    @Column(name = "`größe 😀 $L`", nullable = false)
    @ColumnDefault("'`$L''\\u0041'")
    String size;
  }

  @Entity(name = "order.item")
  @Table(name = "`order.item`")
  static class Item {
    @Id Long id;

    @ManyToOne
    @JoinColumn(name = "`Order`")
    Order order;
  }
}
