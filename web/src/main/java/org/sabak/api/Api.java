package org.sabak.api;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.sabak.doors.Commands;
import org.sabak.doors.Queries;
import org.sabak.doors.Visitor;
import org.sabak.kernel.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How addresses for machines ask, act and answer. */
@Component
public class Api {

    private static final Logger LOG = LoggerFactory.getLogger(Api.class);

    private final Commands commands;
    private final Queries queries;

    Api(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** Who asks; only behind a row of the table that lets nobody in without a token. */
    public Visitor visitor() {
        return Visitor.present().orElseThrow();
    }

    public <R> R ask(Object query, Class<R> answer) {
        return queries.ask(query, answer);
    }

    /** @throws org.sabak.doors.NotKnown when there is no such thing */
    public <R> R get(Object query, Class<R> answer) {
        return queries.get(query, answer);
    }

    /** Carries a command out and answers with the thing as it is now; 202 without a body when it cannot be shown yet. */
    public <R> ResponseEntity<R> change(Object command, Supplier<R> now) {
        var shown = commands.send(command) ? shown(now) : Optional.<R>empty();
        return shown.map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.accepted().build());
    }

    /** The same for something new: 201 with its address. */
    public <R> ResponseEntity<R> create(Object command, String address, Supplier<R> now) {
        var there = URI.create(address);
        var shown = commands.send(command) ? shown(now) : Optional.<R>empty();
        return shown.map(thing -> ResponseEntity.created(there).body(thing))
                .orElseGet(() -> ResponseEntity.accepted().location(there).build());
    }

    /** What was recorded stays recorded, so a failure to show it, such as a full disk under the read log, is no failure of it. */
    private static <R> Optional<R> shown(Supplier<R> now) {
        try {
            return Optional.ofNullable(now.get());
        } catch (RuntimeException e) {
            LOG.warn("Something was recorded and could not be shown: {}", e.toString());
            return Optional.empty();
        }
    }

    /**
     * The last part of a new thing's id. With an idempotency key the same request always gets the same id, so that a
     * repeat meets its own first trace even after a restart.
     *
     * @param key   as sent, or null
     * @param route what is being made, so that one key may serve at several addresses
     */
    public String idPart(String key, String route) {
        return key == null ? UUID.randomUUID().toString() : Ids.derived(visitor().id() + "\n" + route + "\n" + key);
    }
}
