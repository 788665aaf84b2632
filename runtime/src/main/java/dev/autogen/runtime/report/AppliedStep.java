package dev.autogen.runtime.report;

import dev.autogen.runtime.revision.RevisionInfo;
import java.time.Duration;

/**
 * A revision that a run has applied or taken back.
 *
 * @param revision the revision
 * @param direction which way
 * @param duration how long the attempt took that succeeded
 */
public record AppliedStep(RevisionInfo revision, Direction direction, Duration duration) {}
