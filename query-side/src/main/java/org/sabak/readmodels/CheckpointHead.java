package org.sabak.readmodels;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.sabak.kernel.Standing;
import org.sabak.log.LogProof;

/**
 * What a checkpoint says of itself; any difference makes it worthless.
 *
 * @param build    of the program that wrote it
 * @param editions of the read models it knew
 * @param standing what its documents are complete up to
 * @param hash     of the log at that position
 */
record CheckpointHead(String build, List<String> editions, Standing standing, String hash) {

    /** Raised when the file itself is laid out in another way. */
    private static final int FORMAT = 1;
    private static final DocumentCodec CODEC = new DocumentCodec();

    /** @throws RuntimeException when it is not a head */
    static CheckpointHead read(RawBsonDocument document) {
        var head = document.decode(CODEC);
        if (head.getInteger("format") != FORMAT) throw new IllegalStateException("another format");
        return new CheckpointHead(head.getString("build"), head.getList("editions", String.class),
                new Standing(head.getLong("position"), Instant.parse(head.getString("recordedAt"))), head.getString("hash"));
    }

    RawBsonDocument document() {
        return new RawBsonDocument(new Document("format", FORMAT).append("build", build).append("editions", editions)
                .append("position", standing.position()).append("recordedAt", standing.recordedAt().toString())
                .append("hash", hash), CODEC);
    }

    /** Why a program made like this, with this log, must not use the checkpoint; nothing when it may. */
    Optional<String> misfit(String ownBuild, List<String> ownEditions, LogProof log) {
        if (!build.equals(ownBuild)) return Optional.of("it was written by another build");
        if (!editions.equals(ownEditions)) return Optional.of("it has other editions");
        if (hash.isEmpty() || !hash.equals(log.at(standing.position()))) return Optional.of("it is of another log");
        return Optional.empty();
    }
}
