package dev.autogen.generator.canonical.scratch;

import dev.autogen.generator.naming.NameBook;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.internal.sql.SqlWords;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.CreateComposite;
import dev.autogen.runtime.operation.CreateEnum;
import dev.autogen.runtime.operation.CreateSchema;
import dev.autogen.runtime.operation.CreateSequence;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.type.CompositeAttribute;
import dev.autogen.runtime.type.CompositeType;
import dev.autogen.runtime.type.EnumType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The types and sequences that the model's texts speak of and the database does not have yet.
 *
 * <p>Those of the target schema are made in pg_temp, which then comes first in the path, so that they read back without
 * a schema. Those of other schemas, which texts name, are made where they belong; all is rolled back.
 */
public final class Prelude {

    private final Schema desired;
    private final Schema current;
    private final Set<QualifiedName> made = new HashSet<>();
    private final Set<QualifiedName> visited = new HashSet<>();
    private final Set<String> temporaryNames = new HashSet<>();
    private final Set<String> schemasMade = new HashSet<>();
    private final Script script = new Script();
    private int renamed;

    private Prelude(Schema desired, Schema current) {
        this.desired = desired;
        this.current = current;
    }

    public static Prelude of(Schema desired, Schema current) {
        String texts = String.join("\n", new LinkedHashSet<>(texts(desired)));
        Prelude prelude = new Prelude(desired, current);
        prelude.makeTypes();
        prelude.desired.sequences().stream()
                .filter(s -> texts.contains(s.name().name()))
                .forEach(prelude::makeSequence);
        return prelude;
    }

    public Script script() {
        return script;
    }

    /** Returns the names it takes in pg_temp. */
    public Set<String> temporaryNames() {
        return temporaryNames;
    }

    private void makeTypes() {
        desired.enums().forEach(this::makeEnum);
        // A composite type may hold an enum type, or another composite type, that is in pg_temp.
        if (!temporaryNames.isEmpty() || !desired.composites().isEmpty()) {
            script.block("begin perform set_config('search_path', 'pg_temp, ' ||"
                    + " current_setting('search_path'), true); end");
        }
        desired.composites().forEach(this::makeComposite);
    }

    private void makeEnum(EnumType type) {
        Optional<EnumType> existing = current.enums().find(type.name());
        if (existing.filter(e -> e.values().equals(type.values()) && e.casts().equals(type.casts()))
                .isPresent()) {
            return;
        }
        QualifiedName place = placed(type.name(), false);
        script.add(new CreateEnum(new EnumType(place, type.values(), type.casts(), Optional.empty())));
        made.add(type.name());
    }

    /** One that holds a type made here is made here as well, after it. */
    private void makeComposite(CompositeType type) {
        if (!visited.add(type.name())) {
            return;
        }
        Set<String> words = type.attributes().stream()
                .flatMap(a -> SqlWords.in(a.type()).stream())
                .collect(Collectors.toSet());
        desired.composites().stream()
                .filter(other -> words.contains(other.name().name()))
                .forEach(this::makeComposite);
        Optional<CompositeType> existing = current.composites().find(type.name());
        if (existing.filter(e -> isSame(e, type)).isPresent()
                && made.stream().noneMatch(name -> words.contains(name.name()))) {
            return;
        }
        QualifiedName place = placed(type.name(), false);
        script.add(new CreateComposite(new CompositeType(place, withoutComments(type), Optional.empty())));
        made.add(type.name());
    }

    /**
     * Types of attributes are still in the model's words here. In the target schema that only makes a type in pg_temp that
     * need not be; in another the real one would have to give way, so the names decide.
     */
    private static boolean isSame(CompositeType current, CompositeType desired) {
        return desired.name().schema().isPresent()
                ? names(current).equals(names(desired))
                : withoutComments(current).equals(withoutComments(desired));
    }

    private static List<String> names(CompositeType type) {
        return type.attributes().stream().map(CompositeAttribute::name).toList();
    }

    private static List<CompositeAttribute> withoutComments(CompositeType type) {
        return type.attributes().stream()
                .map(a -> a.withComment(Optional.empty()))
                .toList();
    }

    private void makeSequence(Sequence sequence) {
        if (!current.sequences().contains(sequence.name())) {
            script.add(new CreateSequence(Sequence.of(placed(sequence.name(), true), sequence.options())));
        }
    }

    /** What has the name now, and will not have it once the change is made, steps aside until the rollback. */
    private void makeWay(QualifiedName name, boolean indexesToo) {
        if (name.schema().isEmpty()) {
            return;
        }
        boolean isType = current.enums().contains(name) || current.composites().contains(name);
        Optional<String> holder = isType
                ? Optional.of("type")
                : current.tables().contains(name)
                        ? Optional.of("table")
                        : current.views().contains(name)
                                ? Optional.of("view")
                                : indexesToo && hasIndex(name) ? Optional.of("index") : Optional.empty();
        holder.ifPresent(kind -> script.add("alter " + kind + " " + Identifiers.quote(name) + " rename to "
                + Identifiers.quote("autogen_was_" + renamed++)));
    }

    private boolean hasIndex(QualifiedName name) {
        return current.tables().stream()
                .filter(table -> table.name().schema().equals(name.schema()))
                .anyMatch(table -> table.index(name.name()).isPresent()
                        || table.constraint(name.name())
                                .filter(NameBook::hasIndex)
                                .isPresent());
    }

    private QualifiedName placed(QualifiedName name, boolean indexesToo) {
        if (name.schema().isEmpty()) {
            temporaryNames.add(name.name());
            return Script.temporary(name.name());
        }
        String schema = name.schema().get();
        makeWay(name, indexesToo);
        if (!current.namespaces().contains(schema) && schemasMade.add(schema)) {
            script.add(new CreateSchema(schema));
        }
        return name;
    }

    private static List<String> texts(Schema schema) {
        List<String> texts = new ArrayList<>();
        for (Table table : schema.tables()) {
            table.columns().forEach(c -> c.defaultValue().ifPresent(texts::add));
            table.constraintsOf(CheckConstraint.class).forEach(c -> texts.add(c.expression()));
        }
        return texts;
    }
}
