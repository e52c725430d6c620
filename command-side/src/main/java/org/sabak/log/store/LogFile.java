package org.sabak.log.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** How the SQLite file of the log is opened, and what lies beside it. */
final class LogFile {

    /** How long a statement waits for a lock before it fails; a foreign reader of the file may hold one briefly. */
    private static final int BUSY_MILLIS = 5_000;

    /** Keeps the index of streams at hand as it grows: each new event touches a page of it anywhere. */
    private static final int CACHE_KIB = 64 * 1024;

    /** Pages are copied from the write-ahead log into the file this often; a page many events touch is then copied once. */
    private static final int CHECKPOINT_PAGES = 4_000;

    private static final int PAGE = 4_096;

    private LogFile() { }

    /** The one connection that writes. Every commit is on disk when it returns. Creates file and tables when missing. */
    static Connection openWriter(Path file) throws SQLException {
        var config = config();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setCacheSize(-CACHE_KIB);
        config.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, String.valueOf(CHECKPOINT_PAGES * PAGE));
        var connection = config.createConnection(url(file));
        try {
            pragma(connection, "wal_autocheckpoint = " + CHECKPOINT_PAGES);
            LogSchema.bringUpToDate(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** A connection that cannot write, so that a reader never holds up the writer. The file must exist. */
    static Connection openReader(Path file) throws SQLException {
        var config = config();
        config.setReadOnly(true);
        return config.createConnection(url(file));
    }

    /**
     * A connection that leaves no trace when nobody has the log open: SQLite would otherwise put two files beside it. Beside
     * a running program, or after one was killed, these files are there already and are needed.
     */
    static Connection openStill(Path file) throws SQLException {
        if (Files.exists(file.resolveSibling(file.getFileName() + "-wal"))) return openReader(file);
        var config = config();
        config.setReadOnly(true);
        return config.createConnection(url(file.toAbsolutePath().toUri()) + "?immutable=1");
    }

    /** Where the end of a log is pinned: {@code log.head} beside {@code log.db}. */
    static Path head(Path log) {
        return log.resolveSibling(log.getFileName().toString().replaceFirst("\\.db$", "") + ".head");
    }

    /** The value of a pragma, as text. */
    static String pragma(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("PRAGMA " + name)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.setGetGeneratedKeys(false); // else each insert is followed by a question for its number
        config.setBusyTimeout(BUSY_MILLIS);
        return config;
    }

    private static String url(Object file) {
        return "jdbc:sqlite:" + file;
    }
}
