package dev.autogen.cli.options;

import java.util.List;
import picocli.CommandLine.Option;

/** What runs on the files that a verb writes. */
public final class HookOptions {

    @Option(
            names = "--hooks",
            split = ",",
            paramLabel = "NAME",
            description = "Hooks to run on each new file. autogen.properties defines hook.NAME.command.")
    private List<String> names = List.of();

    public List<String> names() {
        return names;
    }
}
