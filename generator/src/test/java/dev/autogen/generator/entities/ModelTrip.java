package dev.autogen.generator.entities;

import dev.autogen.generator.Autogenerate;
import dev.autogen.generator.FrozenDifference;
import dev.autogen.generator.MigrationDirectory;
import dev.autogen.generator.NewRevision;
import dev.autogen.generator.TestServerAccess;
import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.emit.InMemoryClasses;
import dev.autogen.generator.emit.JavaSourceFile;
import dev.autogen.generator.emit.MigrationScript;
import dev.autogen.generator.emit.MigrationWriter;
import dev.autogen.generator.entities.model.EntityModel;
import dev.autogen.generator.fill.FillAnswers;
import dev.autogen.generator.own.AppliedOperations;
import dev.autogen.generator.own.Ownership;
import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.internal.server.SessionSettings;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.operation.Decision;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.revision.RevisionInfo;
import dev.autogen.runtime.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A project on a test database: each model it comes to is read, compared, written as a migration in Java, compiled and
 * applied by the migrator, the way the command does it.
 *
 * <pre>{@code
 * ModelTrip trip = ModelTrip.on(database);
 * trip.to(a);
 * ModelTrip.Leg leg = trip.to(b);
 * assertThat(trip.compare(b).isEmpty()).isTrue();
 * leg.downgrade();
 * }</pre>
 */
public final class ModelTrip {

    private static final String PACKAGE = "trip";
    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private final TestDatabase database;
    private final boolean journalled;
    private final List<Class<? extends Migration>> classes = new ArrayList<>();

    private ModelTrip(TestDatabase database, boolean journalled) {
        this.database = database;
        this.journalled = journalled;
    }

    /** Begins a project without migrations. */
    public static ModelTrip on(TestDatabase database) {
        return new ModelTrip(database, false);
    }

    /** Begins a project whose migrations all run step by step, outside of one transaction. */
    public static ModelTrip journalled(TestDatabase database) {
        return new ModelTrip(database, true);
    }

    /** Brings the database to a model by a migration of its own. */
    public Leg to(Model model) throws SQLException {
        Leg leg = write(model);
        leg.upgrade();
        return leg;
    }

    /** Writes and compiles the migration to a model, which follows those before it, and does not apply it yet. */
    public Leg write(Model model) throws SQLException {
        Comparison comparison = compare(model).filled(FillAnswers.NONE);
        FrozenDifference.questions("to " + model.name(), comparison);
        if (comparison.isEmpty()) {
            return new Leg(this, Optional.empty(), comparison, Optional.empty(), List.of());
        }
        MigrationScript script = script(comparison, model.name());
        List<JavaSourceFile> sources = new MigrationWriter().write(script);
        FrozenDifference.migration("to " + model.name(), script, sources);
        add(sources);
        return new Leg(this, Optional.of(script.revision()), comparison, Optional.of(script), sources);
    }

    /** Compares a model with the database as it is now. */
    public Comparison compare(Model model) throws SQLException {
        try (Connection connection = database.connect()) {
            EntityModel read = new EntitySchemaReader().read(model.source(), ServerVersion.of(connection));
            return compare(connection, read);
        }
    }

    private Comparison compare(Connection connection, EntityModel model) throws SQLException {
        SessionSettings.pin(connection, "public");
        return Comparison.of(connection, "public", Set.of(), model, owned());
    }

    /** Returns what the migrations that are applied have made. */
    public Ownership owned() {
        if (classes.isEmpty()) {
            return Ownership.of(List.of());
        }
        Migrator migrator = migrator();
        Set<String> applied = migrator.applied().ids();
        List<Migration> loaded = new ArrayList<>();
        for (RevisionInfo revision : migrator.migrations().graph().inOrder(applied)) {
            loaded.add(migrator.migrations().load(revision));
        }
        return Ownership.of(AppliedOperations.of(loaded));
    }

    /** Returns the migrator of the project. */
    public Migrator migrator() {
        return Migrator.builder(database.dataSource())
                .migrations(Migrations.of(classes))
                .lockWait(Duration.ofSeconds(30))
                .build();
    }

    private MigrationScript script(Comparison comparison, String message) throws SQLException {
        int number = classes.size() + 1;
        List<String> parents = number == 1 ? List.of() : List.of("t" + (number - 1));
        Instant created = START.plus(Duration.ofMinutes(number));
        NewRevision revision =
                new NewRevision(PACKAGE, "t" + number, parents, message, created, NewRevision.ProofChoice.NONE, true);
        Path unused = Path.of(System.getProperty("java.io.tmpdir"));
        MigrationScript made = new Autogenerate(new TestServerAccess(database), new MigrationDirectory(unused))
                .run(comparison, revision)
                .orElseThrow()
                .scripts()
                .get(0);
        MigrationScript script = made.withOperations(decided(made.upgrade()), decided(made.downgrade()));
        MigrationScript.Options options = script.options();
        return journalled
                ? script.withOptions(new MigrationScript.Options(
                        options.label(), options.dependsOn(), false, options.irreversible()))
                : script;
    }

    /** What a reviewer does who lets the values go. */
    private static List<Operation> decided(List<Operation> operations) {
        return operations.stream().filter(o -> !(o instanceof Decision)).toList();
    }

    /** The loader of each migration sees those before it, so that that of the last, which comes first, sees all. */
    private void add(List<JavaSourceFile> sources) {
        ClassLoader before = classes.isEmpty()
                ? ModelTrip.class.getClassLoader()
                : classes.get(0).getClassLoader();
        try {
            classes.add(
                    0,
                    InMemoryClasses.of(sources, before)
                            .loadClass(sources.get(0).qualifiedName())
                            .asSubclass(Migration.class));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The migration from the model before to the next, which can be applied and taken back as often as wanted.
     *
     * @param trip the project it is part of
     * @param revision its id, absent where there was nothing to do
     * @param comparison what it was written for
     * @param script the migration before it is Java
     * @param sources its files
     */
    public record Leg(
            ModelTrip trip,
            Optional<String> revision,
            Comparison comparison,
            Optional<MigrationScript> script,
            List<JavaSourceFile> sources) {

        /** Applies it, where there is something to do. */
        public void upgrade() {
            revision.ifPresent(id -> trip.migrator().upgrade(id));
        }

        /** Takes it back, where there was something to do. */
        public void downgrade() {
            revision.ifPresent(id -> trip.migrator().downgrade("-1"));
        }
    }
}
