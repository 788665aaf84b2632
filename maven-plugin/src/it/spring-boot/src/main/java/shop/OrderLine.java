package shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** Something that somebody ordered. */
@Entity
public class OrderLine {

    @Id
    @GeneratedValue
    private Long id;

    private int howMany;
}
