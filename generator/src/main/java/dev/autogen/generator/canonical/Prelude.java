package dev.autogen.generator.canonical;

import dev.autogen.generator.naming.NameBook;
import dev.autogen.runtime.operation.CreateEnum;
import dev.autogen.runtime.operation.CreateSchema;
import dev.autogen.runtime.operation.CreateSequence;
import dev.autogen.runtime.postgres.Identifiers;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.EnumType;
import dev.autogen.runtime.schema.QualifiedName;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The types and sequences that the model's texts speak of and the database does not have yet.
 *
 * <p>Those of the target schema are made in pg_temp, which then comes first in the path, so that they read back without
 * a schema. Those of other schemas, which texts name, are made where they belong; all is rolled back.
 */
final class Prelude {

    private final Schema desired;
    private final Schema current;
    private final Set<String> temporaryNames = new HashSet<>();
    private final Set<String> schemasMade = new HashSet<>();
    private final Script script = new Script();
    private int renamed;

    private Prelude(Schema desired, Schema current) {
        this.desired = desired;
        this.current = current;
    }

    static Prelude of(Schema desired, Schema current) {
        String texts = String.join("\n", new LinkedHashSet<>(texts(desired)));
        Prelude prelude = new Prelude(desired, current);
        prelude.desired.enums().forEach(prelude::makeEnum);
        if (!prelude.temporaryNames.isEmpty()) {
            prelude.script.block("begin perform set_config('search_path', 'pg_temp, ' ||"
                    + " current_setting('search_path'), true); end");
        }
        prelude.desired.sequences().stream()
                .filter(s -> texts.contains(s.name().name()))
                .forEach(prelude::makeSequence);
        return prelude;
    }

    Script script() {
        return script;
    }

    /** Returns the names it takes in pg_temp. */
    Set<String> temporaryNames() {
        return temporaryNames;
    }

    private void makeEnum(EnumType type) {
        Optional<EnumType> existing = current.enums().find(type.name());
        if (existing.filter(e -> e.values().equals(type.values()) && e.casts().equals(type.casts()))
                .isPresent()) {
            return;
        }
        if (existing.isPresent() && type.name().schema().isPresent()) {
            script.add("alter type " + Identifiers.quote(type.name()) + " rename to "
                    + Identifiers.quote("autogen_was_" + renamed++));
        }
        makeWay(type.name(), false);
        script.add(new CreateEnum(new EnumType(placed(type.name()), type.values(), type.casts(), Optional.empty())));
    }

    private void makeSequence(Sequence sequence) {
        if (!current.sequences().contains(sequence.name())) {
            makeWay(sequence.name(), true);
            script.add(new CreateSequence(Sequence.of(placed(sequence.name()), sequence.options())));
        }
    }

    /** What has the name now, and will not have it once the change is made, steps aside until the rollback. */
    private void makeWay(QualifiedName name, boolean indexesToo) {
        if (name.schema().isEmpty()) {
            return;
        }
        Optional<String> holder = current.tables().contains(name)
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

    private QualifiedName placed(QualifiedName name) {
        if (name.schema().isEmpty()) {
            temporaryNames.add(name.name());
            return Script.temporary(name.name());
        }
        String schema = name.schema().get();
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
