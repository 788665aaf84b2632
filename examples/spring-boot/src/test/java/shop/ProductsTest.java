package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.junit.MigratedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DataJpaTest
class ProductsTest {

    private static final MigratedDatabase DATABASE = MigratedDatabase.of(MigrationsTest.class, "head");

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", DATABASE::url);
        registry.add("spring.datasource.username", DATABASE::user);
        registry.add("spring.datasource.password", DATABASE::password);
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void findsAProductByItsName(@Autowired Products products) {
        products.save(new Product("chair"));
        assertThat(products.findByProductName("chair")).hasSize(1);
    }
}
