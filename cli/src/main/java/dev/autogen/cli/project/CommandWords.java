package dev.autogen.cli.project;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command as a user writes it on one line, with quotes around words that hold spaces. */
final class CommandWords {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private CommandWords() {}

    static List<String> of(String command) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(command); word.find(); ) {
            words.add(word.group().replaceAll("^([\"'])(.*)\\1$", "$2"));
        }
        return words;
    }
}
