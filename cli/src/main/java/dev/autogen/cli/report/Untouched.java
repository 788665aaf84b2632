package dev.autogen.cli.report;

import dev.autogen.generator.catalog.Difference;
import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.generator.comparison.Comparison;
import dev.autogen.runtime.internal.console.Console;
import java.util.ArrayList;
import java.util.List;

/** What stays as it is: objects of others, and what the model has but no operation can make. Many lines become counts. */
public record Untouched(Comparison comparison) {

    private static final int MANY = 10;

    public void print(Console console, boolean details) {
        List<LeftAlone> objects =
                comparison.leftAlone().stream().filter(o -> !o.uncompared()).toList();
        if (details || objects.size() <= MANY) {
            objects.forEach(o -> console.note("ignored: " + o.kind() + " " + o.name() + ": " + o.reason() + words(o)));
        } else {
            fold(console, objects);
        }
        comparison.unmanaged().forEach(object -> console.note("not managed: " + object.description()));
    }

    private static void fold(Console console, List<LeftAlone> objects) {
        List<String> counts = new ArrayList<>();
        for (Difference difference : Difference.values()) {
            long count = objects.stream()
                    .filter(o -> o.difference().filter(d -> d == difference).isPresent())
                    .count();
            if (count > 0) {
                counts.add(count + " " + difference.word());
            }
        }
        if (!counts.isEmpty()) {
            console.note("ignored, made by scripts and different from the entities: " + String.join(", ", counts)
                    + "; autogen check --details, --strict");
        }
        long others = objects.stream().filter(o -> o.difference().isEmpty()).count();
        if (others > 0) {
            console.note(others + (others == 1 ? " object is" : " objects are")
                    + " not managed by entities; autogen check --details");
        }
    }

    private static String words(LeftAlone object) {
        return object.difference().map(d -> " (" + d.word() + ")").orElse("");
    }
}
