package dev.autogen.cli.application;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * A Spring Boot application as its own context describes it, or as far as its files do.
 *
 * @param className its class
 * @param version its version of Spring Boot, absent where its context could not be prepared
 * @param profiles its active profiles, or the default ones
 * @param units its persistence units
 * @param notes what could not be seen
 */
public record Application(
        String className,
        Optional<String> version,
        List<String> profiles,
        List<ApplicationUnit> units,
        List<String> notes) {

    /** Copies the lists. */
    public Application {
        profiles = List.copyOf(profiles);
        units = List.copyOf(units);
        notes = List.copyOf(notes);
    }

    static Application read(String className, Properties report) {
        List<ApplicationUnit> units = new ArrayList<>();
        boolean alone = !report.containsKey("unit.1.bean");
        for (int i = 0; report.containsKey("unit." + i + ".bean"); i++) {
            units.add(ApplicationUnit.read(report, "unit." + i + ".", alone));
        }
        String active = report.getProperty("profiles", "");
        return new Application(
                className,
                Optional.of(report.getProperty("version", "")),
                List.of((active.isEmpty() ? report.getProperty("profiles.default", "") : active).split(",")),
                units,
                ApplicationUnit.list(report, "note."));
    }

    /**
     * Returns the unit of that name, or the only one.
     *
     * @throws UsageException AG642 if there are several, AG643 if none is called so
     */
    public ApplicationUnit unit(Optional<String> name) {
        String all = units.stream().map(unit -> "\"" + unit.name() + "\"").collect(Collectors.joining(", "));
        if (units.isEmpty()) {
            throw new AutogenException(
                    "AG643",
                    "the application \"" + className + "\" defines no EntityManagerFactory that autogen can prepare"
                            + notes.stream().map(note -> ": " + note).collect(Collectors.joining())
                            + ". Name the entities: package = com.example in autogen.properties, with application ="
                            + " none.");
        }
        if (name.isEmpty() && units.size() > 1) {
            throw new UsageException(
                    "AG642",
                    "the application \"" + className + "\" has " + units.size() + " persistence units: " + all
                            + ". Say which: --unit " + units.get(0).name() + ".");
        }
        ApplicationUnit found = units.stream()
                .filter(unit -> name.isEmpty()
                        || unit.name().equals(name.get())
                        || unit.bean().equals(name.get()))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "AG643",
                        "the application \"" + className + "\" has no persistence unit \"" + name.orElse("")
                                + "\". It has " + all + "."));
        found.failure().ifPresent(why -> {
            throw new AutogenException(
                    "AG641",
                    "cannot prepare the persistence unit \"" + found.name() + "\" of \"" + className + "\": " + why
                            + ". Let the bean \"" + found.bean()
                            + "\" need only data sources and settings, or name entities and Hibernate settings in"
                            + " autogen.properties, with application = none.");
        });
        found.lost().forEach((setting, type) -> {
            if (setting.endsWith("naming_strategy")) {
                throw new AutogenException(
                        "AG644",
                        "the application gives Hibernate an object of \"" + type + "\" as " + setting
                                + ", which autogen cannot create again: it has state and is not Serializable. Make it"
                                + " Serializable, or give it a constructor without arguments that sets all.");
            }
        });
        return found;
    }
}
