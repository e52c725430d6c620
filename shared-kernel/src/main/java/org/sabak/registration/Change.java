package org.sabak.registration;

import java.time.Instant;
import java.util.Optional;

/**
 * What is wanted of one registration. On a frozen list it waits for an answer; else it is done at once.
 *
 * @param funding     for a seat; empty: as entered
 * @param answerBy    for a seat; empty: no answer is needed
 * @param reason      for a seat: why others are passed over; empty when nobody is
 * @param byOrganizer for a withdrawal; false when the person wants it
 * @param replacement who comes instead
 */
public record Change(ChangeKind kind, Optional<Funding> funding, Optional<Instant> answerBy, String reason,
        boolean byOrganizer, Optional<Nominee> replacement) {

    /** @param funding null: as entered; @param answerBy null: no answer is needed */
    public static Change seat(Funding funding, Instant answerBy, String reason) {
        return new Change(ChangeKind.SEAT, Optional.ofNullable(funding), Optional.ofNullable(answerBy),
                reason == null ? "" : reason.strip(), true, Optional.empty());
    }

    public static Change withdrawal(boolean byOrganizer) {
        return new Change(ChangeKind.WITHDRAWAL, Optional.empty(), Optional.empty(), "", byOrganizer, Optional.empty());
    }

    public static Change replacement(Nominee now) {
        return new Change(ChangeKind.REPLACEMENT, Optional.empty(), Optional.empty(), "", true, Optional.of(now));
    }

    /** One that needs nothing but its kind. */
    public static Change of(ChangeKind kind) {
        return new Change(kind, Optional.empty(), Optional.empty(), "", true, Optional.empty());
    }
}
