package dev.autogen.generator.entities;

import dev.autogen.generator.entities.model.EntityModel;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.server.ServerVersion;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A program that prints what is read of the models of zoo files, in a JVM of its own. */
public final class SchemaProbe {

    private SchemaProbe() {}

    /** Takes the names of the files. */
    public static void main(String[] files) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String file : files) {
            for (Model model : ZooModels.of("zoo/" + file + ".zoo")) {
                out.println(file + ": " + model.name());
                out.println(read(model).replace("], ", "],\n  "));
            }
        }
    }

    private static String read(Model model) {
        try {
            EntityModel read = new EntitySchemaReader().read(model.source(), ServerVersion.major(18));
            return read.schema() + "\n" + read.predecessors() + read.idTables() + read.unmanaged() + read.notes();
        } catch (AutogenException refused) {
            return refused.code() + " " + refused.getMessage();
        }
    }
}
