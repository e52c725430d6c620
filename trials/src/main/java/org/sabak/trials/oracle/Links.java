package org.sabak.trials.oracle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sqlite.SQLiteConfig;

/**
 * The chain of hashes, computed once more by its description in the architecture decisions: each row is linked to the one
 * before by SHA-256 over the former hash, the position and the row's own digest.
 */
public final class Links {

    /** Columns under the digest, in this order; the sequence is a number, the last two are bytes, the others texts. */
    private static final List<String> COLUMNS = List.of("event_id", "aggregate_id", "sequence", "type", "recorded_at",
            "payload_type", "payload_revision", "payload", "metadata");

    private static final int SIZE = 32;

    private Links() { }

    /** A row by its columns in the order of the table; numbers as {@code Long}, bytes as {@code byte[]}, NULL as null. */
    public static byte[] hash(byte[] before, long position, List<Object> columns) {
        var row = new ByteArrayOutputStream();
        for (var column : columns) {
            if (column instanceof Long number) {
                row.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
                continue;
            }
            var bytes = column instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) column;
            row.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes == null ? -1 : bytes.length).array());
            if (bytes != null) row.writeBytes(bytes);
        }
        return sha256(ByteBuffer.allocate(2 * SIZE + Long.BYTES).put(before).putLong(position)
                .put(sha256(row.toByteArray())).array());
    }

    /** Positions whose hash is not what it must be; only the first of a stretch says something. */
    public static List<String> broken(Path log) {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        var broken = new ArrayList<String>();
        try (var connection = config.createConnection("jdbc:sqlite:" + log); var rows = connection.createStatement()
                .executeQuery("SELECT position, hash, " + String.join(", ", COLUMNS) + " FROM domain_event ORDER BY position")) {
            var before = new byte[SIZE];
            while (rows.next()) {
                var columns = new ArrayList<Object>();
                for (var column : COLUMNS) {
                    columns.add(switch (column) {
                        case "sequence" -> rows.getLong(column);
                        case "payload", "metadata" -> rows.getBytes(column);
                        default -> rows.getString(column);
                    });
                }
                before = hash(before, rows.getLong(1), columns);
                if (!Arrays.equals(before, rows.getBytes(2))) broken.add("position " + rows.getLong(1) + ": the chain is broken");
            }
            return broken;
        } catch (SQLException e) {
            return List.of(log + " cannot be read: " + e.getMessage());
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
