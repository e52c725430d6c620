package org.sabak.trials;

import org.junit.jupiter.api.Test;

/** The small form of T6. */
class ReplayTest {

    @Test
    void read_models_told_again_are_the_same() throws Exception {
        SmallForms.run(new Replay(), 100);
    }
}
