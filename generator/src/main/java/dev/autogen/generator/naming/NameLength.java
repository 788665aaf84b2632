package dev.autogen.generator.naming;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The 63 bytes of UTF-8 that PostgreSQL keeps of a name. */
public final class NameLength {

    private static final int LIMIT = 63;
    private static final int HASH_DIGITS = 8;

    private NameLength() {}

    /** Returns what PostgreSQL itself makes of a name: the whole characters that fit. */
    public static String cut(String name) {
        return cut(name, LIMIT);
    }

    /** Returns a name that fits and still differs where the full ones do: the beginning and a hash of all of it. */
    public static String fit(String name) {
        return bytes(name) <= LIMIT ? name : cut(name, LIMIT - HASH_DIGITS - 1) + "_" + hash(name);
    }

    /** Returns the name with a number behind it, cut so that both fit. */
    static String numbered(String name, int number) {
        String suffix = "_" + number;
        return cut(fit(name), LIMIT - suffix.length()) + suffix;
    }

    private static String cut(String name, int limit) {
        int end = 0;
        int used = 0;
        while (end < name.length()) {
            int next = name.offsetByCodePoints(end, 1);
            used += bytes(name.substring(end, next));
            if (used > limit) {
                break;
            }
            end = next;
        }
        return name.substring(0, end);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
