package org.sabak.trials;

import org.junit.jupiter.api.Test;

/** The small form of T8: one full disk. */
class DiskTest {

    @Test
    void a_full_disk_refuses_in_words_loses_nothing_and_gets_well() throws Exception {
        SmallForms.run(new Disk(), 1);
    }
}
