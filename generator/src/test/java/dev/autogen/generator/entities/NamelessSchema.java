package dev.autogen.generator.entities;

import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.ObjectName;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A schema as sorted lines of text, in which a name that nobody chose reads {@code ?}. */
final class NamelessSchema {

    private NamelessSchema() {}

    static List<String> lines(Schema schema, Set<String> chosen) {
        Set<String> lines = new TreeSet<>();
        schema.namespaces().forEach(name -> lines.add("schema " + name));
        schema.enums().forEach(type -> lines.add(type.toString()));
        for (Sequence sequence : schema.sequences()) {
            lines.add(sequence.withOwnedBy(Optional.empty()).toString());
        }
        TreeMap<String, Integer> repeated = new TreeMap<>();
        for (Table table : schema.tables()) {
            String name = table.name().toString();
            lines.add(name + " columns "
                    + table.columns().stream().map(c -> c.name()).toList() + " " + table.comment());
            table.columns().forEach(column -> lines.add(name + " " + column));
            Stream.concat(
                            table.constraints().stream()
                                    .map(c -> c.named(shown(c.name(), chosen)).toString()),
                            table.indexes().stream()
                                    .map(i -> i.named(shown(i.name(), chosen)).toString()))
                    .forEach(text -> repeated.merge(name + " " + text, 1, Integer::sum));
        }
        repeated.forEach((text, times) -> lines.add(text + (times == 1 ? "" : " x" + times)));
        return List.copyOf(lines);
    }

    /** Returns the names that somebody chose. */
    static Set<String> chosen(Schema schema) {
        return schema.tables().stream()
                .flatMap(table -> Stream.concat(
                        table.constraints().stream().map(Constraint::name),
                        table.indexes().stream().map(Index::name)))
                .filter(ObjectName::chosen)
                .map(ObjectName::text)
                .collect(Collectors.toSet());
    }

    private static ObjectName shown(ObjectName name, Set<String> chosen) {
        return ObjectName.given(chosen.contains(name.text()) ? name.text() : "?");
    }
}
