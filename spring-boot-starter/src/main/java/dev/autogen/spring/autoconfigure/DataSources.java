package dev.autogen.spring.autoconfigure;

import dev.autogen.runtime.AutogenException;
import dev.autogen.spring.AutogenConnectionDetails;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.lang.Nullable;

/** The data sources of an application, and which one migrations use. */
record DataSources(ConfigurableListableBeanFactory beans, ObjectProvider<DataSource> unique) {

    /** Returns the marked one, else the one of a service, else that of the settings. */
    DataSource first(
            DatabaseProperties settings, @Nullable DataSource marked, @Nullable AutogenConnectionDetails details) {
        if (marked != null) {
            return marked;
        }
        return details != null
                ? at(details.url(), details.user(), details.password())
                : of(DatabaseFactory.FIRST, settings);
    }

    /** Returns the one of the URL, else the bean that is named or the only one, with a user of its own where there is one. */
    DataSource of(String database, DatabaseProperties settings) {
        String url = settings.getUrl();
        if (url != null) {
            return at(url, settings.getUser(), settings.getPassword());
        }
        DataSource bean = Optional.ofNullable(settings.getDataSource())
                .map(name -> beans.getBean(name, DataSource.class))
                .orElseGet(() -> only(database));
        return settings.getUser() == null ? bean : derived(bean, settings);
    }

    private DataSource only(String database) {
        DataSource only = unique.getIfUnique();
        if (only == null) {
            String[] names = beans.getBeanNamesForType(DataSource.class);
            throw new AutogenException(
                    "AG625",
                    names.length == 0
                            ? "The application has no data source for autogen to migrate. Set spring.datasource.url or"
                                    + " autogen.url, or set autogen.mode=off."
                            : "The application has several data sources, \"" + String.join("\", \"", names)
                                    + "\", and autogen does not know which to migrate for database \"" + database
                                    + "\". Mark one with @AutogenDataSource, or name it in "
                                    + (database.equals(DatabaseFactory.FIRST)
                                            ? "autogen.data-source."
                                            : "autogen.databases." + database + ".data-source."));
        }
        return only;
    }

    private static DataSource derived(DataSource bean, DatabaseProperties settings) {
        return as(DataSourceBuilder.derivedFrom(bean), settings.getUser(), settings.getPassword());
    }

    private static DataSource at(String url, @Nullable String user, @Nullable String password) {
        return as(DataSourceBuilder.create().url(url), user, password);
    }

    private static DataSource as(DataSourceBuilder<?> builder, @Nullable String user, @Nullable String password) {
        Optional.ofNullable(user).ifPresent(builder::username);
        Optional.ofNullable(password).ifPresent(builder::password);
        return builder.type(SimpleDriverDataSource.class).build();
    }
}
