package dev.autogen.generator.canonical;

import dev.autogen.generator.canonical.scratch.Mentions;
import dev.autogen.generator.canonical.scratch.Script;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.internal.sql.SqlWords;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.TableElement;
import dev.autogen.runtime.schema.View;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The temporary twins of the views of a model, and of the tables they may read, as these shall be.
 *
 * <p>pg_temp comes first in the path, so that a name without a schema is the twin; one with a schema is written anew.
 */
final class ScratchViews {

    private static final String BLOCK = load();

    private final Schema current;
    private final String targetSchema;
    private final List<View> views;
    private final List<Table> tables;
    private final Map<QualifiedName, String> twins = new HashMap<>();

    ScratchViews(Schema desired, Schema current, String targetSchema, Set<String> namesTaken) {
        this.current = current;
        this.targetSchema = targetSchema;
        this.views = desired.views().stream().toList();
        Mentions mentions = Mentions.in(views.stream()
                .flatMap(v -> Stream.concat(Stream.of(v.query()), was(v).stream()))
                .toList());
        this.tables = desired.tables().stream()
                .filter(t -> mentions.mayBe(t.name().name()))
                .toList();
        Set<String> used = new HashSet<>(namesTaken);
        Stream.concat(tables.stream().map(Table::name), views.stream().map(View::name))
                .sorted(Comparator.comparing(name -> name.schema().isPresent()))
                .forEach(name -> twins.put(name, used.add(name.name()) ? name.name() : "autogen_view_" + twins.size()));
    }

    List<View> views() {
        return views;
    }

    /** Returns what makes them and asks for them. */
    Script script() {
        Script script = new Script()
                .block("begin perform set_config('search_path', 'pg_temp, ' ||"
                        + " current_setting('search_path'), true); end");
        tables.forEach(table -> script.add(new CreateTable(twin(table))));
        String block = BLOCK.replace(":names", array(view -> Optional.of(twinName(view.name()))))
                .replace(":own", array(view -> Optional.of(relocated(view.query()))))
                .replace(":was", array(view -> was(view).map(this::relocated)))
                .replace(":real", array(view -> Optional.of(realName(view.name()))));
        return script.add(block);
    }

    /** Returns the model's name of what the server names, its schema {@code pg_temp} for a twin. */
    QualifiedName named(String schema, String name) {
        if (!schema.equals("pg_temp")) {
            return new QualifiedName(Optional.of(schema).filter(s -> !s.equals(targetSchema)), name);
        }
        return twins.entrySet().stream()
                .filter(twin -> twin.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(QualifiedName.of(name));
    }

    private Optional<String> was(View view) {
        return current.views().find(view.name()).map(View::query);
    }

    /** A query that groups by a primary key needs it. */
    private Table twin(Table table) {
        List<TableElement> elements = new ArrayList<>();
        for (Column column : inOrder(table)) {
            Column bare = Column.of(column.name(), column.type()).withCollation(column.collation());
            elements.add(bare);
        }
        String twin = twins.getOrDefault(table.name(), "");
        table.primaryKey()
                .map(key -> PrimaryKey.of(
                        ObjectName.given("autogen_key_" + elements.size() + "_" + twins.size() + "_"
                                + Integer.toHexString(table.name().hashCode())),
                        key.columns()))
                .ifPresent(elements::add);
        return Table.of(Script.temporary(twin), elements);
    }

    /** {@code select *} gives the columns as they stand in the database, the new ones behind. */
    private List<Column> inOrder(Table table) {
        List<Column> old =
                current.tables().find(table.name()).map(Table::columns).orElse(List.of());
        List<Column> ordered = new ArrayList<>();
        old.forEach(column -> table.column(column.name()).ifPresent(ordered::add));
        table.columns().stream().filter(column -> !ordered.contains(column)).forEach(ordered::add);
        return ordered;
    }

    private String relocated(String query) {
        return SqlWords.relocating(query, written -> {
            QualifiedName name = written.inSchema(written.schema().filter(s -> !s.equals(targetSchema)));
            return twins.containsKey(name) ? Script.temporary(twins.getOrDefault(name, "")) : written;
        });
    }

    private String twinName(QualifiedName view) {
        return Identifiers.quote(Script.temporary(twins.getOrDefault(view, "")));
    }

    private String realName(QualifiedName view) {
        return Identifiers.quote(view.inSchema(Optional.of(view.schema().orElse(targetSchema))));
    }

    private String array(Function<View, Optional<String>> text) {
        return views.stream()
                .map(text)
                .map(t -> t.map(Identifiers::literal).orElse("null"))
                .collect(Collectors.joining(", ", "array[", "]::text[]"));
    }

    private static String load() {
        try (InputStream in = ScratchViews.class.getResourceAsStream("views.sql")) {
            if (in == null) {
                throw new IllegalStateException("The resource views.sql is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
