package dev.autogen.generator.baseline;

import dev.autogen.generator.definition.Definition;
import dev.autogen.generator.definition.DefinitionKind;
import dev.autogen.generator.definition.Definitions;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.CreateComposite;
import dev.autogen.runtime.operation.CreateEnum;
import dev.autogen.runtime.operation.CreateSchema;
import dev.autogen.runtime.operation.CreateSequence;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.CreateView;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells which definitions the operations of a baseline make, and by which of them. */
final class Expressed {

    private final Schema made;
    private final Definitions definitions;
    private final Map<DefinitionKind, Map<QualifiedName, Integer>> steps = new EnumMap<>(DefinitionKind.class);

    Expressed(Schema made, List<Operation> operations, Definitions definitions) {
        this.made = made;
        this.definitions = definitions;
        for (int i = 0; i < operations.size(); i++) {
            step(operations.get(i), i);
        }
    }

    /** Returns the steps by the addresses of what they make. */
    Map<String, Integer> steps() {
        Map<String, Integer> found = new HashMap<>();
        for (Definition definition : definitions.all()) {
            if (is(definition)) {
                step(root(definition)).ifPresent(step -> found.put(definition.address(), step));
            }
        }
        return found;
    }

    /** Tells whether operations make an object. */
    boolean is(Definition definition) {
        return switch (definition.kind()) {
            case SCHEMA, ENUM, COMPOSITE, SEQUENCE, TABLE, VIEW ->
                step(definition).isPresent();
            case COLUMN ->
                ofTable(definition, table -> table.column(text(definition)).isPresent());
            case CONSTRAINT, FOREIGN_KEY ->
                ofTable(definition, table -> table.constraint(text(definition)).isPresent());
            case INDEX ->
                ofTable(definition, table -> table.index(text(definition)).isPresent());
            case ATTRIBUTE, SEQUENCE_OWNER, CAST ->
                whole(definition).filter(this::is).isPresent();
            case COMMENT -> whole(definition).filter(this::isCommented).isPresent();
            default -> false;
        };
    }

    private boolean isCommented(Definition definition) {
        return definition.kind() != DefinitionKind.SCHEMA && definition.kind() != DefinitionKind.CAST && is(definition);
    }

    private boolean ofTable(Definition part, Predicate<Table> has) {
        return whole(part)
                .filter(whole -> whole.kind() == DefinitionKind.TABLE)
                .flatMap(whole -> made.tables().find(whole.name()))
                .filter(has)
                .isPresent();
    }

    private static String text(Definition part) {
        return part.name().name();
    }

    private Optional<Definition> whole(Definition part) {
        return part.of().flatMap(definitions::at);
    }

    private Definition root(Definition definition) {
        return whole(definition).map(this::root).orElse(definition);
    }

    private Optional<Integer> step(Definition definition) {
        return Optional.ofNullable(
                steps.getOrDefault(definition.kind(), Map.of()).get(definition.name()));
    }

    private void step(Operation operation, int step) {
        if (operation instanceof CreateTable create) {
            step(DefinitionKind.TABLE, create.table().name(), step);
        } else if (operation instanceof CreateSequence create) {
            step(DefinitionKind.SEQUENCE, create.sequence().name(), step);
        } else if (operation instanceof CreateView create) {
            step(DefinitionKind.VIEW, create.view().name(), step);
        } else if (operation instanceof CreateEnum create) {
            step(DefinitionKind.ENUM, create.type().name(), step);
        } else if (operation instanceof CreateComposite create) {
            step(DefinitionKind.COMPOSITE, create.type().name(), step);
        } else if (operation instanceof CreateSchema create) {
            step(DefinitionKind.SCHEMA, QualifiedName.of(create.name()), step);
        }
    }

    private void step(DefinitionKind kind, QualifiedName name, int step) {
        steps.computeIfAbsent(kind, k -> new HashMap<>()).put(name, step);
    }
}
