import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.Struct;

class Entities {
  @Embeddable
  @Struct(name = "place")
  static class Place {
    @Comment("where it is")
    String city;

    @Column(nullable = false)
    Integer zip;
  }

  @Entity(name = "task")
  static class Task {
    @Id Long id;
    Place place;
  }
}
