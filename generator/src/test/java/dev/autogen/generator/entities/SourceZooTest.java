package dev.autogen.generator.entities;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/**
 * The models that are text, so that each Hibernate sees what only it has; {@code -Dautogen.test.zoo} takes some files.
 *
 * <p>The ordinary run takes one model of eight.
 */
@Tag("sized")
@Tag("C181")
@Tag("C182")
@Tag("C183")
@Tag("C184")
@Tag("C185")
class SourceZooTest extends MappingZoo {

    private static final int ORDINARY_STEP = 8;

    static final List<String> FILES = List.of(
            "associations",
            "collections",
            "columns",
            "embeddables",
            "enums",
            "envers",
            "identifiers",
            "inheritance",
            "nasty",
            "newer",
            "tables",
            "times",
            "validation",
            "xml");

    @Override
    Stream<Model> models() {
        List<Model> all = FILES.stream()
                .filter(name -> name.matches(System.getProperty("autogen.test.zoo", ".*")))
                .flatMap(name -> ZooModels.of("zoo/" + name + ".zoo").stream())
                .toList();
        int step = Boolean.getBoolean("autogen.test.complete") ? 1 : ORDINARY_STEP;
        return IntStream.iterate(0, i -> i < all.size(), i -> i + step).mapToObj(all::get);
    }
}
