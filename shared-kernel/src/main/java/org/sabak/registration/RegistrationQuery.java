package org.sabak.registration;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
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
     * The named roster: seats in the order given, those who are new, the reserve in its order, the declined, the withdrawn.
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

    record Roster(WorkshopId workshopId, int seats, int taken, int reserve, Shares shares, Choice choice, List<Row> rows,
            Standing standing) { }

    record Seats(WorkshopId workshopId, int seats, int taken, int reserve, Shares shares, Choice choice, Standing standing) { }

    /**
     * How the roster is chosen.
     *
     * @param selecting   whether organizers choose; else whoever comes first sits down
     * @param frozen      whether changes wait for an answer
     * @param fundedSeats for how many the workshop pays; null: for all
     * @param fundedTaken seats that are paid for
     * @param undecided   how many are new
     * @param next        the first of the reserve for whom there is a seat now; null if nobody
     */
    record Choice(boolean selecting, boolean frozen, Integer fundedSeats, int fundedTaken, int undecided,
            RegistrationId next) { }

    /**
     * @param countries every country with seats of its own or with people here, in the order of the codes
     * @param others    seats for all countries that have none of their own; all seats while nothing is allotted
     * @param kinds     every kind of organisation with seats of its own or with people who have one, in their own order
     */
    record Shares(List<CountryShare> countries, int others, WomensShare women, List<KindShare> kinds) {

        /** Seats left for countries that have none of their own. */
        public int freeForOthers() {
            return others - countries.stream().filter(c -> c.seats() == null).mapToInt(CountryShare::taken).sum();
        }

        /** What is allotted, as it was asked for. */
        public List<CountrySeats> allotted() {
            return countries.stream().filter(c -> c.seats() != null).map(c -> new CountrySeats(c.country(), c.seats())).toList();
        }

        /** What is allotted to kinds of organisation, as it was asked for. */
        public List<KindSeats> allottedToKinds() {
            return kinds.stream().filter(k -> k.seats() != null).map(k -> new KindSeats(k.kind(), k.seats())).toList();
        }
    }

    /** @param seats of its own; null for a kind that shares what is left over; @param taken by its people */
    record KindShare(OrganisationKind kind, Integer seats, int taken) { }

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

        /** For a workshop that has set none: the lower end of balance (DOMAIN 2.5, M5). */
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
     * @param candidacy null for somebody who simply registered
     */
    record Row(RegistrationId registrationId, WorkshopId workshopId, PersonId personId, Role role,
            Particulars particulars, PersonDetails details, State state, int place, Channel channel, Instant since,
            Candidacy candidacy) { }

    /**
     * What an organizer knows of somebody who is chosen or not.
     *
     * @param nominated by a focal point; else by a form of their own
     * @param rank      the focal point's order, 1 = first; 0 when not nominated
     * @param answerBy  last instant at which an offered seat may be accepted; null when no answer is needed
     * @param accepted  whether the person has accepted the seat
     * @param wanted    kind of the change that waits for an answer, or empty
     */
    record Candidacy(boolean nominated, int rank, Funding funding, Instant answerBy, boolean accepted, String wanted) { }

    /** Where a registration stands, in the order of lists. */
    enum State { SEATED, NEW, RESERVE, DECLINED, WITHDRAWN }
}
