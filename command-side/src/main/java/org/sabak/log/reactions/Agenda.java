package org.sabak.log.reactions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.EventTrackerStatusChangeListener;
import org.sabak.kernel.Actor;
import org.sabak.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/**
 * What is to be done when its time has come. It is kept in memory and made anew from the log at each start, so it can be
 * neither lost nor out of step; nothing on it is done before all of the log has been heard. A deed may be done once more
 * after a start, and must then change nothing.
 */
public final class Agenda implements SmartLifecycle, EventTrackerStatusChangeListener {

    /** The processing group of those who write it. */
    public static final String GROUP = "agenda";

    private static final Logger LOG = LoggerFactory.getLogger(Agenda.class);
    private static final Duration GLANCE = Duration.ofMillis(500), AGAIN = Duration.ofMinutes(1);

    private final Map<String, Entry> entries = new HashMap<>();
    private final ObjectProvider<CommandGateway> commands;
    private final Clock clock;
    private volatile boolean complete;
    private volatile Thread keeper;

    private record Entry(String key, Instant at, Runnable deed) { }

    public Agenda(ObjectProvider<CommandGateway> commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** In place of what stood there under the same key. */
    public synchronized void put(String key, Instant at, Runnable deed) {
        entries.put(key, new Entry(key, at, deed));
    }

    /** A command of the program's own, to be sent at that time. */
    public void put(String key, Instant at, Object command) {
        put(key, at, () -> send(command));
    }

    public synchronized void strike(String key) {
        entries.remove(key);
    }

    @Override
    public void onEventTrackerStatusChange(Map<Integer, EventTrackerStatus> changed) {
        complete = changed.values().stream().allMatch(EventTrackerStatus::isCaughtUp);
    }

    @Override
    public void start() {
        var thread = Thread.ofPlatform().name("agenda").daemon().unstarted(this::keep);
        keeper = thread; // first: a keeper that does not find itself here goes home at once
        thread.start();
    }

    @Override
    public void stop() {
        var thread = keeper;
        keeper = null;
        if (thread != null) thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return keeper != null;
    }

    private void keep() {
        try {
            while (keeper == Thread.currentThread()) {
                Thread.sleep(GLANCE);
                if (complete) due().forEach(this::act);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<Entry> due() {
        var now = clock.instant();
        return entries.values().stream().filter(entry -> !entry.at().isAfter(now)).toList();
    }

    private void act(Entry entry) {
        try {
            entry.deed().run();
            done(entry);
        } catch (Refused no) {
            LOG.info("{} was not done: {}", entry.key(), no.no().code());
            done(entry);
        } catch (RuntimeException e) {
            LOG.warn("{} is tried again in a minute: {}", entry.key(), e.toString());
            again(entry);
        }
    }

    /** Unless something else was put there meanwhile. */
    private synchronized void done(Entry entry) {
        entries.remove(entry.key(), entry);
    }

    private synchronized void again(Entry entry) {
        entries.replace(entry.key(), entry, new Entry(entry.key(), clock.instant().plus(AGAIN), entry.deed()));
    }

    private void send(Object command) {
        commands.getObject().sendAndWait(GenericCommandMessage.asCommandMessage(command)
                .andMetaData(Map.of(Actor.KEY, Actor.PROGRAM)));
    }
}
