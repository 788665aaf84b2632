package tracker.application;

import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.revision.Migrations;
import org.postgresql.ds.PGSimpleDataSource;

/** An application that brings its database to head when it starts. */
public final class Application {

    private Application() {}

    public static void main(String[] arguments) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(arguments[0]);
        dataSource.setUser(arguments[1]);
        dataSource.setPassword(arguments[2]);
        Migrator migrator = Migrator.builder(dataSource)
                .migrations(Migrations.find(Application.class.getClassLoader(), "tracker.migrations"))
                .build();
        migrator.upgrade("head").forEach(step -> System.out.println(step.revision()));
    }
}
