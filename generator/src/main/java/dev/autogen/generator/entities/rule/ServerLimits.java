package dev.autogen.generator.entities.rule;

import dev.autogen.generator.entities.model.ModelProblems;
import dev.autogen.generator.entities.model.Origins;
import dev.autogen.generator.naming.NameLength;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.type.EnumType;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The check for names, values and defaults that are well formed, and yet not what PostgreSQL can hold for long. */
public final class ServerLimits {

    /** The special inputs of date and time types that are read as a moment when the default is made. */
    private static final Pattern MOMENT =
            Pattern.compile("'\\s*(now|today|tomorrow|yesterday)\\s*'", Pattern.CASE_INSENSITIVE);

    private static final Pattern TIME = Pattern.compile("(?i)\\s*(date|time|timestamp).*");

    private final Schema schema;
    private final Origins origins;
    private final ModelProblems problems;

    private ServerLimits(Schema schema, Origins origins, ModelProblems problems) {
        this.schema = schema;
        this.origins = origins;
        this.problems = problems;
    }

    public static void check(Schema schema, Origins origins, ModelProblems problems) {
        ServerLimits limits = new ServerLimits(schema, origins, problems);
        schema.namespaces().forEach(limits::namespace);
        schema.enums().forEach(limits::values);
        schema.tables().forEach(table -> table.columns().forEach(column -> limits.defaultValue(table, column)));
    }

    private void namespace(String name) {
        if (name.startsWith("pg_") || name.equals("information_schema")) {
            String tables = schema.tables().names().stream()
                    .filter(table -> table.schema().equals(Optional.of(name)))
                    .map(table -> "\"" + table + "\"" + of(origins.of(table)))
                    .collect(Collectors.joining(", "));
            problems.add(
                    "AG315",
                    "Schema \"" + name + "\" is reserved by PostgreSQL"
                            + (tables.isEmpty() ? "" : ", so " + tables + " cannot be in it")
                            + ". Give it another name in the mapping.");
        }
    }

    private void values(EnumType type) {
        for (String value : type.values()) {
            if (!NameLength.cut(value).equals(value)) {
                problems.add(
                        "AG316",
                        "The constant \"" + value
                                + "\" is longer than the 63 bytes that a value of an enum type can have: type \""
                                + type.name() + "\""
                                + of(holder(type.name()))
                                + ". Shorten its name, or store it as text with @Enumerated(EnumType.STRING).");
            }
        }
    }

    private Optional<String> holder(QualifiedName type) {
        return schema.tables().stream()
                .flatMap(table -> table.columns().stream()
                        .filter(column -> column.type()
                                .toLowerCase(Locale.ROOT)
                                .contains(type.name().toLowerCase(Locale.ROOT)))
                        .flatMap(column -> origins.of(table.name(), column.name()).stream()))
                .findFirst();
    }

    private void defaultValue(Table table, Column column) {
        String value = column.defaultValue().orElse("");
        Matcher moment = MOMENT.matcher(value);
        if (TIME.matcher(column.type()).matches() && moment.find()) {
            String call = moment.group(1).equalsIgnoreCase("now") ? "now()" : "CURRENT_DATE";
            problems.add(
                    "AG314",
                    "The default " + value + " of column \"" + column.name() + "\" of \"" + table.name() + "\""
                            + of(origins.of(table.name(), column.name()))
                            + " is evaluated once, when the column is created: each row would get that moment. Write "
                            + call
                            + " instead.");
        }
    }

    private static String of(Optional<String> origin) {
        return origin.map(o -> " (" + o + ")").orElse("");
    }
}
