package org.sabak.trials;

import org.junit.jupiter.api.Test;

/** The small form of T5. */
class SmtpTest {

    @Test
    void each_letter_ends_once_and_is_taken_at_most_once() throws Exception {
        SmallForms.run(new Smtp(), 2);
    }
}
