package org.sabak.log.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Compares the end of a log that nobody has open with its pin. */
final class LogTail {

    private interface Look<T> {
        T at(Connection log) throws SQLException;
    }

    private LogTail() { }

    /** The version of a log's tables; 0 when there is no log or nothing in it. */
    static int version(Path log) throws SQLException {
        return Files.exists(log) ? look(log, LogSchema::version) : 0;
    }

    /** @throws LogDamaged unless the pinned event is there and the chain leads from it to the end */
    static void after(Head pin, Path log) throws SQLException, IOException {
        int version = version(log);
        if (version == LogSchema.VERSION) {
            try {
                look(log, connection -> walk(pin, connection));
            } catch (LogDamaged atTheEnd) {
                Verification.of(log); // perhaps it begins earlier
                throw atTheEnd;
            }
        } else if (pin.position() >= 0) {
            throw LogDamaged.older(pin);
        }
    }

    static Head last(Connection log) throws SQLException {
        try (var select = log.createStatement(); var rows = select.executeQuery(
                "SELECT position, hash FROM domain_event ORDER BY position DESC LIMIT 1")) {
            return rows.next() ? new Head(rows.getLong(1), rows.getBytes(2)) : Head.EMPTY;
        }
    }

    /** -1 while there is no event. */
    static long lastPosition(Connection log) throws SQLException {
        try (var select = log.createStatement(); var rows = select.executeQuery(
                "SELECT coalesce(max(position), -1) FROM domain_event")) {
            return rows.getLong(1);
        }
    }

    private static Head walk(Head pin, Connection log) throws SQLException {
        if (pin.position() >= 0) compare(pin, log);
        var head = pin;
        try (var select = log.prepareStatement("SELECT position, hash, " + StoredEvent.COLUMNS
                + " FROM domain_event WHERE position > ? ORDER BY position")) {
            select.setLong(1, pin.position());
            var rows = select.executeQuery();
            while (rows.next()) head = next(head, rows.getLong(1), rows.getBytes(2), StoredEvent.read(rows, 2));
            return head;
        }
    }

    private static void compare(Head pin, Connection log) throws SQLException {
        var last = lastPosition(log);
        if (last < pin.position()) throw LogDamaged.shorter(pin, last);
        try (var select = log.prepareStatement("SELECT hash FROM domain_event WHERE position = ?")) {
            select.setLong(1, pin.position());
            var rows = select.executeQuery();
            if (!rows.next() || !Arrays.equals(rows.getBytes(1), pin.hash())) throw LogDamaged.notPinned(pin);
        }
    }

    /** @throws LogDamaged when the row is not the one that was written after the head */
    static Head next(Head head, long position, byte[] hash, StoredEvent event) {
        if (position != head.position() + 1) throw LogDamaged.at(head.position() + 1, "the event is missing.");
        var next = head.after(event);
        if (!Arrays.equals(next.hash(), hash)) {
            throw LogDamaged.at(position, "the event, or its place in the chain, was changed after it was written.");
        }
        return next;
    }

    private static <T> T look(Path log, Look<T> look) throws SQLException {
        try (var connection = LogFile.openStill(log)) {
            return look.at(connection);
        } catch (SQLException e) {
            if (!damaged(e)) throw e;
            throw LogDamaged.because(log.getFileName() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** SQLite says so itself, or does not find the tables. */
    static boolean damaged(SQLException e) {
        if (!(e instanceof SQLiteException sqlite)) return false;
        var code = SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff);
        return code == SQLiteErrorCode.SQLITE_CORRUPT || code == SQLiteErrorCode.SQLITE_NOTADB
                || code == SQLiteErrorCode.SQLITE_ERROR;
    }
}
