package dev.autogen.generator.rename;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the user said of renames.
 *
 * @param declared what is renamed, each {@code old=new}
 * @param rejected what is not, each as the text of a candidate
 */
public record RenameAnswers(List<String> declared, Set<String> rejected) {

    /** Nothing said. */
    public static final RenameAnswers NONE = new RenameAnswers(List.of(), Set.of());

    public RenameAnswers {
        declared = List.copyOf(declared);
        rejected = Set.copyOf(rejected);
    }

    /** Returns the answers with one more rename. */
    public RenameAnswers with(String rename) {
        return new RenameAnswers(
                Stream.concat(declared.stream(), Stream.of(rename)).toList(), rejected);
    }

    /** Returns the answers with one that is none. */
    public RenameAnswers without(String rename) {
        Set<String> more = new LinkedHashSet<>(rejected);
        more.add(rename);
        return new RenameAnswers(declared, more);
    }
}
