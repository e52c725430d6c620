package org.sabak.trials;

import org.junit.jupiter.api.Test;

/** The small form of T16. */
class SimTest {

    @Test
    void no_answer_is_ever_taken_back_and_a_seed_leaves_one_log() throws Exception {
        SmallForms.run(new Sim(), 5);
    }
}
