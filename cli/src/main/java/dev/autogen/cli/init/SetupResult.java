package dev.autogen.cli.init;

import dev.autogen.cli.project.LeftoverNote;
import dev.autogen.runtime.command.Report;
import dev.autogen.runtime.internal.console.Style;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was found in a directory and what was written there.
 *
 * @param found what was found
 * @param written the files that are new or longer
 * @param kept the files that were there
 * @param hasMigrations whether there are migrations already
 * @param mavenPlugin whether the POM has the Maven plugin and the runtime
 */
public record SetupResult(
        FoundProject found, List<String> written, List<String> kept, boolean hasMigrations, boolean mavenPlugin) {

    /** Returns it as lines and as a document. */
    public Report report() {
        Report report = new Report()
                .with("found", document())
                .with("written", written)
                .with("kept", kept)
                .with("troubles", found.troubles());
        lines(report);
        kept.forEach(file -> report.line("kept " + file));
        written.forEach(file -> report.line(Style.STRONG, "wrote " + file));
        found.troubles().forEach(report::note);
        if (found.entityCount() == 0 && found.units().isEmpty()) {
            report.note("no entities yet: write one, compile it, and run autogen init again, or set package in"
                    + " autogen.properties");
        } else if (found.troubles().isEmpty() && found.entities().stream().anyMatch(entities -> !entities.compiled())) {
            report.note("compile the entities first; autogen reads classes");
        }
        if (found.template() == Template.GRADLE) {
            report.note("autogen does not ask Gradle for jars: if the entities need some, add them to classpath");
        }
        if (!mavenPlugin && !found.hasRuntime() && found.template() != Template.PLAIN) {
            report.note("your build compiles the migrations: add autogen-runtime to it, as the README.md there says");
        }
        found.entities().stream()
                .flatMap(entities -> entities.leftovers().stream())
                .map(LeftoverNote::of)
                .forEach(report::note);
        if (found.template() == Template.MAVEN
                && found.jars().isEmpty()
                && found.troubles().isEmpty()) {
            report.note("no jars are known: run autogen init without --no-build if the entities need some, or if a"
                    + " framework names tables and columns");
        }
        return report.note(next());
    }

    private String next() {
        if (!found.troubles().isEmpty()) {
            return "next: fix that, and run autogen init again";
        }
        if (mavenPlugin) {
            return hasMigrations ? "next: mvn verify" : "next: mvn autogen:generate -Dm=initial";
        }
        return hasMigrations ? "next: autogen check" : "next: autogen -m \"initial\"";
    }

    private void lines(Report report) {
        String build = found.template()
                .buildFile(found.directory())
                .map(file -> " (" + file + ")")
                .orElse("");
        report.line("found a " + found.template().title() + " project" + build);
        if (!found.units().isEmpty()) {
            report.line("found persistence units: " + String.join(", ", found.units()));
        }
        if (found.entityCount() > 0) {
            report.line("found " + (found.entityCount() == 1 ? "1 entity" : found.entityCount() + " entities") + " in "
                    + found.packages().stream().collect(Collectors.joining(", ")));
        }
        if (!found.jars().isEmpty()) {
            // Classes of other modules may be listed among them.
            long jars = found.jars().stream()
                    .filter(path -> path.toString().endsWith(".jar"))
                    .count();
            report.line("found " + jars + (jars == 1 ? " jar" : " jars") + " by Maven, "
                    + found.hibernate()
                            .map(version -> "Hibernate " + version + " among them")
                            .orElse("no Hibernate among them: autogen uses its own"));
        }
        if (found.application().isPresent()) {
            report.line("found the Spring Boot application "
                    + found.application().get() + ", which configures Hibernate: see autogen settings");
        } else if (!found.spring().hibernate().isEmpty()) {
            report.line("found Spring Boot: using its naming strategies");
        }
    }

    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("directory", found.directory().toString());
        document.put("template", found.template().toString());
        document.put("entities", found.entityCount());
        document.put("packages", found.packages());
        document.put("persistenceUnits", found.units());
        document.put("jars", found.jars().size());
        document.put("hibernate", found.hibernate());
        document.put("settings", new ConfigFile(found).settings());
        return document;
    }
}
