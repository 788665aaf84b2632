package dev.autogen.cli.options;

import dev.autogen.generator.extension.Extensions;
import dev.autogen.generator.extension.Family;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.UsageException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** The user's own rules: what is no difference, and the classes that autogen asks. */
public final class RuleOptions {

    @Option(
            names = "--ignore",
            split = ",",
            paramLabel = "KIND",
            description = "Kinds of difference to ignore: type, default, nullability, comment, check, unique,"
                    + " foreign-key, index, sequence, enum, view.")
    private List<String> ignored = List.of();

    @Option(
            names = "--extension",
            split = ",",
            paramLabel = "CLASS",
            description = "Extension classes on the class path that filter, compare or rewrite (see package"
                    + " dev.autogen.generator.extension).")
    private List<String> extensions = List.of();

    /** Returns the kinds of difference that are none. */
    public Set<Family> ignored() {
        Set<Family> families = EnumSet.noneOf(Family.class);
        for (String name : given(ignored)) {
            families.add(Arrays.stream(Family.values())
                    .filter(family -> family.toString().equalsIgnoreCase(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> new UsageException(
                            "AG124",
                            "\"" + name + "\" is not a kind of difference. The kinds of --ignore are "
                                    + Arrays.toString(Family.values()) + ".")));
        }
        return families;
    }

    /** Returns the extensions, made of classes of a loader. */
    public Extensions extensions(ClassLoader loader) {
        try {
            return Extensions.load(
                    loader, given(extensions).stream().map(String::strip).toList());
        } catch (AutogenException e) {
            throw new UsageException(e.code(), String.valueOf(e.getMessage()));
        }
    }

    private static List<String> given(List<String> names) {
        return names.stream().filter(name -> !name.isBlank()).toList();
    }
}
