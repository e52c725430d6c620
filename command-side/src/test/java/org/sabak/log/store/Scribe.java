package org.sabak.log.store;

import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.axonframework.eventhandling.DomainEventMessage;

/** A program of its own that writes until it is killed, and says of each event that it is written, once it is. */
final class Scribe {

    private Scribe() { }

    /** @param arguments the data folder, and a word that makes the streams of this run different from those of others */
    public static void main(String[] arguments) throws Exception {
        var log = new OpenLog(Path.of(arguments[0]), Samples.general());
        var engine = Samples.engine(log.writer(), log.reader());
        try (var hands = Executors.newFixedThreadPool(4)) {
            for (int hand = 0; hand < 4; hand++) {
                var stream = "workshop-" + arguments[1] + "-" + hand;
                hands.submit(() -> {
                    for (long sequence = 0; true; sequence++) {
                        var event = Samples.held(stream, sequence);
                        engine.appendEvents(event);
                        acknowledge(event);
                    }
                });
            }
        }
    }

    private static synchronized void acknowledge(DomainEventMessage<?> event) {
        System.out.println(event.getIdentifier() + ";");
        System.out.flush();
    }
}
