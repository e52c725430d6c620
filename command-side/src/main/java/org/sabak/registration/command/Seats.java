package org.sabak.registration.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.BooleanSupplier;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.registration.Funding;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.registration.command.Shares.Claim;

/**
 * Who sits, who is new, who waits, who was declined and who withdrew. Changed in place, by the roster's events only: a
 * roster may hold tens of thousands of people, and every question and every change here costs the same however many
 * there are.
 */
class Seats {

    private final Map<RegistrationId, Form> forms = new HashMap<>();
    private final Map<PersonId, RegistrationId> present = new HashMap<>();
    /** New or declined: here, but neither sitting nor waiting. */
    private final Map<RegistrationId, State> aside = new HashMap<>();
    private final Map<RegistrationId, Offer> offers = new HashMap<>();
    private final Reserve reserve = new Reserve();
    private final Shares shares = new Shares();
    private int capacity;
    private int undecided;

    /** What was written on a form. */
    record Form(PersonId person, Role role, Particulars particulars, Funding funding) {

        /** One's own form asks for a seat that is paid for. */
        Form(PersonId person, Role role, Particulars particulars) {
            this(person, role, particulars, Funding.FUNDED);
        }

        Claim claim(Funding by) {
            return Claim.of(particulars, by);
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

    /** How many are new. */
    int undecided() {
        return undecided;
    }

    Shares shares() {
        return shares;
    }

    /** The form sent under an id, whatever has become of it. */
    Optional<Form> form(RegistrationId registration) {
        return Optional.ofNullable(forms.get(registration));
    }

    /** Is here in whatever state, and has not withdrawn. */
    boolean present(RegistrationId registration) {
        return form(registration).map(f -> registration.equals(present.get(f.person()))).orElse(false);
    }

    /** The person is here under one form or another. */
    boolean present(PersonId person) {
        return present.containsKey(person);
    }

    /** @param registration of somebody who sent a form */
    State state(RegistrationId registration) {
        if (!present(registration)) return State.WITHDRAWN;
        if (reserve.has(registration)) return State.RESERVE;
        return aside.getOrDefault(registration, State.SEATED);
    }

    /** Has one of the seats; people of the team have a part, but no seat. */
    boolean sits(RegistrationId registration) {
        return state(registration) == State.SEATED && forms.get(registration).role().takesSeat();
    }

    /** The last one made to somebody, as long as nothing else was decided since. */
    Optional<Offer> offer(RegistrationId registration) {
        return Optional.ofNullable(offers.get(registration));
    }

    /** By whom the seat is paid for that somebody has or asks for. */
    Funding funding(RegistrationId registration) {
        return offer(registration).map(Offer::funding).orElseGet(() -> forms.get(registration).funding());
    }

    /** Whether whoever wrote this can come in at once. */
    boolean free(Form form) {
        return !form.role().takesSeat() || shares.admit(form.claim(form.funding()), capacity);
    }

    /** Whether one can sit down once the other has got up. */
    boolean freeInstead(RegistrationId other, Form form) {
        return without(other, () -> free(form));
    }

    /** Whether, if this one waited, there would be a seat for this one and for nobody else who waits. */
    boolean staysFreeFor(RegistrationId registration) {
        return without(registration, () -> free(forms.get(registration)) && next().isEmpty());
    }

    private boolean without(RegistrationId one, BooleanSupplier question) {
        if (!sits(one)) return question.getAsBoolean();
        var seat = forms.get(one).claim(funding(one));
        shares.giveBack(seat);
        try {
            return question.getAsBoolean();
        } finally {
            shares.take(seat);
        }
    }

    int nextPlace() {
        return reserve.size() + 1;
    }

    /** Whose turn it is, when there is a seat to give. */
    Optional<RegistrationId> next() {
        return taken() < capacity ? reserve.first(claim -> shares.admit(claim, capacity)) : Optional.empty();
    }

    /** Whether somebody for whom there is a seat waits, and comes before this one. */
    boolean passesOver(RegistrationId registration) {
        return next().filter(first -> reserve.before(first, registration)).isPresent();
    }

    /** All forms ever sent, in no order. */
    Map<RegistrationId, Form> forms() {
        return forms;
    }

    Map<RegistrationId, Offer> offers() {
        return offers;
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

    /** So many who are here and have such a claim have a seat. */
    void sitDown(Claim claim, int persons) {
        shares.take(claim, persons);
    }

    void seat(RegistrationId registration) {
        come(registration);
        var form = forms.get(registration);
        if (form.role().takesSeat()) shares.take(form.claim(funding(registration)));
    }

    void seat(RegistrationId registration, Offer offer) {
        leave(registration);
        offers.put(registration, offer);
        present.put(forms.get(registration).person(), registration);
        shares.take(forms.get(registration).claim(offer.funding()));
    }

    void queue(RegistrationId registration) {
        come(registration);
        reserve.add(registration, forms.get(registration).claim(funding(registration)));
    }

    /** @param state new or declined */
    void setAside(RegistrationId registration, State state) {
        come(registration);
        aside.put(registration, state);
        if (state == State.NEW) undecided++;
    }

    void free(RegistrationId registration) {
        leave(registration);
        present.remove(forms.get(registration).person());
    }

    /** Declined, but whoever asks can still be told that the time to answer is over. */
    void expire(RegistrationId registration) {
        var offer = offers.get(registration);
        setAside(registration, State.DECLINED);
        offers.put(registration, offer);
    }

    void accept(RegistrationId registration) {
        offers.put(registration, offer(registration).orElseGet(() ->
                new Offer(forms.get(registration).funding(), Optional.empty(), false)).taken());
    }

    private void come(RegistrationId registration) {
        leave(registration);
        present.put(forms.get(registration).person(), registration);
    }

    private void leave(RegistrationId registration) {
        var form = forms.get(registration);
        if (sits(registration)) shares.giveBack(form.claim(funding(registration)));
        offers.remove(registration);
        reserve.remove(registration);
        if (aside.remove(registration) == State.NEW) undecided--;
    }
}
