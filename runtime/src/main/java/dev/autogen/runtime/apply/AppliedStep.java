package dev.autogen.runtime.apply;

import dev.autogen.runtime.migration.RevisionInfo;
import java.time.Duration;

/**
 * A revision that a run has applied or taken back.
 *
 * @param revision the revision
 * @param direction which way
 * @param duration how long the attempt took that succeeded
 */
public record AppliedStep(RevisionInfo revision, Direction direction, Duration duration) {}
