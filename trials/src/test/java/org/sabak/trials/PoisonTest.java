package org.sabak.trials;

import org.junit.jupiter.api.Test;

/** The small form of T11: two rows by chance. */
class PoisonTest {

    @Test
    void a_poisoned_row_stops_the_program_with_its_position() throws Exception {
        SmallForms.run(new Poison(), 2);
    }
}
