package dev.autogen.generator.entities;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** The models that are text, so that each Hibernate sees what only it has; {@code -Dautogen.test.zoo} takes some files. */
@Tag("C181")
@Tag("C182")
@Tag("C183")
@Tag("C184")
@Tag("C185")
class SourceZooTest extends MappingZoo {

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
        return FILES.stream()
                .filter(name -> name.matches(System.getProperty("autogen.test.zoo", ".*")))
                .flatMap(name -> ZooModels.of("zoo/" + name + ".zoo").stream());
    }
}
