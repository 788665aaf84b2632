package shop;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface Products extends JpaRepository<Product, Long> {

    List<Product> findByProductName(String productName);
}
