package org.sabak.mainstreaming;

import java.time.LocalDate;

/**
 * A decision of the human rights due diligence. Its reasons are kept nowhere.
 *
 * @param validUntil last day on which it holds; later than the day of the decision
 */
public record Screening(Outcome outcome, LocalDate decidedOn, LocalDate validUntil) {

    /** What was decided. */
    public enum Outcome {
        APPROVED, APPROVED_WITH_MITIGATION, NOT_APPROVED;

        public boolean permits() {
            return this != NOT_APPROVED;
        }
    }

    /** How long a decision holds, seen on a day before a workshop's last. */
    public enum Validity { HOLDS, EXPIRES_BEFORE_LAST_DAY, EXPIRED }

    /** Whether it permits the workshop on the day. */
    public boolean inForceOn(LocalDate day) {
        return outcome.permits() && !day.isBefore(decidedOn) && !day.isAfter(validUntil);
    }

    /**
     * A decision that outlasted the workshop has not expired, however long ago both are.
     *
     * @param lastDay of the workshop
     */
    public Validity validity(LocalDate today, LocalDate lastDay) {
        if (!validUntil.isBefore(lastDay)) return Validity.HOLDS;
        return validUntil.isBefore(today) ? Validity.EXPIRED : Validity.EXPIRES_BEFORE_LAST_DAY;
    }
}
