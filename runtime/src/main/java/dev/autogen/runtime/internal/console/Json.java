package dev.autogen.runtime.internal.console;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** A JSON document made of maps, collections, texts, numbers, booleans and optionals. */
final class Json {

    private final StringBuilder text = new StringBuilder();

    private Json() {}

    static String write(Map<String, ?> document) {
        Json json = new Json();
        json.append(document, "\n");
        return json.text.toString();
    }

    private void append(Object value, String newLine) {
        if (value instanceof Map<?, ?> map) {
            appendAll('{', '}', map.entrySet().iterator(), newLine);
        } else if (value instanceof Collection<?> collection) {
            appendAll('[', ']', collection.iterator(), newLine);
        } else if (value instanceof Map.Entry<?, ?> entry) {
            quote(entry.getKey().toString());
            text.append(": ");
            append(entry.getValue(), newLine);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresentOrElse(present -> append(present, newLine), () -> text.append("null"));
        } else if (value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else {
            quote(value.toString());
        }
    }

    private void appendAll(char open, char close, Iterator<?> elements, String newLine) {
        text.append(open);
        if (elements.hasNext()) {
            String deeper = newLine + "  ";
            String separator = deeper;
            while (elements.hasNext()) {
                text.append(separator);
                append(elements.next(), deeper);
                separator = "," + deeper;
            }
            text.append(newLine);
        }
        text.append(close);
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ') {
                        text.append(String.format("\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
