package dev.autogen.cli.question;

/** Words as a shell takes them. */
final class Shell {

    private Shell() {}

    static String quoted(String word) {
        return word.matches("[\\w.=,:/@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
