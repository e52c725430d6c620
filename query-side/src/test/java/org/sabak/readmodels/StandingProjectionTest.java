package org.sabak.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.Standing;

class StandingProjectionTest extends RetoldStory {

    @Override
    protected List<Object> projections() {
        return List.of();
    }

    @Override
    protected List<?> story() {
        return List.of("a", "b", "c");
    }

    @Override
    protected List<?> answers() {
        return List.of(standings.now());
    }

    @Test
    void an_empty_log_has_an_empty_standing() {
        assertThat(standings.now()).isEqualTo(Standing.EMPTY);
    }

    @Test
    void the_last_event_wins_whatever_its_kind() {
        tell();
        assertThat(standings.now()).isEqualTo(after(3));
    }

    @Test
    void waiting_ends_when_the_position_is_reached() {
        var teller = Thread.ofVirtual().start(this::tell);
        assertThat(standings.await(2, System.nanoTime() + 60_000_000_000L)).isTrue();
        assertThat(teller).isNotNull();
    }

    @Test
    void waiting_ends_at_the_deadline() {
        tell();
        assertThat(standings.await(3, System.nanoTime() + 10_000_000)).isFalse();
    }
}
