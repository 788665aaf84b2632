package dev.autogen.spring;

import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.report.AppliedStep;
import java.time.Duration;
import java.util.List;

/**
 * A database of the application and what brings it to where the application needs it.
 *
 * <p>An application may have further ones as beans, beside those of its settings.
 *
 * @param name its name in the settings, in the log and in the endpoint
 * @param migrator what migrates it
 * @param mode what happens at the start
 * @param target up to which revision {@link AutogenMode#UPGRADE} goes
 * @param patience how long {@link AutogenMode#WAIT} waits
 */
public record AutogenDatabase(String name, Migrator migrator, AutogenMode mode, String target, Duration patience) {

    /** Makes one that is upgraded to all heads. */
    public static AutogenDatabase of(String name, Migrator migrator) {
        return new AutogenDatabase(name, migrator, AutogenMode.UPGRADE, "heads", Duration.ofMinutes(10));
    }

    /** Does what the mode says, and returns what was applied. */
    public List<AppliedStep> start() {
        return new DatabaseStart(this).run();
    }
}
