package org.sabak.trials;

import org.junit.jupiter.api.Test;

/** The small form of T3. */
class FsyncTest {

    @Test
    void no_answer_leaves_before_its_fact_is_on_disk() throws Exception {
        SmallForms.run(new Fsync(), 50);
    }
}
