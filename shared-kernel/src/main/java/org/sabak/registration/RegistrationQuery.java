package org.sabak.registration;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.sabak.kernel.Country;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;
import org.sabak.people.PersonDetails;

/** What may be asked about registrations, with the shape of the answer beside the question. */
public sealed interface RegistrationQuery {

    /**
     * The named roster: seats in the order given, then the reserve in its order, then the withdrawn.
     * Answered with a {@link Roster}. Reading it is noted in the vault's read log.
     *
     * @param reader account, token or registration id of who reads
     */
    record RosterOf(WorkshopId workshopId, String reader) implements RegistrationQuery { }

    /** One registration with its person. Answered with {@code Optional<Row>}. */
    record RegistrationOf(RegistrationId registrationId, String reader) implements RegistrationQuery { }

    /** The same, for whoever knows the workshop; nothing when the registration is for another one. */
    record RegistrationIn(WorkshopId workshopId, RegistrationId registrationId, String reader) implements RegistrationQuery { }

    /** Whose the seats are and who has them, in numbers only. Answered with {@link Seats}; names are not read for it. */
    record SeatsOf(WorkshopId workshopId) implements RegistrationQuery { }

    record Roster(WorkshopId workshopId, int seats, int taken, int reserve, Shares shares, List<Row> rows, Standing standing) { }

    record Seats(WorkshopId workshopId, int seats, int taken, int reserve, Shares shares, Standing standing) { }

    /**
     * @param countries every country with seats of its own or with people here, in the order of the codes
     * @param others    seats for all countries that have none of their own; all seats while nothing is allotted
     */
    record Shares(List<CountryShare> countries, int others, WomensShare women) {

        /** Seats left for countries that have none of their own. */
        public int freeForOthers() {
            return others - countries.stream().filter(c -> c.seats() == null).mapToInt(CountryShare::taken).sum();
        }

        /** What is allotted, as it was asked for. */
        public List<CountrySeats> allotted() {
            return countries.stream().filter(c -> c.seats() != null).map(c -> new CountrySeats(c.country(), c.seats())).toList();
        }
    }

    /**
     * @param seats of its own; null for a country that shares what is left over
     * @param taken by its people
     * @param free  how many more could come from it, if women came as far as seats are held for them
     */
    record CountryShare(Country country, Integer seats, int taken, int free, int reserve) { }

    /**
     * @param taken     seats that women have
     * @param stated    seats of people whose sex is known, by which {@code percent} divides (DOMAIN 2.5, M4)
     * @param percent   HALF_UP to one decimal; null when {@code stated} is 0
     * @param target    percent of the seats a workshop aims at giving to women
     * @param held      seats only women may take, those they have already among them; 0 while none are held
     * @param heldUntil when the held seats are to be released; null while none are
     */
    record WomensShare(int taken, int stated, BigDecimal percent, int target, int held, Instant heldUntil) {

        /** The same for every workshop for now: the lower end of balance (DOMAIN 2.5, M5). */
        public static final int TARGET = 40;

        /** Whether the held seats should have been released by then. */
        public boolean due(Instant now) {
            return heldUntil != null && !heldUntil.isAfter(now);
        }
    }

    /**
     * @param details the person, or null when erased
     * @param place   place on the reserve list now, 1 = next; 0 for everybody else
     * @param since   when the present state was recorded
     */
    record Row(RegistrationId registrationId, WorkshopId workshopId, PersonId personId, Role role,
            Particulars particulars, PersonDetails details, State state, int place, Channel channel, Instant since) { }

    /** Where a registration stands. */
    enum State { SEATED, RESERVE, WITHDRAWN }
}
