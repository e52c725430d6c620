package org.sabak.log.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/**
 * Reads the whole log and says whether it is what was written: positions and hashes from the first event to the last, the
 * pinned head, no gap in any stream; and, at the same time, SQLite's own check of tables and indexes, because through a
 * damaged index a stream could be read with an event missing. Changes nothing; may run beside the writer.
 */
final class Verification {

    /** What every integrity check says when all is well. */
    private static final String WELL = "ok";

    private static final Pattern ROW = Pattern.compile("^row (\\d+) ");

    private final Path log;
    private long reached = -1;

    private Verification(Path log) {
        this.log = log;
    }

    /**
     * @return the end of the log, all of which is sound
     * @throws LogDamaged   at the first wrong position
     * @throws SQLException when the log cannot be read at all, or has no hashes yet
     */
    static Head of(Path log) throws SQLException, IOException {
        boolean quiet = !running(log);
        try {
            return new Verification(log).run();
        } catch (LogDamaged e) {
            if (quiet && running(log)) return new Verification(log).run(); // a program was started in between
            throw e;
        }
    }

    private static boolean running(Path log) {
        return Files.exists(log.resolveSibling(log.getFileName() + "-wal"));
    }

    /** The same for a log whose head is lost: nobody can say whether its end is. */
    static Head withoutPin(Path log) throws SQLException {
        return new Verification(log).run(Head.EMPTY);
    }

    private Head run() throws SQLException, IOException {
        return run(HeadFile.read(LogFile.head(log)).head()); // read first: the log can only be further by the time it is read
    }

    private Head run(Head pin) throws SQLException {
        try (var helper = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory())) {
            var structure = helper.submit(() -> structure());
            var head = chain(pin);
            var finding = result(structure);
            if (!finding.equals(WELL)) throw indexes(finding);
            gaps();
            return head;
        }
    }

    /** SQLite counts rows from 1 in its findings, and each position has its row. */
    private static LogDamaged indexes(String finding) {
        var row = ROW.matcher(finding);
        return row.find() ? LogDamaged.at(Long.parseLong(row.group(1)) - 1, "the event itself is sound, but SQLite finds: "
                + finding + ".") : LogDamaged.because("All events are sound, but SQLite finds: " + finding + ".");
    }

    private Head chain(Head pin) throws SQLException {
        try (var connection = LogFile.openStill(log)) {
            if (LogSchema.version(connection) < 2) {
                if (pin.position() >= 0) throw LogDamaged.older(pin);
                throw new SQLException("it has no hashes yet; start this version of the program once");
            }
            var head = walk(connection, pin);
            if (head.position() < pin.position()) throw LogDamaged.shorter(pin, head.position());
            return head;
        } catch (SQLException e) {
            if (!LogTail.damaged(e)) throw e;
            throw LogDamaged.at(reached + 1, "the event cannot be read (" + e.getMessage() + ").", e);
        }
    }

    private Head walk(Connection connection, Head pin) throws SQLException {
        var head = Head.EMPTY;
        try (var select = connection.createStatement(); var rows = select.executeQuery("SELECT position, hash, "
                + StoredEvent.COLUMNS + " FROM domain_event ORDER BY position")) {
            while (rows.next()) {
                head = LogTail.next(head, rows.getLong(1), rows.getBytes(2), StoredEvent.read(rows, 2));
                if (head.position() == pin.position() && !Arrays.equals(head.hash(), pin.hash())) {
                    throw LogDamaged.notPinned(pin);
                }
                reached = head.position();
            }
            return head;
        }
    }

    /** Events of a stream count from 0; whatever wrote something else was not this program. */
    private void gaps() throws SQLException {
        try (var connection = LogFile.openStill(log); var select = connection.createStatement();
                var rows = select.executeQuery("SELECT aggregate_id, max(position) FROM domain_event GROUP BY aggregate_id"
                        + " HAVING min(sequence) <> 0 OR count(*) <> max(sequence) + 1 LIMIT 1")) {
            if (rows.next()) {
                throw LogDamaged.at(rows.getLong(2), "the stream " + rows.getString(1) + " it belongs to has a gap.");
            }
        }
    }

    private static <T> T result(Future<T> future) throws SQLException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failure) throw failure;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", e);
        }
    }

    /** @return what SQLite finds first, or {@link #WELL} */
    private String structure() throws SQLException {
        try (var connection = LogFile.openStill(log)) {
            return LogFile.pragma(connection, "integrity_check(1)").strip().replace('\n', ' ');
        } catch (SQLException e) {
            if (!LogTail.damaged(e)) throw e;
            return e.getMessage();
        }
    }
}
