package org.sabak.trials;

import org.junit.jupiter.api.Test;

/** The small form of T2: one kill at random, one at a point. */
class KillTest {

    @Test
    void what_was_acknowledged_is_there_once_after_a_kill() throws Exception {
        SmallForms.run(new Kill(), 2);
    }
}
