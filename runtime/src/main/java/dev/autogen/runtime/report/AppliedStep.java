package dev.autogen.runtime.report;

import dev.autogen.runtime.revision.RevisionInfo;
import java.time.Duration;

/**
 * A revision that a run has applied or reverted.
 *
 * @param revision the revision
 * @param direction upgrade or downgrade
 * @param duration the duration of the successful attempt
 */
public record AppliedStep(RevisionInfo revision, Direction direction, Duration duration) {}
