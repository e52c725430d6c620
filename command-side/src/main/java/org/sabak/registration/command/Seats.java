package org.sabak.registration.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;

/**
 * Who sits, who waits and who withdrew. Changed in place, by the roster's events only: a roster may hold tens of
 * thousands of people, and every question and every change here costs the same however many there are.
 */
class Seats {

    private final Map<RegistrationId, Form> forms = new HashMap<>();
    private final Map<PersonId, RegistrationId> present = new HashMap<>();
    private final Reserve reserve = new Reserve();
    private final Shares shares = new Shares();
    private int capacity;

    /** What was written on a form. */
    record Form(PersonId person, Role role, Particulars particulars) {

        private Shares.Claim claim() {
            return Shares.Claim.of(particulars);
        }
    }

    Seats(int capacity) {
        this.capacity = capacity;
    }

    int capacity() {
        return capacity;
    }

    int taken() {
        return shares.takenByAll();
    }

    Shares shares() {
        return shares;
    }

    /** The form sent under an id, whatever has become of it. */
    Optional<Form> form(RegistrationId registration) {
        return Optional.ofNullable(forms.get(registration));
    }

    /** Has a seat, a part in the team, or a place on the reserve list. */
    boolean present(RegistrationId registration) {
        return form(registration).map(f -> registration.equals(present.get(f.person()))).orElse(false);
    }

    /** The person is here under one form or another. */
    boolean present(PersonId person) {
        return present.containsKey(person);
    }

    /** Whether whoever wrote this can come in at once. */
    boolean free(Form form) {
        return !form.role().takesSeat() || shares.admit(form.claim(), capacity);
    }

    int nextPlace() {
        return reserve.size() + 1;
    }

    /** Whose turn it is, when there is a seat to give. */
    Optional<RegistrationId> next() {
        return taken() < capacity ? reserve.first(claim -> shares.admit(claim, capacity)) : Optional.empty();
    }

    /** All forms ever sent, in no order. */
    Map<RegistrationId, Form> forms() {
        return forms;
    }

    /** Those who wait, the first one first. */
    SequencedSet<RegistrationId> reserve() {
        return reserve.inOrder();
    }

    void resize(int seats) {
        capacity = seats;
    }

    void write(RegistrationId registration, Form form) {
        forms.put(registration, form);
    }

    /** Writes the form of somebody who is here, without saying where. */
    void enter(RegistrationId registration, Form form) {
        write(registration, form);
        present.put(form.person(), registration);
    }

    /** So many who are here and have such a form have a seat, if that is what they are here for. */
    void sitDown(RosterMemento.Kind kind, int persons) {
        if (kind.role().takesSeat()) shares.take(Shares.Claim.of(kind.particulars()), persons);
    }

    void seat(RegistrationId registration) {
        var form = forms.get(registration);
        present.put(form.person(), registration);
        reserve.remove(registration);
        if (form.role().takesSeat()) shares.take(form.claim());
    }

    void queue(RegistrationId registration) {
        var form = forms.get(registration);
        present.put(form.person(), registration);
        reserve.add(registration, form.claim());
    }

    void free(RegistrationId registration) {
        var form = forms.get(registration);
        present.remove(form.person());
        if (!reserve.remove(registration) && form.role().takesSeat()) shares.giveBack(form.claim());
    }
}
