package dev.autogen.generator.entities;

import dev.autogen.generator.emit.JavaSourceFile;
import dev.autogen.runtime.testing.TestDatabase;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** A program that prints the migration to the models of {@code stable.zoo}, in a JVM of its own. */
final class MigrationProbe {

    private MigrationProbe() {}

    /** Takes URL, user and password of an empty database, and the seed of the order of classes. */
    public static void main(String[] arguments) throws SQLException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        TestDatabase database = TestDatabase.of(arguments[0], arguments[1], arguments[2]);
        out.print(migrations(database, new Random(Long.parseLong(arguments[3]))));
    }

    /** Returns the migrations, each from an empty database. */
    static String migrations(TestDatabase database, Random order) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (Model model : ZooModels.of("zoo/stable.zoo")) {
            List<Class<?>> shuffled = new ArrayList<>(model.classes());
            Collections.shuffle(shuffled, order);
            text.append(ModelTrip.on(database).write(model.of(shuffled)).sources().stream()
                    .map(JavaSourceFile::contents)
                    .collect(Collectors.joining()));
        }
        return text.toString();
    }
}
