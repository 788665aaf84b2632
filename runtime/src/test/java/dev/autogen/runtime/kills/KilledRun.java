package dev.autogen.runtime.kills;

import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.report.Direction;
import dev.autogen.runtime.testing.TestDatabase;

/** A run in a process of its own, which says when it comes to the moment at which it is to be killed. */
final class KilledRun {

    static final String NOW = "now";

    private KilledRun() {}

    /** Takes url, user, password, direction and moment. */
    public static void main(String[] arguments) {
        TestDatabase database = TestDatabase.of(arguments[0], arguments[1], arguments[2]);
        WatchedSource source = new WatchedSource(database.dataSource(), Integer.parseInt(arguments[4]), () -> {
            System.out.println(NOW);
            System.out.flush();
        });
        run(CountedMigrations.migrator(source.watched()), Direction.valueOf(arguments[3]));
    }

    static int run(Migrator migrator, Direction direction) {
        return (direction == Direction.UPGRADE ? migrator.upgrade("head") : migrator.downgrade("base")).size();
    }
}
