package org.sabak.registration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.Sex;
import org.sabak.registration.CountrySeats;
import org.sabak.registration.Funding;
import org.sabak.registration.RegistrationEvent;
import org.sabak.registration.RegistrationEvent.CountriesAdmitted;
import org.sabak.registration.RegistrationEvent.HeldSeatsReleased;
import org.sabak.registration.RegistrationEvent.OwnDetailsCorrected;
import org.sabak.registration.RegistrationEvent.ParticipantPlacedOnReserve;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RegistrationEvent.RegistrationClosed;
import org.sabak.registration.RegistrationEvent.RegistrationOpened;
import org.sabak.registration.RegistrationEvent.RegistrationWithdrawn;
import org.sabak.registration.RegistrationEvent.ReturnedToReserve;
import org.sabak.registration.RegistrationEvent.ReturnedToSeat;
import org.sabak.registration.RegistrationEvent.RosterPrepared;
import org.sabak.registration.RegistrationEvent.SeatGivenFromReserve;
import org.sabak.registration.RegistrationEvent.SeatsAllotted;
import org.sabak.registration.RegistrationEvent.SeatsChanged;
import org.sabak.registration.RegistrationEvent.SeatsHeldForWomen;

/** What the recorded events alone tell of a roster. Complains as soon as a single event breaks a promise. */
class RetoldRoster {

    final List<RegistrationId> inside = new ArrayList<>();
    final List<RegistrationId> reserve = new ArrayList<>();
    final Set<RegistrationId> fresh = new HashSet<>();
    final Set<RegistrationId> declined = new HashSet<>();
    final Set<RegistrationId> withdrawn = new HashSet<>();
    final Map<Country, Integer> allotted = new TreeMap<>();
    final Map<OrganisationKind, Integer> kinds = new TreeMap<>();
    /** Who pays for a seat, and who was to pay when it was asked for. */
    final Map<RegistrationId, Funding> pays = new HashMap<>(), asks = new HashMap<>();
    boolean selecting;
    Integer funds;
    int seats;
    int held;
    Instant heldUntil;
    private final Map<RegistrationId, PersonId> persons = new HashMap<>();
    private final Set<RegistrationId> seatless = new HashSet<>();
    private final Map<RegistrationId, Particulars> who = new HashMap<>();

    void hear(RegistrationEvent event) {
        switch (event) {
            case RosterPrepared e -> seats = e.seats();
            case SeatsChanged e -> seats = e.seats();
            case ParticipantRegistered e -> {
                know(e.registrationId(), e.personId(), e.role(), e.particulars());
                enter(e.registrationId());
            }
            case ParticipantPlacedOnReserve e -> {
                know(e.registrationId(), e.personId(), e.role(), e.particulars());
                wait(e.registrationId(), e.place());
            }
            case SeatGivenFromReserve e -> {
                assertThat(reserve.stream().filter(this::room).findFirst()).as("the first of the reserve for whom there is room")
                        .contains(e.registrationId());
                reserve.remove(e.registrationId());
                enter(e.registrationId());
            }
            case RegistrationWithdrawn e -> {
                leave(e.registrationId());
                withdrawn.add(e.registrationId());
            }
            case ReturnedToSeat e -> enter(e.registrationId());
            case ReturnedToReserve e -> wait(e.registrationId(), e.place());
            case SeatsAllotted _, SeatsHeldForWomen _, HeldSeatsReleased _ -> share(event);
            case OwnDetailsCorrected _ -> { }
            case RegistrationOpened _, RegistrationClosed _, CountriesAdmitted _ -> { }
        }
    }

    private void share(RegistrationEvent event) {
        switch (event) {
            case SeatsAllotted e -> {
                assertThat(e.was()).as("shares before").isEqualTo(allotted.entrySet().stream()
                        .map(c -> new CountrySeats(c.getKey(), c.getValue())).toList());
                allotted.clear();
                e.countries().forEach(c -> allotted.put(c.country(), c.seats()));
            }
            case SeatsHeldForWomen e -> {
                assertThat(e.was()).as("seats held before").isEqualTo(held);
                held = e.seats();
                heldUntil = e.until();
            }
            case HeldSeatsReleased e -> {
                assertThat(e.seats()).as("seats released").isEqualTo(held);
                held = 0;
                heldUntil = null;
            }
            default -> throw new AssertionError(event);
        }
    }

