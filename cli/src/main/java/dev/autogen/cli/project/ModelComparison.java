package dev.autogen.cli.project;

import dev.autogen.cli.config.ClassPath;
import dev.autogen.cli.options.EntityOptions;
import dev.autogen.cli.session.Session;
import dev.autogen.generator.canonical.CanonicalCache;
import dev.autogen.generator.canonical.CanonicalCacheFile;
import dev.autogen.generator.comparison.Comparer;
import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.diff.Structure;
import dev.autogen.generator.entities.model.EntityModel;
import dev.autogen.generator.extension.ComparisonRules;
import dev.autogen.generator.extension.Extensions;
import dev.autogen.generator.extension.ObjectFilter;
import dev.autogen.generator.naming.ReadableNames;
import dev.autogen.generator.own.Ownership;
import dev.autogen.generator.own.RememberedConstants;
import dev.autogen.generator.rename.RenameAnswers;
import dev.autogen.runtime.internal.server.SessionSettings;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.DropConstraint;
import dev.autogen.runtime.operation.DropIndex;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The entities beside the database, read at the same time as the embedded server starts. */
public final class ModelComparison {

    private final ProjectDatabase database;
    private final String targetSchema;
    private final EntityOptions options;
    private final EntityModel model;
    private final Session session;
    private final Extensions extensions;
    private final ComparisonRules rules;

    private ModelComparison(
            ProjectDatabase database,
            String targetSchema,
            EntityOptions options,
            EntityModel model,
            Session session,
            Extensions extensions,
            ComparisonRules rules) {
        this.database = database;
        this.targetSchema = targetSchema;
        this.options = options;
        this.model = model;
        this.session = session;
        this.extensions = extensions;
        this.rules = rules;
    }

    /** Reads the entities. */
    public static ModelComparison begin(
            Workspace workspace, EntityOptions options, ClassPath classPath, Session session) throws SQLException {
        return begin(workspace.database(), options, classPath, session);
    }

    /** Reads the entities for a database that may have no migrations. */
    public static ModelComparison begin(
            ProjectDatabase database, EntityOptions options, ClassPath classPath, Session session) throws SQLException {
        String targetSchema = Workspace.targetSchema(session);
        ProjectModel.Target target = new ProjectModel.Target(targetSchema, database.version());
        Extensions extensions = options.rules().extensions(classPath.checked().loader());
        ComparisonRules rules = ComparisonRules.of(options.rules().ignored(), extensions)
                .filteredBy(options.filters().patterns(targetSchema))
                .strict(options.rules().strict())
                .sameText(options.rules().sameText());
        EntityModel model = ProjectModel.read(options, classPath, session, target);
        return new ModelComparison(database, targetSchema, options, model, session, extensions, rules);
    }

    /** Returns the user's extensions. */
    public Extensions extensions() {
        return extensions;
    }

    /** Tells whether the entities have the column, constraint or index that an operation drops. */
    public boolean expects(Operation drop) {
        Schema schema = ReadableNames.name(model.schema());
        if (drop instanceof DropColumn column) {
            return schema.tables()
                    .find(column.table())
                    .filter(t -> t.column(column.column()).isPresent())
                    .isPresent();
        } else if (drop instanceof DropConstraint constraint) {
            return schema.tables().find(constraint.table()).stream()
                    .flatMap(t -> t.constraints().stream())
                    .anyMatch(c -> c.name().text().equals(constraint.name())
                            || constraint.was().map(Structure::of).equals(Optional.of(Structure.of(c))));
        } else if (drop instanceof DropIndex index) {
            Optional<CreateIndex> was = index.was();
            return was.flatMap(w -> schema.tables().find(w.table())).stream()
                    .flatMap(t -> t.indexes().stream())
                    .anyMatch(i -> i.name().text().equals(index.name().name())
                            || was.map(w -> Structure.of(w.index())).equals(Optional.of(Structure.of(i))));
        }
        return false;
    }

    /** Returns the differences that stay. */
    public AcceptedDifferences accepted() {
        return AcceptedDifferences.of(session.directory());
    }

    /** Compares them after these renames, without the differences that are accepted. */
    public Comparison with(Standing standing, RenameAnswers renames) throws SQLException {
        return accepted().without(compare(standing, renames));
    }

    /** Compares them with the database as it is now, with the differences that are accepted. */
    public Comparison asItIs(Standing standing) throws SQLException {
        return compare(standing, RenameAnswers.NONE);
    }

    private Comparison compare(Standing standing, RenameAnswers renames) throws SQLException {
        Ownership made = Ownership.of(standing.migrations(), standing.applied());
        // Nobody changes the embedded database by hand.
        return with(
                database.disposable() ? made : made.byPart(),
                rules,
                renames,
                RememberedConstants.of(standing.migrations(), standing.applied()));
    }

    /**
     * Compares them with a database in which nothing is this project's.
     *
     * @param seen who is told of each object
     */
    public Comparison withNobodysDatabase(ObjectFilter seen) throws SQLException {
        return with(Ownership.of(List.of()), rules.filteredBy(seen), RenameAnswers.NONE, RememberedConstants.NONE);
    }

    /** Compares them with a database of which so much is this project's. */
    public Comparison with(Ownership owned) throws SQLException {
        return with(owned, rules, RenameAnswers.NONE, RememberedConstants.NONE);
    }

    private Comparison with(
            Ownership owned, ComparisonRules rules, RenameAnswers renames, RememberedConstants constants)
            throws SQLException {
        try (Connection connection = database.open()) {
            SessionSettings.pin(connection, targetSchema);
            Path memory = session.project().stateDirectory();
            CanonicalCache answers = CanonicalCacheFile.in(memory, database.version());
            Set<String> more = Set.copyOf(options.schemas());
            return new Comparer(connection, targetSchema, more, owned, answers, rules, renames, constants)
                    .compare(model);
        }
    }
}
