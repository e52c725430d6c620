package org.sabak.log.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.sabak.kernel.Refusal;
import org.sabak.kernel.Refused;

/**
 * A random story told to an aggregate and to a plain model of it. After each command the answers are compared, then what
 * the recorded events alone tell; and the same command again must be answered alike and record nothing.
 */
public abstract class Story implements AutoCloseable {

    private final Configuration house;
    private final Map<String, List<Object>> heard = new HashMap<>();
    private long commands;
    private long refusals;

    /** What is asked, of which stream, and what the model answers. */
    public record Asking(Object command, String stream, Optional<? extends Refusal> expected) { }

    /** How a story went; the commands are counted without their repeats. */
    public record Told(long commands, long refusals, long events) { }

    /**
     * @param aggregate decides
     * @param with      adds what its commands ask for besides
     */
    protected Story(Class<?> aggregate, Consumer<Configurer> with) {
        System.setProperty("disable-axoniq-console-message", "true"); // else an advertisement for each story
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> Jackson3Serializer.builder().build())
                .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine())
                .configureAggregate(aggregate);
        with.accept(configurer);
        house = configurer.start();
    }

    /** Makes up a command and lets the model answer it. */
    protected abstract Asking next(Random chance);

    /** Is told each event once it is recorded. */
    protected abstract void hear(Object event);

    /** What was heard is what the model says, and breaks no promise. */
    protected abstract void compare();

    /** @throws AssertionError when aggregate and model part */
    public final Told tell(Random chance, int steps) {
        for (int step = 0; step < steps; step++) step(chance);
        return told();
    }

    /** @throws AssertionError when aggregate and model part */
    public final void step(Random chance) {
        var asking = next(chance);
        ask(asking);
        compare();
        repeat(asking);
    }

    /** How it went so far. */
    public final Told told() {
        return new Told(commands, refusals, heard.values().stream().mapToLong(List::size).sum());
    }

    /** Everything recorded in a stream so far. */
    public final List<Object> events(String stream) {
        return List.copyOf(heard.getOrDefault(stream, List.of()));
    }

    @Override
    public final void close() {
        house.shutdown();
    }

    protected final void ask(Asking asking) {
        assertThat(answer(asking)).as("%s", asking.command()).isEqualTo(asking.expected().map(Refusal::code));
        commands++;
        if (asking.expected().isPresent()) refusals++;
        var known = heard.computeIfAbsent(asking.stream(), s -> new ArrayList<>());
        for (var event : recorded(asking.stream(), known.size())) {
            hear(event);
            known.add(event);
        }
    }

    private void repeat(Asking asking) {
        assertThat(answer(asking)).as("%s, asked again", asking.command()).isEqualTo(asking.expected().map(Refusal::code));
        assertThat(recorded(asking.stream(), heard.get(asking.stream()).size())).as("after %s was repeated", asking.command())
                .isEmpty();
    }

    private List<Object> recorded(String stream, long from) {
        return house.eventStore().readEvents(stream, from).asStream().<Object>map(event -> event.getPayload()).toList();
    }

    private Optional<String> answer(Asking asking) {
        try {
            house.commandGateway().sendAndWait(asking.command());
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.no().code());
        }
    }
}
