package dev.autogen.generator.proof;

import dev.autogen.generator.definition.Definition;
import dev.autogen.generator.definition.DefinitionKind;
import dev.autogen.generator.definition.DefinitionOrder;
import dev.autogen.generator.definition.DefinitionReader;
import dev.autogen.generator.definition.Definitions;
import dev.autogen.generator.server.Server;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.destination.ScriptTarget;
import dev.autogen.runtime.internal.server.SessionSettings;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.revision.RevisionInfo;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a database has, its migrations refer to and none of them makes: domains, functions and other objects without rows,
 * which a scratch database gets by their definitions.
 */
public final class ScratchDefinitions {

    private static final String READS = "AG244";
    private static final Set<DefinitionKind> WITHOUT_ROWS = EnumSet.of(
            DefinitionKind.SCHEMA,
            DefinitionKind.EXTENSION,
            DefinitionKind.COLLATION,
            DefinitionKind.ENUM,
            DefinitionKind.COMPOSITE,
            DefinitionKind.DOMAIN,
            DefinitionKind.RANGE,
            DefinitionKind.ROUTINE,
            DefinitionKind.AGGREGATE,
            DefinitionKind.OPERATOR,
            DefinitionKind.CAST,
            DefinitionKind.TEXT_SEARCH_DICTIONARY,
            DefinitionKind.TEXT_SEARCH_CONFIGURATION,
            DefinitionKind.SEQUENCE);

    private final Server source;
    private final String targetSchema;

    /** Makes a copier from the database of a server. */
    public ScratchDefinitions(Server source, String targetSchema) {
        this.source = source;
        this.targetSchema = targetSchema;
    }

    /**
     * Copies what migrations refer to and none of them makes; nothing where one reads the database, so that nobody knows
     * what it makes.
     */
    public void copy(ScratchDatabase scratch, Migrations migrations, Collection<RevisionInfo> revisions)
            throws SQLException {
        List<Operation> operations = new ArrayList<>();
        for (RevisionInfo revision : revisions) {
            ScriptTarget target = new ScriptTarget(revision.id());
            Operations op = new Operations(target);
            try {
                migrations.load(revision).upgrade(op);
                op.end();
            } catch (AutogenException e) {
                if (e.code().equals(READS)) {
                    return;
                }
                throw e;
            }
            operations.addAll(target.operations());
        }
        try (Connection connection = scratch.open()) {
            copy(connection, operations);
        }
    }

    /** Copies what operations refer to and none of them makes; returns it. */
    List<Definition> copy(Connection scratch, List<Operation> operations) throws SQLException {
        ReferredObjects referred = ReferredObjects.of(operations);
        Definitions definitions;
        try (Connection connection = source.open()) {
            definitions = new DefinitionReader(connection).readAll(targetSchema);
        }
        List<Definition> copied = chosen(definitions, referred);
        if (copied.isEmpty()) {
            return copied;
        }
        SessionSettings.pin(scratch, targetSchema);
        try (Statement statement = scratch.createStatement()) {
            statement.setEscapeProcessing(false);
            List<String> script = new ArrayList<>(List.of("SET check_function_bodies = off"));
            DefinitionOrder order =
                    new DefinitionOrder(definitions, copied, Map.of(), definition -> script.add(definition.create()));
            order.begin();
            order.end();
            script.add("RESET check_function_bodies");
            for (String sql : script) {
                statement.execute(sql);
            }
        }
        return copied;
    }

    private static List<Definition> chosen(Definitions definitions, ReferredObjects referred) {
        Set<String> needless = new HashSet<>();
        definitions.all().stream()
                .filter(d -> !WITHOUT_ROWS.contains(d.kind()) || referred.make(d))
                .forEach(d -> needless.add(d.address()));
        definitions.unreproduced().forEach(object -> needless.add(object.address()));
        Set<String> left = definitions.standingOn(needless);
        List<Definition> copied =
                new ArrayList<>(definitions.closure(d -> !left.contains(d.address()) && referred.contain(d)).stream()
                        .filter(d -> d.kind() != DefinitionKind.EXTENSION)
                        .toList());
        definitions.all().stream()
                .filter(d -> d.kind() == DefinitionKind.CAST && !copied.contains(d))
                .filter(d -> !definitions.needsOf(d).isEmpty()
                        && definitions.needsOf(d).stream().allMatch(need -> definitions
                                .at(need)
                                .filter(copied::contains)
                                .isPresent()))
                .toList()
                .forEach(copied::add);
        return copied;
    }
}
