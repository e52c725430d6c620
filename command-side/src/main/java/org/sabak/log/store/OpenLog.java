package org.sabak.log.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.axonframework.serialization.Serializer;

/** The files of the log while they are open. One object, so that they are locked, opened and closed in the right order. */
final class OpenLog implements AutoCloseable {

    private final ProcessLock lock;
    private final Path file;
    private final LogWriter writer;
    private final LogReader reader;
    private final SqliteTokenStore tokens;

    /** @param tokenSerializer writes Axon's own tokens */
    OpenLog(Path folder, Serializer tokenSerializer) throws SQLException, IOException {
        lock = ProcessLock.take(folder);
        try {
            file = ProcessLock.ownFile(folder, "log.db");
            writer = new LogWriter(file);
            reader = new LogReader(file);
            tokens = new SqliteTokenStore(ProcessLock.ownFile(folder, "tokens.db"), tokenSerializer);
        } catch (SQLException | IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    Path file() {
        return file;
    }

    LogWriter writer() {
        return writer;
    }

    LogReader reader() {
        return reader;
    }

    /** Not a bean: it would become the token store of every processor, read models included. */
    SqliteTokenStore tokens() {
        return tokens;
    }

    @Override
    public void close() throws SQLException, IOException {
        tokens.close();
        reader.close();
        writer.close();
        lock.close();
    }
}
