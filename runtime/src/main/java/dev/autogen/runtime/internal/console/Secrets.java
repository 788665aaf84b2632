package dev.autogen.runtime.internal.console;

import java.util.regex.Pattern;

/** Texts with the passwords in them made unreadable. */
public final class Secrets {

    private static final Pattern IN_LOGIN = Pattern.compile("(://[^:/@\\s\"]*:)[^\"\\n]*@");
    private static final Pattern IN_OPTION = Pattern.compile("(?i)([a-z]*(?:password|passwd|pwd)=)[^&\\s\"]+");

    private Secrets() {}

    /** Masks the password of every URL in a text. */
    public static String mask(String text) {
        if (text.indexOf('@') < 0 && text.indexOf('=') < 0) {
            return text;
        }
        return IN_OPTION.matcher(IN_LOGIN.matcher(text).replaceAll("$1***@")).replaceAll("$1***");
    }
}
