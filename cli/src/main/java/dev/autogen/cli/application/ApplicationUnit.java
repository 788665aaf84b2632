package dev.autogen.cli.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A persistence unit of an application.
 *
 * @param name the name of the unit, or of its bean where the unit has none of its own
 * @param bean the bean that makes its EntityManagerFactory
 * @param primary whether the bean is the primary one
 * @param classNames the managed classes
 * @param packageNames the managed packages
 * @param mappings the mapping resources
 * @param scanned packages to search where the managed classes are not known
 * @param settings the settings of Hibernate
 * @param lost settings whose values only the application can make, with their classes
 * @param address where its data source leads, if its properties say
 * @param failure why the unit could not be prepared
 */
public record ApplicationUnit(
        String name,
        String bean,
        boolean primary,
        List<String> classNames,
        List<String> packageNames,
        List<String> mappings,
        List<String> scanned,
        Map<String, ApplicationSetting> settings,
        Map<String, String> lost,
        Optional<DataSourceAddress> address,
        Optional<String> failure) {

    private static final String UNNAMED = "default";

    /** Copies the collections. */
    public ApplicationUnit {
        classNames = List.copyOf(classNames);
        packageNames = List.copyOf(packageNames);
        mappings = List.copyOf(mappings);
        scanned = List.copyOf(scanned);
        settings = new TreeMap<>(settings);
        lost = new TreeMap<>(lost);
    }

    /** Reads the unit of a report whose lines begin so. */
    static ApplicationUnit read(Properties report, String prefix, boolean alone) {
        String bean = report.getProperty(prefix + "bean");
        String name = report.getProperty(prefix + "name", UNNAMED);
        Map<String, ApplicationSetting> settings = new TreeMap<>();
        Map<String, String> lost = new TreeMap<>();
        for (String key : report.stringPropertyNames()) {
            if (key.startsWith(prefix + "setting.") && key.endsWith(".value")) {
                String start = key.substring(0, key.length() - ".value".length());
                settings.put(
                        start.substring((prefix + "setting.").length()),
                        new ApplicationSetting(
                                report.getProperty(key),
                                Optional.ofNullable(report.getProperty(start + ".object")),
                                report.getProperty(start + ".source", "")));
            } else if (key.startsWith(prefix + "lost.")) {
                lost.put(key.substring((prefix + "lost.").length()), report.getProperty(key));
            }
        }
        return new ApplicationUnit(
                name.equals(UNNAMED) && !alone ? bean : name,
                bean,
                Boolean.parseBoolean(report.getProperty(prefix + "primary")),
                list(report, prefix + "class."),
                list(report, prefix + "package."),
                list(report, prefix + "mapping."),
                List.of(),
                settings,
                lost,
                DataSourceAddress.read(report, prefix),
                Optional.ofNullable(report.getProperty(prefix + "failure")));
    }

    static List<String> list(Properties report, String prefix) {
        return IntStream.iterate(0, i -> report.containsKey(prefix + i), i -> i + 1)
                .mapToObj(i -> report.getProperty(prefix + i))
                .toList();
    }
}
