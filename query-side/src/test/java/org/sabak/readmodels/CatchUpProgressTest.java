package org.sabak.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CatchUpProgressTest {

    @Test
    void it_says_how_far_it_is_and_how_long_the_rest_will_take() {
        assertThat(new CatchUpProgress(-1, 999_999).sentence(411_999, 24_500_000_000L))
                .isEqualTo("Read models: 412,000 of 1,000,000 events (41 %), about 35 s left");
    }

    @Test
    void only_what_is_read_now_tells_how_fast_it_goes() {
        assertThat(new CatchUpProgress(499_999, 999_999).sentence(749_999, 10_000_000_000L))
                .isEqualTo("Read models: 750,000 of 1,000,000 events (75 %), about 10 s left");
    }

    @Test
    void a_log_that_grew_meanwhile_does_not_take_less_than_no_time() {
        assertThat(new CatchUpProgress(-1, 99).sentence(119, 1_000_000_000L)).endsWith("about 0 s left");
    }
}
