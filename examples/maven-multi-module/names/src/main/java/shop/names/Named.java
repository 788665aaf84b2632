package shop.names;

/** What has a name. */
public interface Named {

    String name();
}
