package org.sabak.log.store;

import static org.sabak.log.store.Samples.held;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sabak.log.store.LogReader.Positioned;

/** A log by the real writer, kept as it is after a clean stop or after a kill, to be copied, damaged and judged. */
final class WrittenLog {

    static final List<String> FILES = List.of("log.db", "log.db-wal", "log.head");

    private static final int STREAMS = 7;

    private final Path stopped;
    private final Path killed;
    private final List<Positioned> events = new ArrayList<>();

    WrittenLog(Path folder, int count) throws Exception {
        stopped = Files.createDirectory(folder.resolve("stopped"));
        killed = Files.createDirectory(folder.resolve("killed"));
        var file = stopped.resolve("log.db");
        try (var writer = new LogWriter(file); var reader = new LogReader(file)) {
            var engine = Samples.engine(writer, reader);
            for (int i = 0; i < count; i++) {
                var event = held("workshop-" + i % STREAMS, i / STREAMS).andMetaData(Map.of("actor", "account-" + i));
                if (i % 5 == 0) engine.appendEvents(event, held("workshop-alone-" + i, 0)); else engine.appendEvents(event);
            }
            events.addAll(reader.after(-1, 10_000));
            copy(stopped, killed); // the writer still has it open, as when the power goes
        }
    }

    /** A copy after a clean stop: everything is in log.db. */
    Path stopped(Path folder) throws IOException {
        return copy(stopped, folder);
    }

    /** A copy as a kill leaves it: much is only in log.db-wal. */
    Path killed(Path folder) throws IOException {
        return copy(killed, folder);
    }

    int size() {
        return events.size();
    }

    /** Whether every reading of the log gives exactly what was written: as a whole, and stream by stream. */
    boolean isReadAsWritten(LogReader reader) {
        var paged = new ArrayList<Positioned>();
        for (int i = 0; i < events.size() + 100; i += 100) paged.addAll(reader.after(i - 1, 100));
        return same(paged, events) && events.stream().collect(Collectors.groupingBy(row -> row.event().aggregateId()))
                .entrySet().stream().allMatch(stream -> same(reader.stream(stream.getKey(), 0, 10_000), stream.getValue())
                        && reader.lastSequence(stream.getKey()).getAsLong() == stream.getValue().size() - 1);
    }

    /** Whether somebody who trusts SQLite and nothing else would read what was written. */
    boolean looksAsWritten(Path file) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var rows = connection.createStatement().executeQuery("SELECT position, " + StoredEvent.COLUMNS
                        + " FROM domain_event ORDER BY position")) {
            var read = new ArrayList<Positioned>();
            while (rows.next()) read.add(new Positioned(rows.getLong(1), StoredEvent.read(rows, 1)));
            return same(read, events);
        } catch (SQLException e) {
            return false;
        }
    }

    static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (var name : FILES) {
            Files.deleteIfExists(to.resolve(name));
            Files.deleteIfExists(to.resolve("log.db-shm"));
            if (Files.exists(from.resolve(name))) Files.copy(from.resolve(name), to.resolve(name));
        }
        return to;
    }

    private static boolean same(List<Positioned> some, List<Positioned> others) {
        return some.stream().map(WrittenLog::text).toList().equals(others.stream().map(WrittenLog::text).toList());
    }

    private static String text(Positioned row) {
        return row.position() + " " + row.event().eventId() + java.util.HexFormat.of().formatHex(Chain.digest(row.event()));
    }
}
