package org.sabak.log.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/**
 * How far the reactions have come, kept over restarts in a {@link TokenFile}. A token that is ahead of the log would lose a
 * reaction; so it is written only after the events of the reaction's commands are on disk, see {@link #storeToken}.
 *
 * <p>Claims know no time-out: the process lock keeps other programs out, and a clock that jumps can do no harm.
 */
final class SqliteTokenStore implements TokenStore, AutoCloseable {

    private static final String TRUSTED = "org.axonframework.eventhandling.";

    private final String owner = UUID.randomUUID().toString();
    private final Path path;
    private final TokenFile file;
    private final Serializer serializer;

    SqliteTokenStore(Path path, Serializer serializer) throws SQLException {
        this.path = path;
        this.file = new TokenFile(path);
        this.serializer = serializer;
        file.change("UPDATE token SET owner = NULL"); // whoever held them is gone: the process lock is ours
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
        var added = file.change("INSERT OR IGNORE INTO token (type, token, processor, segment) VALUES (?, ?, ?, ?)",
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
        return file.rows("SELECT type, token FROM token WHERE processor = ? AND segment = ? AND type IS NOT NULL",
                this::token, processor, segment).stream().findFirst().orElse(null);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        claimed(file.change("UPDATE token SET owner = ?1 WHERE processor = ?2 AND segment = ?3"
                + " AND (owner IS NULL OR owner = ?1)", owner, processor, segment), processor, segment);
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        file.change("UPDATE token SET owner = NULL WHERE owner = ? AND processor = ? AND segment = ?", owner, processor, segment);
    }

    @Override
    public void deleteToken(String processor, int segment) {
        claimed(file.change("DELETE FROM token WHERE owner = ? AND processor = ? AND segment = ?", owner, processor, segment),
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
        return Optional.of(path.toString());
    }

    /** The highest position any token has; looks without claiming. */
    OptionalLong furthest() {
        return file.rows("SELECT type, token FROM token WHERE type IS NOT NULL", this::token).stream()
                .mapToLong(token -> token.position().orElse(-1)).max();
    }

    @Override
    public void close() throws SQLException {
        file.close();
    }

    private void write(TrackingToken token, String processor, int segment) {
        claimed(file.change("UPDATE token SET type = ?1, token = ?2, owner = ?3 WHERE processor = ?4 AND segment = ?5"
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
        if (!type.startsWith(TRUSTED)) throw new SerializationException("not the type of a token: " + type);
        return serializer.deserialize(new SimpleSerializedObject<>(row.getBytes("token"), byte[].class,
                new SimpleSerializedType(type, null)));
    }

    private int[] segments(String sql, Object... values) {
        return file.rows(sql, row -> row.getInt(1), values).stream().mapToInt(Integer::intValue).toArray();
    }
}
