package dev.autogen.generator.drift;

import dev.autogen.generator.catalog.Catalog;
import dev.autogen.generator.catalog.CatalogReader;
import dev.autogen.generator.catalog.CatalogScope;
import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.generator.diff.SchemaDiffer;
import dev.autogen.generator.extension.ObjectFilter;
import dev.autogen.generator.filter.FilteredModel;
import dev.autogen.generator.filter.Visibility;
import dev.autogen.generator.keep.KeptObjects;
import dev.autogen.generator.own.Attachments;
import dev.autogen.generator.own.Ownership;
import dev.autogen.generator.proof.ScratchDatabase;
import dev.autogen.generator.proof.ScratchDefinitions;
import dev.autogen.generator.server.Server;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The search for what somebody changed in a database behind the back of its migrations. */
public final class DriftSearch {

    private final Server live;
    private final String targetSchema;
    private final AppliedMigrations applied;

    /** Makes a search in a database that has these migrations. */
    public DriftSearch(Server live, String targetSchema, AppliedMigrations applied) {
        this.live = live;
        this.targetSchema = targetSchema;
        this.applied = applied;
    }

    /**
     * Compares the database with what the migrations make in a scratch database.
     *
     * @param server where the scratch database is made
     * @throws ScratchRefused if none can be had there
     * @throws dev.autogen.runtime.AutogenException AG531 if the migrations cannot run there
     */
    public Drift in(Server server) throws SQLException {
        Ownership owned = applied.owned();
        try (ScratchDatabase scratch = scratch(server);
                Connection connection = scratch.open()) {
            new ScratchDefinitions(live, targetSchema).copy(scratch, applied.migrations(), applied.revisions());
            new Replay(scratch, targetSchema).run(applied, owned);
            return compare(connection, owned);
        }
    }

    /** No scratch database can be had on a server. */
    public static final class ScratchRefused extends SQLException {

        private static final long serialVersionUID = 1L;

        ScratchRefused(SQLException cause) {
            super(cause.getMessage(), cause.getSQLState(), cause);
        }
    }

    private ScratchDatabase scratch(Server server) throws SQLException {
        try {
            return ScratchDatabase.create(server, targetSchema);
        } catch (SQLException e) {
            throw new ScratchRefused(e);
        }
    }

    private Drift compare(Connection scratch, Ownership owned) throws SQLException {
        CatalogScope scope = new CatalogScope(targetSchema, AppliedMigrations.schemas(owned));
        Catalog made = new CatalogReader().read(scratch, scope).withPartitioned(table -> true);
        Catalog there = read(scope).comparing(made.schema());
        List<LeftAlone> leftAlone = new ArrayList<>(there.leftAlone());
        // What was kept may have been purged since.
        Schema wanted = ChosenNames.in(KeptObjects.removed(made.schema()));
        Schema current = owned.select(KeptObjects.removed(there.schema()), wanted, leftAlone);
        Schema same = new SameWords(scratch, targetSchema).in(current, wanted);
        Visibility all = new Visibility(ObjectFilter.ALL, targetSchema);
        Schema goal = new FilteredModel(owned.keeping(current, targetSchema, leftAlone), all, leftAlone)
                .of(same, wanted, wanted);
        List<Operation> repair = SchemaDiffer.diff(same, goal);
        List<LeftAlone> also = new ArrayList<>(made.leftAlone());
        also.addAll(Attachments.withoutRights(wanted, wanted, made));
        leftAlone.addAll(Attachments.withoutRights(current, wanted, there));
        List<LeftAlone> missing = also.stream()
                .filter(object -> leftAlone.stream().noneMatch(o -> isSame(o, object)))
                .toList();
        Set<LeftAlone> known = new HashSet<>(also);
        return new Drift(
                repair,
                repair.stream().filter(new Additions(wanted)::drops).toList(),
                missing,
                leftAlone.stream().filter(object -> !known.contains(object)).collect(Collectors.toList()));
    }

    private static boolean isSame(LeftAlone one, LeftAlone other) {
        return one.kind().equals(other.kind()) && one.name().equals(other.name());
    }

    private Catalog read(CatalogScope scope) throws SQLException {
        try (Connection connection = live.open()) {
            return new CatalogReader().read(connection, scope);
        }
    }
}
