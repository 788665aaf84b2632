package dev.autogen.cli.memory;

import dev.autogen.cli.config.StateDirectory;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * The model of the last run in a file of the project's {@code .autogen} directory.
 *
 * <p>The file holds a version, the hash of what the model was read from, a checksum and the model. Anything else is passed
 * over, and the entities are read again. Only the owner can read it.
 */
public final class ModelMemory {

    private static final String VERSION = "autogen model 1\n";
    private static final int HASH = 64;

    private final Path file;
    private final String hash;

    private ModelMemory(Path file, String hash) {
        this.file = file;
        this.hash = hash;
    }

    /**
     * Opens the memory for a model.
     *
     * @param directory the directory of the file, which need not exist yet
     * @param question a hash of what is asked: entities, settings, target
     * @param inputs a hash of what the answer is read from
     */
    static ModelMemory in(Path directory, String question, String inputs) {
        return new ModelMemory(directory.resolve("model-" + question.substring(0, 8)), inputs);
    }

    /** Returns the model, where nothing that it was read from has changed since. */
    public Optional<RememberedModel> find() {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (!text(in, VERSION.length()).equals(VERSION) || !text(in, HASH).equals(hash)) {
                return Optional.empty();
            }
            byte[] sum = in.readNBytes(32);
            byte[] body = in.readAllBytes();
            if (!MessageDigest.isEqual(sum, sha256(body))) {
                return Optional.empty();
            }
            Object read = new RecordFormat.Reader(new DataInputStream(new ByteArrayInputStream(body))).read();
            return read instanceof RememberedModel model ? Optional.of(model) : Optional.empty();
        } catch (IOException | ReflectiveOperationException | RuntimeException e) {
            // A damaged file is as good as none: the entities are read again, and the file is written anew.
            return Optional.empty();
        }
    }

    /** Keeps a model for the next run; where the file cannot be written, that run reads the entities again. */
    public void save(RememberedModel model) {
        try {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            new RecordFormat.Writer(new DataOutputStream(body)).write(model);
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.write((VERSION + hash).getBytes(StandardCharsets.US_ASCII));
            whole.write(sha256(body.toByteArray()));
            body.writeTo(whole);
            StateDirectory.replace(file, whole.toByteArray());
        } catch (IOException e) {
            // The file of the last run stays, and has another hash.
            return;
        }
    }

    private static String text(DataInputStream in, int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.US_ASCII);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
