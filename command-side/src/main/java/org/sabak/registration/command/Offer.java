package org.sabak.registration.command;

import java.time.Instant;
import java.util.Optional;
import org.sabak.registration.Funding;

/**
 * On what terms somebody was given a seat.
 *
 * @param answerBy last instant at which it may be accepted; empty when no answer is needed
 */
record Offer(Funding funding, Optional<Instant> answerBy, boolean accepted) {

    /** Nobody answered in time. */
    boolean over(Instant now) {
        return !accepted && answerBy.filter(now::isAfter).isPresent();
    }

    Offer taken() {
        return new Offer(funding, answerBy, true);
    }
}
