package dev.autogen.cli;

import dev.autogen.cli.console.Console;
import dev.autogen.cli.console.Style;
import dev.autogen.generator.Comparison;
import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.runtime.operation.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Differences between entities and database, as lines and as JSON. */
final class Changes {

    private Changes() {}

    static void print(Console console, List<Operation> operations) {
        operations.stream()
                .flatMap(operation -> operation.describe().lines())
                .forEach(line -> console.line(Style.ofChange(line), line));
    }

    static void printLeftAlone(Console console, List<LeftAlone> objects) {
        objects.forEach(
                object -> console.note("left alone: " + object.kind() + " " + object.name() + ": " + object.reason()));
    }

    static Map<String, Object> document(Comparison comparison) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("different", !comparison.isEmpty());
        document.put(
                "changes",
                comparison.upgrade().stream().map(Operation::describe).toList());
        document.put(
                "leftAlone",
                comparison.leftAlone().stream().map(Changes::document).toList());
        return document;
    }

    private static Map<String, Object> document(LeftAlone object) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", object.kind());
        document.put("name", object.name());
        document.put("reason", object.reason());
        return document;
    }
}
