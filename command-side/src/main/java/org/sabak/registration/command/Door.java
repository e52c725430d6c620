package org.sabak.registration.command;

import static org.sabak.kernel.Refused.refuse;
import static org.sabak.registration.RegistrationRefusal.CLOSED;
import static org.sabak.registration.RegistrationRefusal.COUNTRY_NOT_INVITED;
import static org.sabak.registration.RegistrationRefusal.NOT_OPEN;

import java.time.Instant;
import java.util.List;
import org.sabak.kernel.Country;

/**
 * The public way in.
 *
 * @param state     whether it was ever opened, and whether it stands open
 * @param closesAt  last instant at which a form is accepted; {@link Instant#MIN} before the first opening
 * @param countries countries that may come in this way; empty means any
 */
record Door(State state, Instant closesAt, List<Country> countries) {

    enum State { NEVER_OPENED, OPEN, SHUT }

    static Door neverOpened(List<Country> countries) {
        return new Door(State.NEVER_OPENED, Instant.MIN, countries);
    }

    static Door from(RosterMemento memento) {
        var closesAt = memento.closesAt();
        return new Door(memento.state(), closesAt.equals(Instant.MIN.toString()) ? Instant.MIN : Instant.parse(closesAt),
                memento.countries());
    }

    boolean open() {
        return state == State.OPEN;
    }

    boolean opensUntil(Instant instant) {
        return open() && closesAt.equals(instant);
    }

    void refuseUnlessOpen(Instant now) {
        refuse(NOT_OPEN, state == State.NEVER_OPENED);
        refuse(CLOSED, state == State.SHUT || now.isAfter(closesAt));
    }

    void refuseUnlessInvited(Country country) {
        refuse(COUNTRY_NOT_INVITED, !countries.isEmpty() && !countries.contains(country));
    }

    Door opened(Instant until) {
        return new Door(State.OPEN, until, countries);
    }

    Door shut() {
        return new Door(State.SHUT, closesAt, countries);
    }

    Door admitting(List<Country> invited) {
        return new Door(state, closesAt, invited);
    }
}
