package dev.autogen.spring.probe;

/** The refusal to create a bean that is not part of how Hibernate is configured. */
final class NotStarted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotStarted(String bean, Class<?> type) {
        super("it needs the bean \"" + bean + "\" (" + type.getName() + "), which autogen does not create");
    }
}
