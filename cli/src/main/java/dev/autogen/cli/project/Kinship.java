package dev.autogen.cli.project;

import dev.autogen.runtime.internal.checksum.Checksum;
import dev.autogen.runtime.report.AppliedRevisions;
import dev.autogen.runtime.report.HistoryEntry;
import dev.autogen.runtime.revision.RevisionInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the embedded database was made by the migrations that are here now, and not by those of another branch.
 *
 * <p>Sources that were found to fit are remembered by their fingerprint, so that nothing is loaded to find it again.
 */
record Kinship(ProjectMigrations found, Path stateDirectory) {

    /** Returns why the database does not fit the migrations. */
    Optional<String> broken(AppliedRevisions applied) {
        Optional<String> unknown = applied.ids().stream()
                .filter(id -> found.migrations().graph().find(id).isEmpty())
                .findFirst()
                .map(id -> "the embedded database has revision " + id + ", which the project does not have");
        if (unknown.isPresent()) {
            return unknown;
        }
        if (applied.unfinished().isPresent()) {
            return applied.unfinished().map(entry -> "revision " + entry.revision() + " was interrupted");
        }
        if (remembered().equals(found.fingerprint())) {
            return Optional.empty();
        }
        Optional<String> changed = changed(applied);
        remember();
        return changed;
    }

    private Optional<String> changed(AppliedRevisions applied) {
        for (Map.Entry<String, HistoryEntry> entry : applied.byRevision().entrySet()) {
            RevisionInfo revision =
                    found.migrations().graph().find(entry.getKey()).orElseThrow();
            Optional<String> then = entry.getValue().checksum();
            if (then.isPresent()
                    && differ(then.get(), Checksum.of(found.migrations().load(revision)))) {
                return Optional.of("revision " + revision + " was edited after the embedded database applied it");
            }
        }
        return Optional.empty();
    }

    private static boolean differ(String then, String now) {
        return Checksum.comparable(then, now) && !then.equals(now);
    }

    private Path memory() {
        return stateDirectory.resolve("fits");
    }

    private String remembered() {
        try {
            return Files.exists(memory()) ? Files.readString(memory()).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remember() {
        try {
            Files.writeString(memory(), found.fingerprint() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
