package dev.autogen.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.compile.MigrationCompiler;
import dev.autogen.generator.own.AppliedOperations;
import dev.autogen.generator.own.Ownership;
import dev.autogen.generator.proof.ProofResult;
import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.testing.TestDatabase;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A database and the migrations written for it, one after the other. */
public final class MigratedDatabase {

    private static final String PACKAGE = "project.migrations";

    private final TestDatabase database;
    private final Path directory;
    private final List<Path> files = new ArrayList<>();
    private final List<String> revisions = new ArrayList<>();

    public MigratedDatabase(TestDatabase database, Path directory) {
        this.database = database;
        this.directory = directory;
    }

    /** Writes the next migration, if there is a difference, and asserts that it was proven. */
    public boolean generate(ComparedModel model) throws Exception {
        String id = "1a2b3c" + revisions.size();
        NewRevision revision = new NewRevision(
                PACKAGE,
                id,
                revisions.isEmpty() ? List.of() : List.of(revisions.get(revisions.size() - 1)),
                "next",
                Instant.parse("2026-01-02T03:04:05Z").plusSeconds(60L * revisions.size()),
                NewRevision.ProofChoice.COPY,
                false);
        Optional<Autogenerate.Outcome> outcome = new Autogenerate(
                        new TestServerAccess(database), new MigrationDirectory(directory))
                .run(compare(model), revision);
        outcome.ifPresent(written -> {
            assertThat(written.proof()).isInstanceOf(ProofResult.Proven.class);
            files.addAll(written.files());
            revisions.add(id);
        });
        return outcome.isPresent();
    }

    public Comparison compare(ComparedModel model) throws Exception {
        return model.compare(database, owned());
    }

    public void upgrade() throws Exception {
        migrator().upgrade("head");
    }

    public void downgrade(String to) throws Exception {
        migrator().downgrade(to);
    }

    private Ownership owned() throws Exception {
        if (files.isEmpty()) {
            return Ownership.of(List.of());
        }
        Migrations migrations = migrations();
        return Ownership.of(
                AppliedOperations.of(migrations.graph().revisions().stream().map(migrations::load)::iterator));
    }

    private Migrator migrator() throws SQLException, MalformedURLException {
        return Migrator.builder(database.dataSource()).migrations(migrations()).build();
    }

    private Migrations migrations() throws MalformedURLException {
        Path classes = directory.resolve("classes");
        new MigrationCompiler(List.of()).compileHistory(files, classes);
        ClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, Migration.class.getClassLoader());
        return Migrations.find(loader, PACKAGE);
    }
}
