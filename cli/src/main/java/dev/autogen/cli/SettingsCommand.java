package dev.autogen.cli;

import dev.autogen.cli.application.Application;
import dev.autogen.cli.application.ApplicationUnit;
import dev.autogen.cli.options.EntityOptions;
import dev.autogen.cli.options.ProjectOptions;
import dev.autogen.cli.session.Session;
import dev.autogen.runtime.internal.console.Console;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code autogen settings}: which entities and settings are used, and where each comes from. */
@Command(
        name = "settings",
        sortOptions = false,
        description = "Show the entities and Hibernate settings that are used, and where each comes from.")
final class SettingsCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final EntityOptions entities = new EntityOptions();

    SettingsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Console console = session.console();
        Optional<Application> application = session.application().application();
        application.ifPresent(found -> {
            console.line("application  " + found.className()
                    + found.version().map(v -> ", Spring Boot " + v).orElse(", read from its files"));
            if (!found.profiles().isEmpty()) {
                console.line("profiles     " + String.join(", ", found.profiles()));
            }
            if (found.units().size() > 1) {
                console.line("units        "
                        + String.join(
                                ", ",
                                found.units().stream()
                                        .map(ApplicationUnit::name)
                                        .toList()));
            }
        });
        Optional<ApplicationUnit> unit = session.application().unit();
        unit.ifPresent(this::print);
        Map<String, String> settings = new TreeMap<>();
        unit.ifPresent(of ->
                of.settings().forEach((key, value) -> settings.put(key, value.text() + "  (" + value.source() + ")")));
        Map<String, String> file = session.project().hibernate();
        entities.settings(session.project())
                .forEach((key, value) -> settings.put(
                        key,
                        value + "  ("
                                + (value.equals(file.get(key)) ? "autogen.properties" : "command line or environment")
                                + ")"));
        settings.forEach((key, value) -> console.line(key + " = " + value));
        unit.ifPresent(of -> of.lost()
                .forEach((key, type) -> console.line(
                        key + " is an object of " + type + ", which only the application can create; it is not used")));
        return 0;
    }

    private void print(ApplicationUnit unit) {
        Console console = session.console();
        console.line("unit         " + unit.name() + " (bean " + unit.bean() + ")");
        list("packages", entities.packages());
        boolean named =
                !entities.packages().isEmpty() || !entities.persistenceUnits().isEmpty();
        if (!named) {
            list("entities", unit.classNames());
            list("searched", unit.scanned());
            list("mappings", unit.mappings());
        }
        unit.address()
                .ifPresent(address -> console.line("data source  " + address.url() + "  (" + address.source() + ")"
                        + (project.database().address().isPresent() ? "" : ", not used without url = application")));
    }

    private void list(String what, java.util.List<String> names) {
        if (!names.isEmpty()) {
            session.console().line(String.format("%-13s%s", what, String.join(", ", names)));
        }
    }
}
