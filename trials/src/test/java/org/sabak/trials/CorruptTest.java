package org.sabak.trials;

import org.junit.jupiter.api.Test;

/** The small form of T4 against the packaged program; every kind of damage by the hundred is tried on the command side. */
class CorruptTest {

    @Test
    void nothing_that_changes_an_event_stays_unnoticed() throws Exception {
        SmallForms.run(new Corrupt(), 12);
    }
}
