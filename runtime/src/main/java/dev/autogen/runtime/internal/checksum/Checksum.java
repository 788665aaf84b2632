package dev.autogen.runtime.internal.checksum;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.OperationTarget;
import dev.autogen.runtime.migration.Row;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.report.Direction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;

/**
 * A checksum over operations as values, so that neither reformatting nor a better renderer changes it.
 *
 * <p>Its text begins with the version of its format. A migration that reads the database has none that could be compared.
 */
public final class Checksum {

    private static final String FORMAT = "1:";
    private static final String NOT_COMPARABLE = FORMAT + "reads";

    private final MessageDigest digest;
    private boolean comparable = true;

    Checksum() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    /** Returns the checksum of operations. */
    public static String of(List<Operation> operations) {
        Checksum checksum = new Checksum();
        operations.forEach(checksum::add);
        return checksum.text();
    }

    /** Returns the checksum of the upgrade of a migration, which runs without a database as far as it can. */
    public static String of(Migration migration) {
        Checksum checksum = new Checksum();
        try {
            Direction.UPGRADE.run(migration, checksum.new Listening());
        } catch (ReadsDatabaseException e) {
            checksum.reads();
        }
        return checksum.text();
    }

    /** Tells whether two checksums are of one format and of migrations that do not read. */
    public static boolean comparable(String one, String other) {
        return comparable(one) && comparable(other);
    }

    /** Tells whether a checksum is of this format and of a migration that does not read. */
    public static boolean comparable(String checksum) {
        return checksum.startsWith(FORMAT) && !checksum.equals(NOT_COMPARABLE);
    }

    void add(Operation operation) {
        digest.update(ValueText.of(operation).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    void reads() {
        comparable = false;
    }

    String text() {
        return comparable ? FORMAT + HexFormat.of().formatHex(digest.digest(), 0, 16) : NOT_COMPARABLE;
    }

    private static final class ReadsDatabaseException extends RuntimeException {}

    private final class Listening implements OperationTarget {

        @Override
        public void apply(Operation operation) {
            add(operation);
        }

        @Override
        public List<Row> query(String sql, List<Object> arguments) {
            throw new ReadsDatabaseException();
        }

        @Override
        public Connection connection() {
            throw new ReadsDatabaseException();
        }
    }
}
