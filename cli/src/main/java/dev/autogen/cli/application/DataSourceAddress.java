package dev.autogen.cli.application;

import java.util.Optional;
import java.util.Properties;

/**
 * Where a data source of the application leads.
 *
 * @param url its JDBC URL
 * @param source where the URL is set
 * @param user the user
 * @param password the password, which is never kept
 */
public record DataSourceAddress(String url, String source, Optional<String> user, Optional<String> password) {

    static Optional<DataSourceAddress> read(Properties report, String prefix) {
        return Optional.ofNullable(report.getProperty(prefix + "url"))
                .map(url -> new DataSourceAddress(
                        url,
                        report.getProperty(prefix + "url.source", ""),
                        Optional.ofNullable(report.getProperty(prefix + "user")),
                        Optional.ofNullable(report.getProperty(prefix + "password"))));
    }
}
