package org.sabak.notification.command;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sabak.kernel.PersonId;
import org.sabak.notification.LetterId;
import org.sabak.sqlite.Prepared;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;
import org.sqlite.SQLiteConfig;

/**
 * Which letters wait, and when each is to be tried next. It only says where to look: what has become of a letter stands in
 * the ledger, from which this file can be made again.
 */
@Component
@DependsOn("openLog")
class LetterQueue implements AutoCloseable {

    private static final String TABLE = "CREATE TABLE IF NOT EXISTS queue (seq INTEGER PRIMARY KEY, letter TEXT NOT NULL UNIQUE,"
            + " person TEXT NOT NULL, place TEXT NOT NULL, attempts INTEGER NOT NULL, next_at INTEGER NOT NULL) STRICT";

    private static final long HOUR = 3_600_000;

    private final Prepared connection;

    /** Where a letter lies. Those that wait are tried; the others are kept for the case that they are asked for again. */
    enum Place { WAITING, STUCK, OUTBOX }

    /** @param attempts so far, refused connections not counted */
    record Entry(LetterId letter, int attempts) { }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    LetterQueue(@Value("${sabak.data:data}") Path folder) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        connection = new Prepared(config.createConnection("jdbc:sqlite:" + folder.resolve("letters.db")));
        change(TABLE);
        change("CREATE INDEX IF NOT EXISTS queue_by_time ON queue (place, next_at, seq)");
        change("CREATE INDEX IF NOT EXISTS queue_by_person ON queue (person)");
        change("CREATE TABLE IF NOT EXISTS taken (letter TEXT PRIMARY KEY, person TEXT NOT NULL, at INTEGER NOT NULL) STRICT");
        change("CREATE INDEX IF NOT EXISTS taken_by_person ON taken (person, at)");
    }

    /** Unless it is known already. */
    void add(LetterId letter, PersonId person) {
        change("INSERT OR IGNORE INTO queue (letter, person, place, attempts, next_at) VALUES (?, ?, 'WAITING', 0, 0)",
                letter.value(), person.value());
        wake();
    }

    /** To be tried as if for the first time. */
    void again(LetterId letter) {
        change("UPDATE queue SET place = 'WAITING', attempts = 0, next_at = 0 WHERE letter = ?", letter.value());
        wake();
    }

    void move(LetterId letter, Place place) {
        change("UPDATE queue SET place = ? WHERE letter = ?", place.name(), letter.value());
    }

    void remove(LetterId letter) {
        change("DELETE FROM queue WHERE letter = ?", letter.value());
    }

    /** @param at milliseconds since 1970 */
    void putOff(Entry entry, long at) {
        change("UPDATE queue SET attempts = ?, next_at = ? WHERE letter = ?", entry.attempts(), at, entry.letter().value());
    }

    /**
     * Those to be tried now, the longest due first.
     *
     * @param crowded whose person has had so many letters within the last hour waits
     */
    List<Entry> due(long now, int crowded, int most) {
        return ask("SELECT letter, attempts FROM queue WHERE place = 'WAITING' AND next_at <= ?"
                + " AND (SELECT count(*) FROM taken WHERE taken.person = queue.person AND taken.at > ?) < ? ORDER BY next_at, seq LIMIT ?",
                row -> new Entry(new LetterId(row.getString(1)), row.getInt(2)), now, now - HOUR, crowded, most);
    }

    /** Counts a letter as one more to its person within this hour. */
    void take(LetterId letter, long now) {
        change("DELETE FROM taken WHERE at <= ?", now - HOUR);
        change("INSERT OR REPLACE INTO taken (letter, person, at) SELECT letter, person, ? FROM queue WHERE letter = ?", now,
                letter.value());
    }

    /** It did not reach its person, so it does not count. */
    void giveBack(LetterId letter) {
        change("DELETE FROM taken WHERE letter = ?", letter.value());
    }

    /** Letters to a person that lie in the outbox. */
    List<LetterId> inOutbox(PersonId person) {
        return ask("SELECT letter FROM queue WHERE person = ? AND place = 'OUTBOX'", row -> new LetterId(row.getString(1)),
                person.value());
    }

    /** Returns when something was added, or after that long. */
    synchronized void await(long millis) throws InterruptedException {
        wait(Math.max(1, millis));
    }

    @Override
    public synchronized void close() throws SQLException {
        connection.close();
    }

    private synchronized void wake() {
        notifyAll();
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private void change(String sql, Object... values) {
        with(sql, values, PreparedStatement::executeUpdate);
    }

    private <T> List<T> ask(String sql, Reading<T> reading, Object... values) {
        return with(sql, values, select -> {
            var read = new ArrayList<T>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) read.add(reading.of(rows));
            }
            return read;
        });
    }

    private synchronized <T> T with(String sql, Object[] values, Work<T> work) {
        try {
            var statement = connection.statement(sql);
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            return work.on(statement);
        } catch (SQLException e) {
            connection.forget();
            throw new IllegalStateException("The queue of letters could not be used: " + e.getMessage(), e);
        }
    }
}
