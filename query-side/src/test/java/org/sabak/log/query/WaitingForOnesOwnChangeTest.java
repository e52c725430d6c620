package org.sabak.log.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.Standing;
import org.sabak.log.LogQuery.AwaitVisible;
import org.sabak.log.LogQuery.HowFar;
import org.sabak.readmodels.Standings;

class WaitingForOnesOwnChangeTest {

    private final Progress progress = mock(Progress.class);
    private final Standings standings = mock(Standings.class);
    private final LogAnswers answers = new LogAnswers(progress, standings);

    @Test
    void what_others_record_meanwhile_does_not_make_ones_own_change_look_unfinished() {
        when(progress.head()).thenReturn(10L, 10L, 25L);
        when(progress.of(any())).thenReturn(Long.MAX_VALUE);
        when(standings.await(eq(10L), anyLong())).thenReturn(true);
        when(standings.now()).thenReturn(new Standing(10, Instant.EPOCH));

        var reach = answers.answer(new AwaitVisible(Duration.ofSeconds(1)));

        assertThat(reach.complete()).isTrue();
        assertThat(reach.headPosition()).isEqualTo(25);
    }

    @Test
    void lists_that_lag_behind_are_said_to_lag_behind() {
        when(progress.head()).thenReturn(10L);
        when(progress.of(any())).thenReturn(Long.MAX_VALUE);
        when(standings.now()).thenReturn(new Standing(9, Instant.EPOCH));

        assertThat(answers.answer(new AwaitVisible(Duration.ofMillis(1))).complete()).isFalse();
        assertThat(answers.answer(new HowFar()).complete()).isFalse();
    }
}
