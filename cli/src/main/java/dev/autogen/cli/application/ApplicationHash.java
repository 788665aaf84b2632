package dev.autogen.cli.application;

import dev.autogen.cli.config.ClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hash of what an application's settings depend on: class path, configuration files, arguments, environment. Of
 * entity classes only the names count, so that a changed entity asks nobody.
 */
final class ApplicationHash {

    private static final Pattern VOLATILE =
            Pattern.compile("_|PWD|OLDPWD|SHLVL|COLUMNS|LINES|WINDOWID|LS_COLORS|(TERM|SSH_|XDG_|AUTOGEN_).*");
    private static final Pattern CONFIGURATION = Pattern.compile(".*\\.(ya?ml|properties|env)|\\.env");
    private static final List<byte[]> MAPPED = Stream.of("Entity", "Embeddable", "MappedSuperclass", "Converter")
            .map(name -> ("Ljakarta/persistence/" + name + ";").getBytes(StandardCharsets.ISO_8859_1))
            .toList();

    private final MessageDigest digest;

    private ApplicationHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(
            Path directory,
            ClassPath classPath,
            String application,
            List<String> arguments,
            Map<String, String> environment) {
        ApplicationHash hash = new ApplicationHash();
        hash.add(application + arguments + System.getProperty("java.home"));
        ProbeRun.probe().ifPresent(probe -> hash.add(stamp(probe)));
        new TreeMap<>(environment).forEach((name, value) -> {
            if (!VOLATILE.matcher(name).matches()) {
                hash.add(name + "=" + value);
            }
        });
        try {
            for (Path entry : classPath.entries()) {
                if (Files.isDirectory(entry)) {
                    hash.classes(entry);
                } else {
                    hash.add(stamp(entry));
                }
            }
            hash.configuration(directory, 1);
            hash.configuration(directory.resolve("config"), 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(hash.digest.digest()).substring(0, 32);
    }

    /** Returns what tells whether a file is the same: its place, size and time. */
    static String stamp(Path file) {
        return file + " " + file.toFile().length() + " " + file.toFile().lastModified();
    }

    private void configuration(Path directory, int depth) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory, depth)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f ->
                            CONFIGURATION.matcher(f.getFileName().toString()).matches())
                    .filter(f -> !f.endsWith("autogen.properties"))
                    .sorted()
                    .toList()) {
                add(file.toString());
                add(Files.readAllBytes(file));
            }
        }
    }

    private void classes(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                add(file.toString());
                byte[] bytes = Files.readAllBytes(file);
                if (!file.toString().endsWith(".class") || MAPPED.stream().noneMatch(name -> has(bytes, name))) {
                    add(bytes);
                }
            }
        }
    }

    private static boolean has(byte[] bytes, byte[] name) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(new String(name, StandardCharsets.ISO_8859_1));
    }

    private void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
