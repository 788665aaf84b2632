package dev.autogen.cli.embedded;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A tar stream as the PostgreSQL binaries come in: files, directories, symbolic links and GNU long names. */
final class TarArchive {

    private static final int BLOCK = 512;
    private static final int OWNER_EXECUTE = 0100;

    private final DataInputStream in;

    TarArchive(InputStream in) {
        this.in = new DataInputStream(in);
    }

    void unpackInto(Path directory) throws IOException {
        byte[] header = new byte[BLOCK];
        String longName = "";
        while (true) {
            in.readFully(header);
            if (header[0] == 0) {
                return;
            }
            long size = Long.parseLong(text(header, 124, 12).trim(), 8);
            String name = longName.isEmpty() ? prefix(header) + text(header, 0, 100) : longName;
            longName = "";
            char type = (char) header[156];
            if (type == 'L') {
                longName = new String(in.readNBytes((int) size), StandardCharsets.UTF_8).replace("\0", "");
                skipPadding(size);
                continue;
            }
            Path target = directory.resolve(name).normalize();
            if (!target.startsWith(directory)) {
                throw new IOException("the archive contains a path outside of it: " + name);
            }
            switch (type) {
                case '5' -> Files.createDirectories(target);
                case '2' -> {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(text(header, 157, 100)));
                }
                default ->
                    writeFile(
                            target, size, Integer.parseInt(text(header, 100, 8).trim(), 8));
            }
        }
    }

    private void writeFile(Path target, long size, int mode) throws IOException {
        Files.createDirectories(target.getParent());
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(target)) {
            for (long left = size; left > 0; ) {
                int read = in.readNBytes(buffer, 0, (int) Math.min(left, buffer.length));
                if (read == 0) {
                    throw new IOException("the archive ends in the middle of " + target.getFileName());
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
        skipPadding(size);
        if ((mode & OWNER_EXECUTE) != 0 && Platform.isPosix()) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private void skipPadding(long size) throws IOException {
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
    }

    private static String prefix(byte[] header) {
        boolean posix = text(header, 257, 6).equals("ustar");
        String prefix = posix ? text(header, 345, 155) : "";
        return prefix.isEmpty() ? "" : prefix + "/";
    }

    private static String text(byte[] header, int offset, int length) {
        int end = offset;
        while (end < offset + length && header[end] != 0) {
            end++;
        }
        return new String(header, offset, end - offset, StandardCharsets.UTF_8);
    }
}
