package org.sabak.api;

import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import org.sabak.doors.Commands;
import org.sabak.doors.Queries;
import org.sabak.doors.Visitor;
import org.sabak.kernel.Ids;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How addresses for machines ask, act and answer. */
@Component
public class Api {

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

    /** Carries a command out and answers with the thing as it is now; 202 without a body while the lists lag behind. */
    public <R> ResponseEntity<R> change(Object command, Supplier<R> now) {
        return commands.send(command) ? ResponseEntity.ok(now.get()) : ResponseEntity.accepted().build();
    }

    /** The same for something new: 201 with its address. */
    public <R> ResponseEntity<R> create(Object command, String address, Supplier<R> now) {
        boolean visible = commands.send(command);
        var answer = visible ? ResponseEntity.created(URI.create(address)) : ResponseEntity.accepted().location(URI.create(address));
        return visible ? answer.body(now.get()) : answer.build();
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
