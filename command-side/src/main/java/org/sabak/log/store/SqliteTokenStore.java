package org.sabak.log.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.sqlite.SQLiteConfig;

/**
 * How far the reactions have come, kept over restarts.
 *
 * <p>In a file beside the log: in the log's own file every token would wait for the writer's turn and cost the registrations
 * an fsync. A token may be lost with the power (it is written without fsync); then a reaction runs again, which is harmless,
 * because what it asks for may be asked twice. A token that is ahead of the log would lose a reaction; so it is written
 * only after the events of the reaction's commands are on disk, see {@link #storeToken}.
 *
 * <p>Claims know no time-out: the process lock keeps other programs out, and a clock that jumps can do no harm.
 */
final class SqliteTokenStore implements TokenStore, AutoCloseable {

    private static final String TRUSTED = "org.axonframework.eventhandling.";

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private final String owner = UUID.randomUUID().toString();
    private final Path file;
    private final Serializer serializer;
    private final Connection connection;

    SqliteTokenStore(Path file, Serializer serializer) throws SQLException {
        this.file = file;
        this.serializer = serializer;
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        this.connection = config.createConnection("jdbc:sqlite:" + file);
        change("CREATE TABLE IF NOT EXISTS token (processor TEXT NOT NULL, segment INTEGER NOT NULL, type TEXT,"
                + " token BLOB, owner TEXT, PRIMARY KEY (processor, segment)) STRICT");
        change("UPDATE token SET owner = NULL"); // whoever held them is gone: the process lock is ours
    }

    @Override
    public void initializeTokenSegments(String processor, int segments) {
        initializeTokenSegments(processor, segments, null);
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, TrackingToken initial) {
        if (fetchSegments(processor).length > 0) throw new UnableToClaimTokenException(processor + " has segments already");
        for (int segment = 0; segment < segments; segment++) initializeSegment(initial, processor, segment);
    }

    @Override
    public void initializeSegment(TrackingToken token, String processor, int segment) {
        var added = change("INSERT OR IGNORE INTO token (type, token, processor, segment) VALUES (?, ?, ?, ?)",
                type(token), bytes(token), processor, segment);
        if (added == 0) throw new UnableToInitializeTokenException(processor + " has segment " + segment + " already");
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    /**
     * Inside a unit of work the token waits for the commit phase. Axon asks for it to be stored first of all, but events of
     * commands that a reaction sends are appended last of all, in the prepare-commit phase of the same unit: a failure
     * between the two would lose them.
     */
    @Override
    public void storeToken(TrackingToken token, String processor, int segment) {
        if (CurrentUnitOfWork.isStarted()) {
            extendClaim(processor, segment);
            CurrentUnitOfWork.get().root().onCommit(unit -> write(token, processor, segment));
        } else {
            write(token, processor, segment);
        }
    }

    @Override
    public TrackingToken fetchToken(String processor, int segment) {
        extendClaim(processor, segment);
        return with("SELECT type, token FROM token WHERE processor = ? AND segment = ?", select -> {
            fill(select, processor, segment);
            try (var rows = select.executeQuery()) {
                return rows.next() ? token(rows) : null;
            }
        });
    }

    @Override
    public void extendClaim(String processor, int segment) {
        claimed(change("UPDATE token SET owner = ?1 WHERE processor = ?2 AND segment = ?3"
                + " AND (owner IS NULL OR owner = ?1)", owner, processor, segment), processor, segment);
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        change("UPDATE token SET owner = NULL WHERE owner = ? AND processor = ? AND segment = ?", owner, processor, segment);
    }

    @Override
    public void deleteToken(String processor, int segment) {
        claimed(change("DELETE FROM token WHERE owner = ? AND processor = ? AND segment = ?", owner, processor, segment),
                processor, segment);
    }

    @Override
    public int[] fetchSegments(String processor) {
        return segments("SELECT segment FROM token WHERE processor = ? ORDER BY segment", processor);
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        var all = fetchSegments(processor);
        return Arrays.stream(segments("SELECT segment FROM token WHERE processor = ?1 AND (owner IS NULL OR owner = ?2)"
                + " ORDER BY segment", processor, owner)).mapToObj(id -> Segment.computeSegment(id, all)).toList();
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return Optional.of(file.toString());
    }

    /** The highest position any token has; looks without claiming. */
    OptionalLong furthest() {
        return with("SELECT type, token FROM token WHERE type IS NOT NULL", select -> {
            var furthest = OptionalLong.empty();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    long position = token(rows).position().orElse(-1);
                    if (furthest.isEmpty() || furthest.getAsLong() < position) furthest = OptionalLong.of(position);
                }
            }
            return furthest;
        });
    }

    @Override
    public synchronized void close() throws SQLException {
        connection.close();
    }

    private void write(TrackingToken token, String processor, int segment) {
        claimed(change("UPDATE token SET type = ?1, token = ?2, owner = ?3 WHERE processor = ?4 AND segment = ?5"
                + " AND (owner IS NULL OR owner = ?3)", type(token), bytes(token), owner, processor, segment),
                processor, segment);
    }

    private static void claimed(int rows, String processor, int segment) {
        if (rows == 0) {
            throw new UnableToClaimTokenException("segment " + segment + " of " + processor + " is claimed or missing");
        }
    }

    private static String type(TrackingToken token) {
        return token == null ? null : token.getClass().getName();
    }

    private byte[] bytes(TrackingToken token) {
        return token == null ? null : serializer.serialize(token, byte[].class).getData();
    }

    private TrackingToken token(ResultSet row) throws SQLException {
        var type = row.getString("type");
        if (type == null) return null;
        if (!type.startsWith(TRUSTED)) throw new SerializationException("not the type of a token: " + type);
        return serializer.deserialize(new SimpleSerializedObject<>(row.getBytes("token"), byte[].class,
                new SimpleSerializedType(type, null)));
    }

    private int[] segments(String sql, Object... values) {
        return with(sql, select -> {
            fill(select, values);
            var segments = new ArrayList<Integer>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) segments.add(rows.getInt(1));
            }
            return segments.stream().mapToInt(Integer::intValue).toArray();
        });
    }

    private int change(String sql, Object... values) {
        return with(sql, statement -> {
            fill(statement, values);
            return statement.executeUpdate();
        });
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
    }

    private synchronized <T> T with(String sql, Work<T> work) {
        try (var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The token of a reaction could not be kept: " + e.getMessage(), e);
        }
    }
}
