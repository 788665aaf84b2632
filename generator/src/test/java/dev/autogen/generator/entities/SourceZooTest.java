package dev.autogen.generator.entities;

import java.util.List;
import java.util.stream.Stream;

/** The models that are text, so that each Hibernate sees what only it has. */
class SourceZooTest extends MappingZoo {

    private static final List<String> FILES = List.of(
            "associations",
            "collections",
            "columns",
            "embeddables",
            "enums",
            "envers",
            "identifiers",
            "inheritance",
            "newer",
            "tables",
            "times",
            "validation",
            "xml");

    @Override
    Stream<Model> models() {
        String only = System.getProperty("zoo.file", "");
        return FILES.stream()
                .filter(n -> only.isEmpty() || n.equals(only))
                .flatMap(name -> ZooModels.of("zoo/" + name + ".zoo").stream());
    }
}
