package org.sabak.log.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where the log ends: remembered while the program runs, and pinned in {@link HeadFile} after each commit. The order is
 * always commit, pin, answer; so after a crash the log may be ahead of its pin by what nobody was told, and never behind.
 */
final class LogEnd implements AutoCloseable {

    private static final String GOES_ON_AFTER = "nothing more is written until the program is started again.";

    private final HeadFile file;
    private Head head;
    private volatile String broken;

    LogEnd(HeadFile file) {
        this.file = file;
        this.head = file.pinned();
    }

    /**
     * Looks whether the log is at least what was pinned, through a connection that cannot write: a writer would tidy away
     * what is left of a damaged log.
     *
     * @throws LogDamaged if the log is behind its pin or another one
     */
    static LogEnd beside(Path log) throws SQLException, IOException {
        var path = LogFile.head(log);
        if (!Files.exists(path)) {
            if (LogTail.version(log) == LogSchema.VERSION) throw missing(path);
            HeadFile.create(path); // before the log, so that no crash can leave a log without its head
        }
        LogTail.after(HeadFile.read(path).head(), log);
        return new LogEnd(new HeadFile(path));
    }

    /** Remembers the end of the open log. What a crash left unanswered is pinned from now on. */
    void settle(Connection log) throws SQLException {
        var last = LogTail.last(log);
        if (last.equals(head)) return;
        moveTo(last);
        pin(last);
    }

    /**
     * The end to go on from; to be asked inside the transaction that will write.
     *
     * @throws SQLException when nothing more may be written
     */
    Head head(Connection log) throws SQLException {
        if (broken == null && LogTail.lastPosition(log) != head.position()) {
            broken = "The log has another end than the one this program wrote; " + GOES_ON_AFTER;
        }
        if (broken != null) throw new SQLException(broken);
        return head;
    }

    /** The log goes on from here; to be called after the commit. */
    void moveTo(Head to) {
        head = to;
    }

    /**
     * Returns when the new end is pinned durably; to be called after its commit, before anybody is answered.
     *
     * @throws SQLException when that failed; then the end of the log is not proved, and nothing more is written
     */
    void pin(Head to) throws SQLException {
        if (broken != null) throw new SQLException(broken);
        try {
            file.pin(to);
        } catch (IOException e) {
            broken = "log.head could not be written (" + e.getMessage() + "); " + GOES_ON_AFTER;
            throw new SQLException(broken, e);
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            file.close();
        } catch (IOException e) {
            throw new SQLException("log.head could not be closed: " + e.getMessage(), e);
        }
    }

    private static LogDamaged missing(Path path) {
        return LogDamaged.because(path.getFileName() + " is missing, so nobody can say whether the log has lost its end. An"
                + " older copy of the same log's " + path.getFileName() + " fits too; without one, see sabak pin.");
    }
}
