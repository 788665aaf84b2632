package dev.autogen.runtime.internal.connection;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** {@code %40} for @, as URLs write it; a + stays a +. */
final class PercentEncoding {

    private PercentEncoding() {}

    /** Decodes what is encoded and leaves a stray percent sign as it is. */
    static String decode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%' && i + 2 < bytes.length && hex(bytes[i + 1]) >= 0 && hex(bytes[i + 2]) >= 0) {
                decoded.write(hex(bytes[i + 1]) * 16 + hex(bytes[i + 2]));
                i += 2;
            } else {
                decoded.write(bytes[i]);
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    private static int hex(byte digit) {
        return Character.digit(digit, 16);
    }
}
