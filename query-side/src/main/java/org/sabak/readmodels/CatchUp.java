package org.sabak.readmodels;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.sabak.kernel.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the log in large pages as long as the read models are far behind it. Documents first, then the standing, then the
 * token, page by page; so it may stop or fail anywhere and be continued by whoever reads next.
 */
final class CatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    /** Fewer events than this are left to the tracking processor. */
    private static final long FAR = 1_000;
    /** Segment of a processor with one thread. */
    private static final int SEGMENT = 0;

    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final TokenStore tokens;
    private final EditionsThere editions;
    private final Supplier<Optional<Standing>> kept;
    private final Retelling retelling;
    private volatile boolean active;

    /**
     * Where to begin.
     *
     * @param kept fills empty read models with what an earlier run has left, and says what they are complete up to then
     */
    record Place(StreamableMessageSource<TrackedEventMessage<?>> log, TokenStore tokens, EditionsThere editions,
            Supplier<Optional<Standing>> kept) { }

    CatchUp(Place place, BatchedWrites writes, Listeners listeners) {
        this.log = place.log();
        this.tokens = place.tokens();
        this.editions = place.editions();
        this.kept = place.kept();
        this.retelling = new Retelling(log, writes, listeners);
    }

    /** Whether it is at work. */
    boolean now() {
        return active;
    }

    /**
     * Returns when little is left to read, or as soon as {@code running} says no.
     *
     * @return whether the log is a long one
     */
    boolean run(BooleanSupplier running) {
        try {
            var from = from();
            long start = position(from);
            long head = position(log.createHeadToken());
            if (head - start < FAR) return head >= FAR;
            active = true;
            var progress = new CatchUpProgress(start, head);
            retelling.tell(from, Long.MAX_VALUE, token -> {
                tokens.storeToken(token, ReadModels.PROCESSOR, SEGMENT);
                progress.reached(position(token));
            }, running);
            progress.end();
            return true;
        } finally {
            active = false;
        }
    }

    /** Like everything here, documents first, then the standing, then the token. */
    private TrackingToken from() {
        var token = tokens.fetchToken(ReadModels.PROCESSOR, SEGMENT);
        if (position(token) >= 0) return editions.fit() ? token : fromTheBeginning();
        active = true;
        editions.note();
        var standing = kept.get();
        if (standing.isEmpty()) return token;
        var taken = new GlobalSequenceTrackingToken(standing.get().position());
        tokens.storeToken(taken, ReadModels.PROCESSOR, SEGMENT);
        return taken;
    }

    /** May be interrupted anywhere: as long as the editions are not noted, the next start does the same. */
    private TrackingToken fromTheBeginning() {
        active = true;
        LOG.info("The read models are of another version and will be read anew");
        var beginning = log.createTailToken();
        tokens.storeToken(beginning, ReadModels.PROCESSOR, SEGMENT);
        editions.forget();
        editions.note();
        return beginning;
    }

    static long position(TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
