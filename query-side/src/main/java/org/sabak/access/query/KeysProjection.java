package org.sabak.access.query;

import static com.mongodb.client.model.Filters.eq;
import static org.sabak.readmodels.Shape.set;
import static org.sabak.readmodels.Shape.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.sabak.access.AccessEvent.LinkIssued;
import org.sabak.access.AccessEvent.LinkUsed;
import org.sabak.access.AccessEvent.TokenIssued;
import org.sabak.access.AccessEvent.TokenRevoked;
import org.sabak.access.AccessQuery.AllTokens;
import org.sabak.access.AccessQuery.Link;
import org.sabak.access.AccessQuery.LinkOf;
import org.sabak.access.AccessQuery.Token;
import org.sabak.access.AccessQuery.TokenOf;
import org.sabak.access.AccessQuery.Tokens;
import org.sabak.access.AccountRole;
import org.sabak.access.LinkId;
import org.sabak.access.LinkPurpose;
import org.sabak.access.TokenId;
import org.sabak.readmodels.BatchedWrites;
import org.sabak.readmodels.Recorded;
import org.sabak.readmodels.Shape;
import org.sabak.readmodels.Standings;
import org.springframework.stereotype.Component;

/**
 * One document per one-time link and per machine token, known by the hash of its secret. Every request of a machine asks
 * for its token; so tokens are kept in memory too, where they change before the read models are said to show the change.
 */
@Component
@ProcessingGroup(KeysProjection.EDITION)
class KeysProjection {

    static final String EDITION = "links-1";
    private static final String TOKENS = "machine-tokens-1";

    private final MongoCollection<Document> links;
    private final MongoCollection<Document> tokens;
    private final BatchedWrites writes;
    private final Standings standings;
    private final Map<TokenId, StoredToken> inMemory = new ConcurrentHashMap<>();

    KeysProjection(MongoDatabase readModels, BatchedWrites writes, Standings standings) {
        this.links = readModels.getCollection(EDITION);
        this.tokens = readModels.getCollection(TOKENS);
        this.writes = writes;
        this.standings = standings;
    }

    /** What a link document holds. */
    record StoredLink(LinkId _id, LinkPurpose purpose, String subject, Instant expiresAt, boolean used) { }

    /** What a token document holds. */
    record StoredToken(TokenId _id, AccountRole role, String label, Instant expiresAt, boolean revoked, long issued) {

        StoredToken withdrawn() {
            return new StoredToken(_id, role, label, expiresAt, true, issued);
        }

        Token shown() {
            return new Token(_id, role, label, expiresAt, revoked);
        }
    }

    @EventHandler
    void on(LinkIssued e) {
        writes.to(EDITION).upsert(e.linkId().value(), set("purpose", e.purpose()), set("subject", e.subject()),
                set("expiresAt", e.expiresAt()), setOnInsert("used", false));
    }

    @EventHandler
    void on(LinkUsed e) {
        writes.to(EDITION).upsert(e.linkId().value(), set("used", true));
    }

    @EventHandler
    void on(TokenIssued e, Recorded recorded) {
        writes.to(TOKENS).upsert(e.tokenId().value(), set("role", e.role()), set("label", e.label()),
                set("expiresAt", e.expiresAt()), set("issued", recorded.position()), setOnInsert("revoked", false));
        // An event may be told twice, and a token that was revoked meanwhile stays so.
        inMemory.putIfAbsent(e.tokenId(),
                new StoredToken(e.tokenId(), e.role(), e.label(), e.expiresAt(), false, recorded.position()));
    }

    @EventHandler
    void on(TokenRevoked e) {
        writes.to(TOKENS).upsert(e.tokenId().value(), set("revoked", true));
        inMemory.computeIfPresent(e.tokenId(), (id, token) -> token.withdrawn());
    }

    @ResetHandler
    void forget() {
        writes.forget(EDITION);
        writes.forget(TOKENS);
        inMemory.clear();
    }

    @QueryHandler
    Optional<Link> answer(LinkOf q) {
        return Optional.ofNullable(links.find(eq("_id", q.linkId().value())).first())
                .map(d -> Shape.read(d, StoredLink.class))
                .map(s -> new Link(s._id(), s.purpose(), s.subject(), s.expiresAt(), s.used()));
    }

    @QueryHandler
    Optional<Token> answer(TokenOf q) {
        // Of what another process has filled, this one has not been told.
        var known = standings.alone() ? inMemory.get(q.tokenId()) : null;
        if (known != null) return Optional.of(known.shown());
        return Optional.ofNullable(tokens.find(eq("_id", q.tokenId().value())).first())
                .map(d -> Shape.read(d, StoredToken.class).shown());
    }

    @QueryHandler
    Tokens answer(AllTokens q) {
        var found = new ArrayList<StoredToken>();
        for (var d : tokens.find()) found.add(Shape.read(d, StoredToken.class));
        found.sort(Comparator.comparingLong(StoredToken::issued));
        return new Tokens(found.stream().map(StoredToken::shown).toList());
    }
}
