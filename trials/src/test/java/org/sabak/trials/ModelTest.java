package org.sabak.trials;

import org.junit.jupiter.api.Test;

/** The small form of T15 and T20. */
class ModelTest {

    @Test
    void aggregates_keep_their_promises_and_no_snapshot_matters() throws Exception {
        SmallForms.run(new Model(), 60);
    }
}
