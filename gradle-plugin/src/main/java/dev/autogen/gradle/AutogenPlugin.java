package dev.autogen.gradle;

import java.io.File;
import java.util.List;
import java.util.Map;
import org.gradle.api.Plugin;
import org.gradle.api.Project;
import org.gradle.api.artifacts.Configuration;
import org.gradle.api.artifacts.ModuleDependency;
import org.gradle.api.file.FileCollection;
import org.gradle.api.tasks.SourceSet;
import org.gradle.api.tasks.SourceSetContainer;
import org.gradle.api.tasks.TaskContainer;

/** Gives a Java project a task for each verb, the runtime, and its annotation processor. */
public final class AutogenPlugin implements Plugin<Project> {

    static final String GROUP = "autogen";

    private static final Map<String, List<String>> VERBS = Map.of(
            "Current", List.of("current"),
            "History", List.of("history"),
            "Drift", List.of("drift"),
            "Push", List.of("push"));

    @Override
    public void apply(Project project) {
        project.getPluginManager().withPlugin("java", java -> configure(project));
    }

    private static void configure(Project project) {
        Build build = Build.read();
        project.getDependencies().add("implementation", "dev.autogen:autogen-runtime:" + build.version());
        project.getDependencies().add("annotationProcessor", "dev.autogen:autogen-runtime:" + build.version());
        Configuration tool = tool(project, build);
        SourceSet main =
                project.getExtensions().getByType(SourceSetContainer.class).getByName(SourceSet.MAIN_SOURCE_SET_NAME);
        TaskContainer tasks = project.getTasks();
        tasks.withType(AutogenTask.class).configureEach(task -> {
            task.setGroup(GROUP);
            task.setClasspath(classPath(tool, main));
            task.getProjectClasses().from(main.getRuntimeClasspath());
            task.getMainClass().set("dev.autogen.cli.Main");
            task.setWorkingDir(project.getProjectDir());
        });
        VERBS.forEach((name, verb) -> tasks.register("autogen" + name, AutogenTask.class, task -> {
            task.setDescription("Runs autogen " + verb.get(0) + ".");
            task.getVerb().set(verb);
        }));
        tasks.register(
                "autogenGenerate",
                GenerateTask.class,
                task -> task.setDescription(
                        "Writes the migration from the database to the entities: --message=\"add priority\"."));
        tasks.register("autogenUpgrade", RevisionTask.class, task -> {
            task.setDescription("Applies migrations; --revision says where to.");
            task.getRevision().convention("heads");
            task.getVerb().set(List.of("upgrade"));
        });
        tasks.register("autogenDowngrade", RevisionTask.class, task -> {
            task.setDescription("Reverts migrations: --revision=-1.");
            task.getVerb().set(List.of("downgrade"));
        });
        tasks.register("autogenCheck", CheckTask.class, task -> {
            task.setDescription("Fails where entities and migrations differ.");
            task.getInputs().files(main.getAllSource(), project.file("autogen.properties"));
            task.getOutputs().file(project.getLayout().getBuildDirectory().file("autogen/checked"));
        });
        tasks.named("check", check -> check.dependsOn("autogenCheck"));
    }

    /** Gradle knows no profiles of a POM that depend on the platform, so the binaries are named here. */
    private static Configuration tool(Project project, Build build) {
        return project.getConfigurations().create("autogen", configuration -> {
            configuration.setDescription("The autogen command and its PostgreSQL.");
            configuration.setCanBeConsumed(false);
            configuration.defaultDependencies(dependencies -> {
                ModuleDependency cli = (ModuleDependency)
                        project.getDependencies().create("dev.autogen:autogen-cli:" + build.version());
                cli.setTransitive(false);
                dependencies.add(cli);
                dependencies.add(project.getDependencies().create(build.postgres()));
            });
        });
    }

    /** Jars come first, since class data archives serve these alone. */
    private static FileCollection classPath(FileCollection tool, SourceSet main) {
        FileCollection user = main.getRuntimeClasspath();
        return tool.plus(user.filter(File::isFile)).plus(user.filter(File::isDirectory));
    }
}
