package org.sabak.log.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.Standing;
import org.sabak.log.LogQuery.AwaitVisible;
import org.sabak.log.LogQuery.HowFar;
import org.sabak.log.Reactions;
import org.sabak.readmodels.Standings;

class WaitingForOnesOwnChangeTest {

    private final Progress progress = mock(Progress.class);
    private final Standings standings = mock(Standings.class);
    private final Reactions reactions = mock(Reactions.class);
    private final LogAnswers answers = new LogAnswers(progress, standings, Optional.of(reactions));

    @Test
    void what_others_record_meanwhile_does_not_make_ones_own_change_look_unfinished() {
        when(progress.head()).thenReturn(10L, 25L);
        when(reactions.await(eq(10L), anyLong())).thenReturn(true);
        when(standings.await(eq(10L), anyLong())).thenReturn(true);
        when(standings.now()).thenReturn(new Standing(10, Instant.EPOCH));

        var reach = answers.answer(new AwaitVisible(Duration.ofSeconds(1)));

        assertThat(reach.complete()).isTrue();
        assertThat(reach.headPosition()).isEqualTo(25);
    }

    @Test
    void lists_that_lag_behind_are_said_to_lag_behind() {
        when(progress.head()).thenReturn(10L);
        when(reactions.await(anyLong(), anyLong())).thenReturn(true);
        when(standings.now()).thenReturn(new Standing(9, Instant.EPOCH));

        assertThat(answers.answer(new AwaitVisible(Duration.ofMillis(1))).complete()).isFalse();
        assertThat(answers.answer(new HowFar()).complete()).isFalse();
    }

    @Test
    void what_reactions_added_is_waited_for_as_well() {
        when(progress.head()).thenReturn(10L, 12L, 30L);
        when(reactions.deeds()).thenReturn(4L, 5L);
        when(reactions.await(anyLong(), anyLong())).thenReturn(true);
        when(standings.now()).thenReturn(new Standing(11, Instant.EPOCH));

        assertThat(answers.answer(new AwaitVisible(Duration.ofSeconds(1))).complete()).isFalse();
        verify(standings).await(eq(12L), anyLong());
    }

    @Test
    void a_change_whose_reactions_are_still_to_come_is_not_shown_as_complete() {
        when(progress.head()).thenReturn(10L);
        when(reactions.await(anyLong(), anyLong())).thenReturn(false);
        when(standings.now()).thenReturn(new Standing(10, Instant.EPOCH));

        assertThat(answers.answer(new AwaitVisible(Duration.ofMillis(1))).complete()).isFalse();
    }

    @Test
    void where_nobody_reacts_the_lists_are_enough() {
        when(progress.head()).thenReturn(10L);
        when(standings.now()).thenReturn(new Standing(10, Instant.EPOCH));

        assertThat(new LogAnswers(progress, standings, Optional.empty()).answer(new AwaitVisible(Duration.ofMillis(1))).complete())
                .isTrue();
    }
}
