package shop.web;

import shop.Product;

/** What a visitor reads. */
public record Greeting(Product product) {

    public String text() {
        return "Buy " + product.name() + "!";
    }
}
