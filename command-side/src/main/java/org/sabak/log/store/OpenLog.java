package org.sabak.log.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.axonframework.serialization.Serializer;

/** The files of the log while they are open. One object, so that they are locked, opened and closed in the right order. */
final class OpenLog implements AutoCloseable {

    private final ProcessLock lock;
    private final Path file;
    private final Ends ends;
    private final SqliteTokenStore tokens;
    private final SqliteTokenStore letters;

    /** Where events go in and where they come out. */
    record Ends(AppendQueue queue, LogWriter writer, LogReader reader) implements AutoCloseable {

        static Ends of(LogWriter writer, LogReader reader) {
            return new Ends(new Committer(new GroupWriter(writer::append)), writer, reader);
        }

        /** What has been decided is still written. */
        @Override
        public void close() throws SQLException {
            queue.close();
            reader.close();
            writer.close();
        }
    }

    /** @param tokenSerializer writes Axon's own tokens */
    OpenLog(Path folder, Serializer tokenSerializer) throws SQLException, IOException {
        lock = ProcessLock.take(folder);
        try {
            file = ProcessLock.ownFile(folder, "log.db");
            ends = Ends.of(new LogWriter(file), new LogReader(file));
            tokens = new SqliteTokenStore(ProcessLock.ownFile(folder, "tokens.db"), tokenSerializer);
            letters = new SqliteTokenStore(ProcessLock.ownFile(folder, "letters.db"), tokenSerializer);
        } catch (SQLException | IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    Path file() {
        return file;
    }

    Ends ends() {
        return ends;
    }

    LogWriter writer() {
        return ends.writer();
    }

    LogReader reader() {
        return ends.reader();
    }

    /** Not a bean: it would become the token store of every processor, read models included. */
    SqliteTokenStore tokens() {
        return tokens;
    }

    /** The place of those who queue letters, in the same file as the queue: what is lost together is read again together. */
    SqliteTokenStore letters() {
        return letters;
    }

    @Override
    public void close() throws SQLException, IOException {
        letters.close();
        tokens.close();
        ends.close();
        lock.close();
    }
}
