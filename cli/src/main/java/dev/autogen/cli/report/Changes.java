package dev.autogen.cli.report;

import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.entities.model.UnmanagedObject;
import dev.autogen.runtime.internal.console.Console;
import dev.autogen.runtime.internal.console.Style;
import dev.autogen.runtime.operation.Description;
import dev.autogen.runtime.operation.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Differences between entities and database, as lines and as JSON. */
public final class Changes {

    private Changes() {}

    public static void print(Console console, List<Operation> operations) {
        Description.of(operations).stream()
                .flatMap(description -> description.toString().lines())
                .forEach(line -> console.line(Style.ofChange(line), line));
    }

    /** Prints what stays as it is: objects of others, and what the model has but no operation can make. */
    public static void printUntouched(Console console, Comparison comparison) {
        new Untouched(comparison).print(console, false);
    }

    /** Prints what the model has and something else in the database stands for. */
    public static void printUncompared(Console console, Comparison comparison) {
        comparison
                .uncompared()
                .forEach(object -> console.line(
                        Style.CHANGED, "? " + object.kind() + " " + object.name() + ": " + object.reason()));
    }

    public static Map<String, Object> document(Comparison comparison) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "different", !comparison.isEmpty() || !comparison.uncompared().isEmpty());
        document.put(
                "changes",
                comparison.upgrade().stream().map(Operation::describe).toList());
        document.put(
                "leftAlone",
                comparison.leftAlone().stream().map(Changes::document).toList());
        document.put(
                "unmanaged",
                comparison.unmanaged().stream()
                        .map(UnmanagedObject::description)
                        .toList());
        return document;
    }

    public static Map<String, Object> document(LeftAlone object) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", object.kind());
        document.put("name", object.name().toString());
        document.put("reason", object.reason());
        object.difference().ifPresent(difference -> document.put("difference", difference.word()));
        return document;
    }
}
