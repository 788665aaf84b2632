package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The schemas in {@code docs/json} that documents for programs are held to. */
final class JsonSchemas {

    static final Path DIRECTORY = Path.of("../docs/json");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private JsonSchemas() {}

    /** Holds a document to the schema of a name; returns it without line ends and the blanks after them. */
    static String fits(String name, String document) throws IOException {
        Schema schema =
                REGISTRY.getSchema(Files.readString(DIRECTORY.resolve(name + ".schema.json")), InputFormat.JSON);
        assertThat(schema.validate(document, InputFormat.JSON)).as(document).isEmpty();
        return document.replaceAll("\\R\\s*", " ");
    }
}
