package dev.autogen.cli.options;

import java.util.List;
import picocli.CommandLine.Option;

/** What runs on the files that a verb writes. */
public final class HookOptions {

    @Option(
            names = "--hooks",
            split = ",",
            paramLabel = "NAME",
            description = "What to run on each file it writes: hook.NAME.command in autogen.properties.")
    private List<String> names = List.of();

    public List<String> names() {
        return names;
    }
}