    /**
     * Never over capacity or over a country's share, never into the seats held for women; everybody in one state only, and
     * under one form only; nobody waits beside a seat that is free for them.
     */
    void keepsItsPromises() {
        long taken = inside.stream().filter(f -> !seatless.contains(f)).count();
        assertThat(taken).as("seats taken").isLessThanOrEqualTo(seats);
        if (!selecting) assertThat(reserve).as("waiting beside a free seat").noneMatch(this::room);
        allotted.forEach((country, own) -> assertThat(sitting(p -> p.country().equals(country))).as("seats of %s", country)
                .isLessThanOrEqualTo(own));
        int shared = sum(allotted);
        assertThat(sitting(p -> !allotted.containsKey(p.country()))).as("seats of other countries")
                .isLessThanOrEqualTo(seats - shared);
        assertThat(sitting(p -> p.sex() != Sex.FEMALE)).as("seats of men").isLessThanOrEqualTo(seats - held);
        kinds.forEach((kind, own) -> assertThat(sitting(p -> p.organisationKind() == kind)).as("seats of %s", kind)
                .isLessThanOrEqualTo(own));
        assertThat(sitting(p -> !kinds.containsKey(p.organisationKind()))).as("seats of other kinds")
                .isLessThanOrEqualTo(seats - sum(kinds));
        if (funds != null) assertThat(paidFor()).as("seats paid for").isLessThanOrEqualTo(funds);
        var all = new ArrayList<>(inside);
        for (var others : List.of(reserve, fresh, declined)) all.addAll(others);
        assertThat(all).doesNotHaveDuplicates().noneMatch(withdrawn::contains);
        assertThat(all.stream().map(persons::get)).doesNotHaveDuplicates();
        assertThat(all.size() + withdrawn.size()).isEqualTo(persons.size());
    }

    /** Whether a seat is there for somebody who waits. */
    boolean room(RegistrationId form) {
        var p = who.get(form);
        return sitting(o -> true) < seats
                && room(allotted, p.country(), sitting(o -> o.country().equals(p.country())), sitting(o -> !allotted.containsKey(o.country())))
                && room(kinds, p.organisationKind(), sitting(o -> o.organisationKind() == p.organisationKind()),
                        sitting(o -> !kinds.containsKey(o.organisationKind())))
                && (p.sex() == Sex.FEMALE || sitting(o -> o.sex() != Sex.FEMALE) < seats - held)
                && (funds == null || asked(form) == Funding.SELF_FUNDED || paidFor() < funds);
    }

    private <K> boolean room(Map<K, Integer> own, K key, long taken, long others) {
        return own.containsKey(key) ? taken < own.get(key) : others < seats - sum(own);
    }

    private long paidFor() {
        return inside.stream().filter(f -> !seatless.contains(f)).filter(f -> pays.getOrDefault(f, asked(f)) == Funding.FUNDED).count();
    }

    private Funding asked(RegistrationId form) {
        return asks.getOrDefault(form, Funding.FUNDED);
    }

    private static int sum(Map<?, Integer> shares) {
        return shares.values().stream().mapToInt(n -> n).sum();
    }

    private long sitting(Predicate<Particulars> wanted) {
        return inside.stream().filter(f -> !seatless.contains(f)).map(who::get).filter(wanted).count();
    }

    void know(RegistrationId form, PersonId person, Role role, Particulars particulars) {
        who.put(form, particulars);
        assertThat(persons.put(form, person)).as("a form is accepted once").isNull();
        if (!role.takesSeat()) seatless.add(form);
    }

    /** From wherever somebody is; nobody is in two places. */
    void leave(RegistrationId form) {
        int places = 0;
        for (var place : List.of(inside, reserve, fresh, declined, withdrawn)) if (place.remove(form)) places++;
        assertThat(places).as("places of %s", form).isLessThanOrEqualTo(1);
    }

    void enter(RegistrationId form) {
        withdrawn.remove(form);
        inside.add(form);
    }

    private void wait(RegistrationId form, int place) {
        withdrawn.remove(form);
        reserve.add(form);
        assertThat(place).as("place on the reserve list").isEqualTo(reserve.size());
    }
}
