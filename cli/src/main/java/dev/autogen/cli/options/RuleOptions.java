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
            names = "--same",
            split = ",",
            paramLabel = "PAIR",
            description = "Types that are the same: text, for varchar without a length and text.")
    private List<String> same = List.of();

    @Option(
            names = "--strict",
            description = "Compare all that scripts made too: wider types, stricter rules, order and names.")
    private boolean strict;

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

    /** Tells whether what scripts made is changed where the application works with it. */
    public boolean strict() {
        return strict;
    }

    /** Tells whether varchar without a length and text are the same. */
    public boolean sameText() {
        List<String> pairs = given(same).stream().map(String::strip).toList();
        pairs.stream().filter(pair -> !pair.equals("text")).findFirst().ifPresent(pair -> {
            throw new UsageException(
                    "AG662", "\"" + pair + "\" is not a pair of types that --same knows. It knows \"text\".");
        });
        return !pairs.isEmpty();
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
