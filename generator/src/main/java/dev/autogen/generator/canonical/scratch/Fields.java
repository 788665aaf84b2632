package dev.autogen.generator.canonical.scratch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Texts side by side in one line, and how values are put into texts. */
public final class Fields {

    private Fields() {}

    public static String join(List<String> fields) {
        StringBuilder line = new StringBuilder();
        for (String field : fields) {
            line.append(line.length() == 0 ? "" : "\t")
                    .append(field.replace("\\", "\\\\")
                            .replace("\t", "\\t")
                            .replace("\n", "\\n")
                            .replace("\r", "\\r"));
        }
        return line.toString();
    }

    public static List<String> split(String line) {
        List<String> fields = new ArrayList<>();
        for (String field : line.split("\t", -1)) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < field.length(); i++) {
                char c = field.charAt(i);
                if (c != '\\' || i + 1 == field.length()) {
                    text.append(c);
                } else {
                    char escaped = field.charAt(++i);
                    text.append(escaped == 't' ? '\t' : escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
                }
            }
            fields.add(text.toString());
        }
        return fields;
    }

    /** Returns 32 hexadecimal digits of the SHA-256 of a text. */
    public static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String of(Optional<String> text) {
        return text.map(t -> "+" + t).orElse("-");
    }

    public static Optional<String> optional(Iterator<String> fields) {
        String field = fields.next();
        return field.equals("-") ? Optional.empty() : Optional.of(field.substring(1));
    }

    static boolean flag(Iterator<String> fields) {
        return Boolean.parseBoolean(fields.next());
    }

    static int number(Iterator<String> fields) {
        return Integer.parseInt(fields.next());
    }
}
