package org.sabak.trials;

import org.junit.jupiter.api.Test;

/** The small form of T1. */
class OverbookTest {

    @Test
    void no_seat_too_many_none_idle_and_every_yes_is_one_fact() throws Exception {
        SmallForms.run(new Overbook(), 1);
    }
}
