package org.sabak.registration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.registration.RegistrationEvent;
import org.sabak.registration.RegistrationEvent.CountriesAdmitted;
import org.sabak.registration.RegistrationEvent.ParticipantPlacedOnReserve;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RegistrationEvent.RegistrationClosed;
import org.sabak.registration.RegistrationEvent.RegistrationOpened;
import org.sabak.registration.RegistrationEvent.RegistrationWithdrawn;
import org.sabak.registration.RegistrationEvent.ReturnedToReserve;
import org.sabak.registration.RegistrationEvent.ReturnedToSeat;
import org.sabak.registration.RegistrationEvent.RosterPrepared;
import org.sabak.registration.RegistrationEvent.SeatGivenFromReserve;
import org.sabak.registration.RegistrationEvent.SeatsChanged;

/** What the recorded events alone tell of a roster. Complains as soon as a single event breaks a promise. */
class RetoldRoster {

    final List<RegistrationId> inside = new ArrayList<>();
    final List<RegistrationId> reserve = new ArrayList<>();
    final Set<RegistrationId> withdrawn = new HashSet<>();
    int seats;
    private final Map<RegistrationId, PersonId> persons = new HashMap<>();
    private final Set<RegistrationId> seatless = new HashSet<>();

    void hear(RegistrationEvent event) {
        switch (event) {
            case RosterPrepared e -> seats = e.seats();
            case SeatsChanged e -> seats = e.seats();
            case ParticipantRegistered e -> {
                know(e.registrationId(), e.personId(), e.role());
                enter(e.registrationId());
            }
            case ParticipantPlacedOnReserve e -> {
                know(e.registrationId(), e.personId(), e.role());
                wait(e.registrationId(), e.place());
            }
            case SeatGivenFromReserve e -> {
                assertThat(reserve.removeFirst()).as("the first of the reserve").isEqualTo(e.registrationId());
                enter(e.registrationId());
            }
            case RegistrationWithdrawn e -> {
                assertThat(inside.remove(e.registrationId()) ^ reserve.remove(e.registrationId())).isTrue();
                withdrawn.add(e.registrationId());
            }
            case ReturnedToSeat e -> enter(e.registrationId());
            case ReturnedToReserve e -> wait(e.registrationId(), e.place());
            case RegistrationOpened _, RegistrationClosed _, CountriesAdmitted _ -> { }
        }
    }

    /** Never over capacity; everybody in one state only, and under one form only; nobody waits beside a free seat. */
    void keepsItsPromises() {
        long taken = inside.stream().filter(f -> !seatless.contains(f)).count();
        assertThat(taken).as("seats taken").isLessThanOrEqualTo(seats);
        assertThat(reserve).matches(waiting -> waiting.isEmpty() || taken == seats, "empty, or every seat is taken");
        var all = new ArrayList<>(inside);
        all.addAll(reserve);
        assertThat(all).doesNotHaveDuplicates().noneMatch(withdrawn::contains);
        assertThat(all.stream().map(persons::get)).doesNotHaveDuplicates();
        assertThat(all.size() + withdrawn.size()).isEqualTo(persons.size());
    }

    private void know(RegistrationId form, PersonId person, Role role) {
        assertThat(persons.put(form, person)).as("a form is accepted once").isNull();
        if (!role.takesSeat()) seatless.add(form);
    }

    private void enter(RegistrationId form) {
        withdrawn.remove(form);
        inside.add(form);
    }

    private void wait(RegistrationId form, int place) {
        withdrawn.remove(form);
        reserve.add(form);
        assertThat(place).as("place on the reserve list").isEqualTo(reserve.size());
    }
}
