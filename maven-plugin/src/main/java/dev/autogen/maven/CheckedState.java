package dev.autogen.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was checked last: a hash of all that the result depends on. */
record CheckedState(Path file) {

    /** Returns the hash of classes, settings and migrations. Jars do not change in place, directories do. */
    static String of(ClassPaths classPaths, List<String> arguments, Properties settings, Path migrations)
            throws IOException {
        MessageDigest hash = sha256();
        add(hash, arguments.toString());
        add(hash, new TreeMap<>(settings).toString());
        System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("AUTOGEN_"))
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(variable -> add(hash, variable.toString()));
        for (Path path : Stream.concat(
                        Stream.concat(classPaths.autogen().stream(), classPaths.project().stream()),
                        Stream.of(migrations))
                .toList()) {
            add(hash, path.toString());
            if (Files.isDirectory(path)) {
                addTree(hash, path);
            } else if (Files.exists(path)) {
                add(hash, Files.size(path) + " " + Files.getLastModifiedTime(path));
            }
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    boolean is(String state) throws IOException {
        return Files.exists(file) && Files.readString(file).strip().equals(state);
    }

    void write(String state) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, state + "\n");
    }

    private static void addTree(MessageDigest hash, Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                add(hash, directory.relativize(file).toString());
                hash.update(Files.readAllBytes(file));
            }
        }
    }

    private static void add(MessageDigest hash, String text) {
        hash.update((text + "\n").getBytes(UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
