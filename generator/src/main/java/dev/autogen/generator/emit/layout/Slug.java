package dev.autogen.generator.emit.layout;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message as the last part of a class name: ASCII letters and digits, each word with a capital. */
public final class Slug {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("(?<=\\p{L})['\u2019](?=\\p{L})");

    /** Latin letters that Unicode does not decompose. */
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("Æ", "Ae"),
            Map.entry("œ", "oe"),
            Map.entry("Œ", "Oe"),
            Map.entry("ø", "o"),
            Map.entry("Ø", "O"),
            Map.entry("đ", "d"),
            Map.entry("Đ", "D"),
            Map.entry("ð", "d"),
            Map.entry("Ð", "D"),
            Map.entry("ł", "l"),
            Map.entry("Ł", "L"),
            Map.entry("þ", "th"),
            Map.entry("Þ", "Th"),
            Map.entry("ı", "i"));

    private Slug() {}

    /** Returns the slug, empty if the message holds no letter or digit that ASCII can write. */
    public static String of(String message, int longest) {
        String plain = MARKS.matcher(Normalizer.normalize(message, Normalizer.Form.NFKD))
                .replaceAll("");
        plain = APOSTROPHES.matcher(plain).replaceAll("");
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        StringBuilder slug = new StringBuilder();
        for (Matcher word = WORD.matcher(plain); word.find(); ) {
            String next =
                    Character.toUpperCase(word.group().charAt(0)) + word.group().substring(1);
            if (slug.length() + next.length() > longest) {
                return slug.length() == 0 ? next.substring(0, longest) : slug.toString();
            }
            slug.append(next);
        }
        return slug.toString();
    }
}
