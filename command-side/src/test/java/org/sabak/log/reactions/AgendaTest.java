package org.sabak.log.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is due is done by every agenda that was started, however busy the machine is when it starts. */
class AgendaTest {

    private static final int MANY = 500;
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void every_agenda_that_is_started_is_kept() throws InterruptedException {
        var deeds = new CountDownLatch(MANY);
        var agendas = Stream.generate(() -> new Agenda(null, NOON)).limit(MANY).toList();
        for (var agenda : agendas) {
            agenda.put("deed", NOON.instant(), deeds::countDown);
            agenda.onEventTrackerStatusChange(Map.of());
            agenda.start();
        }
        try {
            assertThat(deeds.await(Duration.ofSeconds(30).toSeconds(), TimeUnit.SECONDS)).as("%d not done", deeds.getCount()).isTrue();
        } finally {
            agendas.forEach(Agenda::stop);
        }
    }
}
